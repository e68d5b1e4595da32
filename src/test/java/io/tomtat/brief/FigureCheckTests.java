package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import io.tomtat.article.Version;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureCheckTests {

  private static final Metadata OCTOBER =
      new Metadata(null, null, Timestamp.of(LocalDate.of(2026, 10, 21)), null, null, null, "vi");

  /** What a translator may write. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Doanh thu đạt 6.412,7 tỷ đồng.                  | Revenue was VND 6,412.7 billion.",
        "Doanh thu đạt 6.412,7 tỷ đồng.                  | Revenue was VND 6.41 trillion.",
        "Doanh thu đạt 6.412,7 tỷ đồng.                  | Revenue was nearly VND 6.5 trillion.",
        "Doanh thu đạt 6.412,7 tỷ đồng.                  | Revenue topped VND 6,400 billion.",
        "Doanh thu đạt 6.412,7 tỷ đồng.                  | Revenue was about VND 6 trillion.",
        "Vốn 9,8 nghìn tỷ đồng.                          | It costs VND 9.8 trillion.",
        "Vốn 9.800 tỷ.                                   | It costs VND 9.8 trillion.",
        "Ngân sách dành 0,42 nghìn tỷ đồng.              | The budget sets aside VND 420 billion.",
        "Thu 4,2 vạn tấn lúa.                            | The harvest was 42,000 tonnes of rice.",
        "Có 1.284 người.                                 | There were 1,284 people.",
        "Có 1.284 người.                                 | There were nearly 1,300 people.",
        "Giá 38.450 đồng.                                | It costs VND 38,450.",
        "Giá 42.000 đồng/kg.                             | It costs VND 42,000 per kg.",
        "Tăng gấp 2,5 lần.                               | It was 2.5 times as high.",
        "Tăng gấp ba.                                    | It tripled.",
        "Tăng gấp đôi.                                   | It doubled.",
        "Một nửa số hộ.                                  | Half of the households.",
        "Một nửa số hộ.                                  | 50% of the households.",
        "Khoảng 33% số hộ.                               | About a third of the households.",
        "Gần hai phần ba, hay 65%.                       | Nearly two thirds.",
        "Thất thoát giảm còn 12,5%.                      | Losses fell to 12.5%.",
        "Doanh thu giảm 12,5%.                           | Revenue fell by 12.5%.",
        "Doanh thu giảm 12,5%.                           | Revenue was 12.5% lower.",
        "Doanh thu tăng 18,4%.                           | Revenue was up 18.4%.",
        "Lương từ 5 lên 7 triệu đồng.                    | Pay rose from VND 5 million to VND 7 million.",
        "Giá 38-40 triệu đồng.                           | It costs between VND 38 and 40 million.",
        "Giá 1.620 - 1.700 tỷ đồng.                      | It is VND 1,620-1,700 billion.",
        "Họp ngày 8/12.                                  | They met on 8 December.",
        "Họp ngày 8/12.                                  | They met on 8 December 2026.",
        "Họp ngày 12/8/2026.                             | They met on August 12, 2026.",
        "Họp sáng nay.                                   | They met on 21 October.",
        "Họp hôm qua.                                    | They met on 20 October 2026.",
        "Năm ngoái có lũ.                                | There was a flood in 2025.",
        "Từ ngày 22 đến 26/5/2027.                       | From 22 to 26 May 2027.",
        "Quý III tốt.                                    | The third quarter was good.",
        "Khởi công quý I/2027.                           | Work begins in the first quarter of 2027.",
        "Khởi công quý I/2027.                           | Work begins in early 2027.",
        "6 tháng đầu năm.                                | In the first half.",
        "6 tháng đầu năm.                                | In the first six months.",
        "Nhiệm kỳ 2026-2031.                             | The 2026-2031 term.",
        "Cấm từ 18h.                                     | Closed from 6 p.m.",
        "Cấm đến 23 giờ 30 phút.                         | Closed until 11.30 p.m.",
        "Lúc 3 giờ sáng.                                 | At 3 a.m.",
        "Lúc 5 giờ chiều.                                | At 5 p.m.",
        "Chạy hết 9 phút 58 giây 41.                     | She ran it in 9:58.41.",
        "Hội nghị Ngoại giao 30.                         | The 30th Diplomatic Conference.",
        "Đại hội lần thứ XIII.                           | The 13th Congress.",
        "Chỉ thị số số 25-CT/TW.                         | Directive No. 25-CT/TW.",
        "Nghị định số 12/2026/NĐ-CP.                     | Decree No. 12/2026/ND-CP.",
        "Qua Quốc lộ 1A.                                 | Along National Highway 1A.",
        "Bão số 12 mạnh cấp 9.                           | Storm No. 12 is at level 9.",
        "Thế kỷ XXI.                                     | The 21st century.",
        "Cao tốc dài 63,4 km.                            | The expressway is 63.4 km long.",
        "Có 87/92 đại biểu tán thành.                    | 87 of 92 deputies agreed.",
        "Thị lực 2/10.                                   | Visual acuity of 2/10.",
        "Hai năm rưỡi.                                   | Two and a half years.",
        "Nam sinh 17 tuổi.                               | A 17-year-old student.",
        "Hàng trăm hộ.                                   | Hundreds of households.",
        "Hơn chục hộ.                                    | More than ten households.",
        "Lạnh âm 35 độ C.                                | It was minus 35 degrees Celsius.",
        "Đất rộng 3 công.                                | The plot is 3 cong.",
        "Bốn nhóm.                                       | Four groups.",
        "Giải ASEAN 2020.                                | The ASEAN 2020 cup.",
        "Xuất khẩu 9 tháng ước đạt 7,02 triệu tấn, trị giá 3,6 tỷ USD, tăng 1,9% về lượng nhưng giảm 17,6% về giá trị. | Exports in nine months were estimated at 7.02 million tonnes worth USD 3.6 billion, up 1.9% in volume but down 17.6% in value.",
        "GDP quý II/2026 tăng 7,96%, cao hơn 0,5 điểm phần trăm so với quý trước. | GDP grew 7.96% in the second quarter of 2026, 0.5 percentage points more than in the quarter before.",
        "Động đất mạnh 5,1 độ xảy ra lúc 11 giờ 35 phút 10 giây ngày 28/7. | A magnitude-5.1 earthquake struck at 11.35 a.m. on 28 July.",
        "Vàng tăng 1,5 triệu đồng/lượng lên 152,5 triệu đồng/lượng. | Gold rose by VND 1.5 million to VND 152.5 million a tael.",
        "Đội U23 thắng 2-1 nhờ bàn ở phút 88.            | The U23 team won 2-1 with a goal in the 88th minute.",
        "Kỳ họp thứ 10, Quốc hội khoá XV.                | The 10th session of the 15th National Assembly.",
        "438/450 đại biểu tán thành, chiếm 97,33%.       | 438 of 450 deputies, or 97.3%, were in favour.",
        "Quyết định số 1567/QĐ-TTg ngày 20/7/2026.       | Decision No. 1567/QD-TTg of 20 July 2026.",
        "Từ 1-7, lương từ 2,34 triệu lên 2,53 triệu đồng. | From 1 July pay rises from VND 2.34 million to VND 2.53 million.",
        "Mỗi ngày có từ 5-10 ca.                         | There are 5 to 10 cases a day.",
        "Khoảng 2/3 diện tích.                           | About two thirds of the area.",
        "Năng suất 65-70 tạ/ha.                          | Yields are 6.5-7 tonnes per ha.",
        "Gió giật cấp 15, sóng cao 6-8 m.                | Gusts of level 15 and waves 6-8 m high.",
        "Sáng 29 tháng Chạp.                             | On the 29th day of the 12th lunar month.",
        "Rằm 15/8 âm lịch.                               | On the 15th of the eighth lunar month.",
        "Dân số 98 triệu người, doanh số 3 tỷ USD.       | A population of 98 million and sales of USD 3 billion.",
        "Vay 1.000 tỷ đồng trong 2 năm rưỡi.             | It borrowed VND 1 trillion for two and a half years.",
        "Cách đây hơn 1 thế kỷ, năm 1911.                | More than a century ago, in 1911.",
        "Trường Sa 1 và bến số 3, lầu 5.                 | Truong Sa 1 and berth No. 3 on the 5th floor.",
        "Lãi 6,5%/năm trong 12 tháng.                    | Interest is 6.5% a year for 12 months.",
        "Hơn 50.000 tỷ đồng, gấp 1,3 lần cùng kỳ.        | More than VND 50 trillion, 1.3 times as much as a year before.",
        "Nhiệt độ 38-40 độ C.                            | Temperatures of 38 to 40 degrees Celsius.",
        "Ba chiếc tàu chở 26 ngư dân.                    | Three boats carried 26 fishermen.",
        "Phạt 12 năm 6 tháng tù.                         | He was jailed for 12 years and six months.",
        "Vận tốc 350 km/h, dài 1.541 km qua 20 tỉnh.     | It runs at 350 km/h over 1,541 km through 20 provinces.",
      })
  void findingsWhenAllIsWell(String vi, String en) {
    assertThat(findings(vi, en)).isEmpty();
  }

  /** What must not get through, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Vốn 9,8 nghìn tỷ đồng.      | It costs VND 9.8 billion.         | VND 9.8 billion: the power of ten differs; sentence 1 has 9,8 nghìn tỷ đồng = VND 9.8 trillion",
        "Kinh phí 64 tỷ đồng.        | It costs VND 64 million.          | the power of ten differs",
        "Kinh phí 64 tỷ đồng.        | It costs VND 64 trillion.         | the power of ten differs",
        "Vốn 9,8 nghìn tỷ đồng.      | It costs VND 9.8 thousand.        | the power of ten differs",
        "Có 1.284 người.             | There were 1.284 people.          | the power of ten differs",
        "Tăng 12,5%.                 | It rose 125%.                     | the power of ten differs",
        "Họp ngày 12/8/2026.         | They met on 8 December 2026.      | day and month are swapped; sentence 1 has ngày 12/8/2026 = 12 August 2026",
        "Họp ngày 12/8/2026.         | They met on 12 August 2027.       | the year differs",
        "Họp ngày 12/8/2026.         | They met on 13 August 2026.       | the day differs",
        "Họp ngày 12/8/2026.         | They met on 12 September 2026.    | the month differs",
        "Họp ngày 14/11.             | They met on 14 November 2027.     | the year differs",
        "Họp ngày 31/12.             | They met on 34 December.          | the day differs",
        "Doanh thu 1.284,6 tỷ đồng.  | Revenue was VND 1,294.6 billion.  | a digit differs",
        "Doanh thu 6.412,7 tỷ đồng.  | Revenue was VND 6.42 trillion.    | no sentence of the article has this figure",
        "Doanh thu 6.412,7 tỷ đồng.  | Revenue was VND 6 trillion.       | it is rounded too far",
        "Doanh thu 6.412,7 tỷ đồng.  | Revenue was over VND 6.5 trillion. | no sentence of the article has this figure",
        "Lãi suất tăng 0,5 điểm phần trăm. | The rate rose 0.5%.          | the unit or currency differs",
        "Tăng 5%.                    | It rose by 5 percentage points.   | the unit or currency differs",
        "Đầu tư 62 triệu USD.        | It invested VND 62 million.       | the unit or currency differs; sentence 1 has 62 triệu USD = USD 62 million",
        "Đầu tư 62 triệu USD.        | It invested EUR 62 million.       | the unit or currency differs",
        "Đầu tư 1.600 tỷ đồng.       | It invested USD 61 million.       | no sentence of the article has this figure",
        "Mất 41 ha.                  | It lost 41 square km.             | the unit or currency differs",
        "Có 312 hộ.                  | There were 312 people.            | the unit or currency differs",
        "Chờ 19 tháng.               | They wait 19 years.               | the unit or currency differs",
        "Giá 42.000 đồng/kg.         | It costs VND 42,000 per tonne.    |",
        "Rộng 5 công đất.            | It covers 5,000 square metres.    | no sentence of the article has this figure",
        "Thất thoát giảm còn 12,5%.  | Losses fell by 12.5%.             | it is how far the change went; sentence 1 has 12,5%, which is where it ended (to)",
        "Doanh thu giảm 12,5%.       | Revenue fell to 12.5%.            | it is where the change ended; sentence 1 has 12,5%, which is how far it went (by)",
        "Doanh thu tăng 12,5%.       | Revenue fell by 12.5%.            | rise and fall are mixed up",
        "Tăng gấp 2,5 lần.           | It rose by 2.5 times.             | it is how far the change went",
        "Từ 1.450 tỷ đồng lên 1.650 tỷ đồng. | It rose by VND 200 billion. | VND 200 billion is computed from VND 1.45 trillion and VND 1.65 trillion",
        "Khởi công quý I/2027.       | Work begins in the second quarter of 2027. | the part of the year differs",
        "Khởi công quý I/2027.       | Work begins in the first quarter of 2028.  | the year differs",
        "Họp 29 tháng Chạp.          | They met on 29 December.          | no sentence of the article has this figure",
        "Họp ngày 15/8 âm lịch.      | They met on 15 August.            | no sentence of the article has this figure",
        "Cấm từ 18h.                 | Closed from 8 p.m.                | the time differs; sentence 1 has 18h = 18:00",
        "Lúc 3 giờ sáng.             | At 3 p.m.                         | the time differs",
        "Kết luận số 318-KL/TW.      | Conclusion No. 381-KL/TW.         | the number differs",
        "Hội nghị Ngoại giao 30.     | The 31st Diplomatic Conference.   | no sentence of the article has this figure",
        "Nhiệm kỳ 2026-2031.         | The 2026-2030 term.               | 2030: the year differs",
        "Hàng trăm hộ.               | Thousands of households.          | no sentence of the article has this figure",
        "Có 14 tàu.                  | There were 41 ships.              | no sentence of the article has this figure",
        "Gấp ba.                     | It doubled.                       | no sentence of the article has this figure",
        "Bão mạnh cấp 9.             | The storm killed 12 people.       | no sentence of the article has this figure",
      })
  void findingsWhenAFigureIsWrong(String vi, String en, String message) {
    assertThat(findings(vi, en))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.kind()).isEqualTo("figure");
              assertThat(RepairRequest.line(finding))
                  .startsWith("summary 1: ")
                  .contains(message == null ? "" : message);
            });
  }

  /** No false alarm in either kind of right briefing. */
  @ParameterizedTest
  @MethodSource("io.tomtat.brief.GoldBriefings#all")
  void findingsOfTheSamples(GoldBriefings.Case right) {
    assertThat(new FigureCheck().findings(right.briefing(), Told.reading(right.version())))
        .isEmpty();
  }

  @Test
  void findingsWhenTheDecimalCommaIsKept() {
    assertThat(findings("Tăng 12,5%.", "It rose 12,5%.")).hasSize(2);
  }

  @Test
  void findingsWhenAnotherSentenceHasTheFigure() {
    Version version = version(OCTOBER, "Có 640 ha.", "Vốn 187 tỷ đồng.");
    assertThat(findings(version, "It has 640 ha for VND 187 billion.", List.of(1)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message())
                  .isEqualTo(
                      "VND 187 billion: not in the sentences named with it, but in sentence 2 (187 tỷ đồng)");
            });
  }

  /** Then the sentence named shows what was meant. */
  @Test
  void findingsWhenAnotherSentenceHasItAndTheNamedOneNearlyDoes() {
    Version version = version(OCTOBER, "Lợi nhuận 1.450 tỷ đồng.", "Mục tiêu 1.650 tỷ đồng.");
    assertThat(findings(version, "Profit was VND 1,650 billion.", List.of(1)))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void findingsWhenASmallCountIsTheWritersOwn() {
    assertThat(findings("Gồm Huế, Đà Nẵng, Vinh.", "Three cities are named."))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void findingsWhenTheYearIsNowhere() {
    Version undated = version(Metadata.NONE, "Họp ngày 12/8.");
    assertThat(findings(undated, "They met on 12 August.", List.of(1))).isEmpty();
    assertThat(findings(undated, "They met on 12 August 2026.", List.of(1))).hasSize(1);
  }

  @Test
  void findingsAroundTheTurnOfTheYear() {
    Metadata january =
        new Metadata(null, null, Timestamp.of(LocalDate.of(2027, 1, 4)), null, null, null, "vi");
    Version version = version(january, "Họp ngày 28/12.");
    assertThat(findings(version, "They met on 28 December 2026.", List.of(1))).isEmpty();
    assertThat(findings(version, "They met on 28 December 2025.", List.of(1))).hasSize(1);
  }

  @Test
  void findingsReachEveryPart() {
    Version version = version(OCTOBER, "Kết luận số 318-KL/TW.");
    Statement plain = new Statement("A conclusion.", List.of(1));
    Briefing wrong =
        new Briefing(
            Topic.OTHER,
            new Statement("A title for 77 people", List.of(1)),
            new Dateline("Hanoi", "18 March", List.of(1)),
            List.of(plain),
            List.of(new Statement("It costs VND 5 billion.", List.of(1))),
            List.of(new Person("A", "A", "Trưởng ban", "head of 12 boards", List.of(1))),
            List.of(new Name("Hội nghị 45", "45th Conference", Name.Kind.EVENT)),
            List.of(new Paper("Kết luận số 319-KL/TW", "Conclusion", "", "3 May 2026", List.of(1))),
            List.of());
    assertThat(new FigureCheck().findings(wrong, Told.reading(version)))
        .extracting(Finding::part)
        .containsExactly(
            "title",
            "dateline",
            "key_points",
            "people",
            "names",
            "names",
            "documents",
            "documents");
  }

  private static List<Finding> findings(String vi, String en) {
    return findings(version(OCTOBER, vi.strip()), en.strip(), List.of(1));
  }

  private static List<Finding> findings(Version version, String en, List<Integer> evidence) {
    Briefing briefing =
        new Briefing(
            Topic.OTHER,
            new Statement("A title", List.of(1)),
            new Dateline("", "", List.of()),
            List.of(new Statement(en, evidence)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new FigureCheck().findings(briefing, Told.reading(version));
  }

  private static Version version(Metadata metadata, String... sentences) {
    return Version.of(null, List.of(List.of(sentences)), List.of(), metadata);
  }
}
