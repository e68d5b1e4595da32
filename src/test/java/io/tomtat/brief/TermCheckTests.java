package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCheckTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Bộ Chính trị họp.                        | The Political Bureau met.",
        "Bộ Chính trị họp.                        | The Politburo met.",
        "Thứ trưởng Ngoại giao phát biểu.         | The Deputy Foreign Minister spoke.",
        "Chủ tịch UBND tỉnh Gia Lai họp.          | The Chairwoman of the Gia Lai provincial People's Committee met officials.",
        "Công tác giải phóng mặt bằng đã xong.    | Site clearance has been completed.",
        "Quốc hội Mỹ thông qua.                   | The US Congress passed it.",
        "Quốc hội Anh thông qua.                  | The British Parliament passed it.",
        "Thủ tướng Đức Merz nói.                  | German Chancellor Merz spoke.",
        "Đại hội đại biểu toàn quốc lần thứ XIV.  | The 14th National Party Congress was held.",
        "Nghị định số 178/2024/NĐ-CP có hiệu lực. | Decree No. 178/2024/ND-CP took effect.",
        "Báo cáo viên và phóng viên dự.           | Speakers and reporters attended.",
        "Nhiệm vụ mới của ngành tài nguyên.       | The sector of resources has a new task.",
        "Toà án xét xử phúc thẩm, bị cáo kháng cáo, viện kiểm sát kháng nghị. | The defendant's appeal and the protest were heard.",
        "Bộ Ngoại giao và Sở Ngoại vụ phối hợp.   | The Foreign Ministry and the Department of Foreign Affairs worked together."
      })
  void findingsWhenTheTermsAreRight(String vietnamese, String english) {
    assertThat(Told.of(vietnamese, english).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Bộ Chính trị họp.                        | The Political Committee met.",
        "Bộ Chính trị họp.                        | The Political Ministry met.",
        "Ban Bí thư ban hành chỉ thị.             | The Secretary Board issued a directive.",
        "Ban Bí thư ban hành chỉ thị.             | The Secretaries Board issued a directive.",
        "Uỷ viên Trung ương Đảng dự họp.          | The Central Party commissioner attended.",
        "Thứ trưởng Ngoại giao phát biểu.         | The Vice Foreign Minister spoke.",
        "Thứ trưởng Thường trực phát biểu.        | The standing vice minister spoke.",
        "nguyên Đại sứ tại Pháp phát biểu.        | The original ambassador to France spoke.",
        "Đề án được phê duyệt.                    | The thesis was approved.",
        "Các chi bộ quán triệt chỉ thị.           | Party cells penetrated the directive.",
        "Công tác giải phóng mặt bằng đã xong.    | The liberation of the surface has been completed.",
        "Lãnh đạo gửi điện mừng.                  | Leaders sent an electric congratulation.",
        "Chủ tịch UBND tỉnh phát biểu.            | The provincial President spoke.",
        "Phó Thủ tướng Chính phủ phát biểu.       | The vice premier spoke.",
        "Thủ tướng Chính phủ phát biểu.           | The Premier spoke.",
        "Quốc hội thông qua luật.                 | The Congress passed the law.",
        "Quốc hội thông qua luật.                 | The Parliament passed the law.",
        "Bộ Nội vụ trình dự thảo.                 | The Ministry of Interior submitted a draft.",
        "Bộ Công Thương công bố.                  | The Ministry of Commerce announced it.",
        "Bộ Công an công bố.                      | The Ministry of National Security announced it.",
        "Viện kiểm sát nhân dân kháng nghị.       | The People's Procuracy lodged an appeal.",
        "HĐND tỉnh thông qua nghị quyết.          | The provincial People's Assembly passed a resolution.",
        "Mặt trận Tổ quốc Việt Nam kêu gọi.       | The Vietnam Motherland Front called for it.",
        "Việt Nam ứng cử vào Hội đồng Bảo an.     | Vietnam applied for the Security Council.",
        "Chỉ thị số 25-CT/TW được phổ biến.       | Resolution No. 25-CT/TW was disseminated.",
        "Nghị quyết số 57-NQ/TW có hiệu lực.      | Decree No. 57-NQ/TW took effect.",
        "Báo cáo viên trình bày.                  | The reporter presented it.",
        "Đảng uỷ tổ chức hội nghị.                | The Party Board held a conference.",
        "Tổng Bí thư phát biểu.                   | The Secretary-General spoke.",
        "Sở Du lịch đề xuất.                      | The Tourism Service proposed it.",
        "doanh thu thuần tăng.                    | Gross revenue rose.",
        "Khởi tố bị can.                          | The convict was charged."
      })
  void findingsWhenATermIsWrong(String vietnamese, String english) {
    assertThat(Told.of(vietnamese, english).errors())
        .anySatisfy(line -> assertThat(line).startsWith("term "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Thứ trưởng Thường trực Bộ Ngoại giao | Permanent Deputy Foreign Minister | true",
        "Trợ lý Bộ trưởng                     | Assistant Foreign Minister        | true",
        "Chủ tịch HĐND tỉnh                   | Chairwoman of the provincial People's Council | true",
        "Vụ trưởng                            | Director-General                  | true",
        "Thứ trưởng Thường trực Bộ Ngoại giao | Standing Vice Foreign Minister    | false",
        "Chủ tịch HĐND tỉnh                   | provincial Governor               | false",
        "Uỷ viên Trung ương Đảng              | Central Party commissioner        | false"
      })
  void findingsOnListedRoles(String vi, String en, boolean right) {
    Told told =
        Told.of(vi + " Lê Văn Tám dự họp.", "Le Van Tam attended.")
            .with(new Person("Lê Văn Tám", "Le Van Tam", vi, en, List.of(2)));
    assertThat(told.errors().isEmpty()).as(told.errors().toString()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Ban Bí thư      | the Secretariat                 | true",
        "Bộ Y tế         | Ministry of Health              | true",
        "Sở Y tế Cần Thơ | Can Tho Department of Health    | true",
        "Ban Bí thư      | Secretary Board                 | false",
        "Bộ Y tế         | Ministry of Medicine            | false",
        "Liên hợp quốc   | League of Nations               | false"
      })
  void findingsOnListedNames(String vi, String en, boolean right) {
    Told told =
        Told.of(vi + " ra thông báo.", "It issued a notice.")
            .with(new Name(vi, en, Name.Kind.ORGANISATION));
    assertThat(told.errors().isEmpty()).as(told.errors().toString()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Chỉ thị số 25-CT/TW | Directive No. 25-CT/TW   | true",
        "Chỉ thị số 25-CT/TW | Instruction No. 25-CT/TW | false",
        "Đề án cấp nước      | Scheme on water supply   | true"
      })
  void findingsOnListedDocuments(String vi, String en, boolean right) {
    Told told =
        Told.of(vi + " được ban hành.", "It was issued.")
            .with(new Paper(vi, en, "", "", List.of(2)));
    assertThat(told.errors().isEmpty()).as(told.errors().toString()).isEqualTo(right);
  }
}
