package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCheckTests {

  private static final String ARTICLE =
      "Bí thư Tỉnh uỷ Quảng Ngãi Bùi Thị Quỳnh Vân tiếp Đại sứ Nhật Bản Ito Naoki chiều 3/6."
          + " | Bà Vân cảm ơn Tập đoàn Hoà Phát và Ngân hàng Thế giới."
          + " | Ông Đỗ Tiến Đạt, Giám đốc Sở Ngoại vụ, nói về đảo Lý Sơn và tỉnh Champasak của Lào.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Bui Thi Quynh Van received Ambassador Ito Naoki of Japan.",
        "Van thanked the World Bank and Hoa Phat Group.",
        "Quang Ngai party leaders met the Japanese ambassador in Quang Ngai.",
        "Do Tien Dat spoke of Ly Son island and Laos.",
        "The Vietnamese side spoke of Champasak in Laos.",
        "In Quang Ngai, Bui Thi Quynh Van thanked Japan on 3 June.",
        "On Tuesday Dat spoke in Vietnam of Ly Son.",
        "Đỗ Tiến Đạt spoke of Ly Son."
      })
  void findingsWhenTheNamesAreTheArticles(String english) {
    assertThat(Told.of(ARTICLE, english).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Bui Thi Quynh Hoa received the ambassador.        | 'Bui Thi Quynh Hoa' is not in the article; nearest there is 'Bùi Thị Quỳnh Vân'",
        "Nguyen Van Nam thanked the World Bank.            | 'Nguyen Van Nam' is not in the article",
        "Van Bui Thi Quynh received the ambassador.        | turns the order of 'Bùi Thị Quỳnh Vân' about",
        "Dat Do Tien spoke of Ly Son.                      | turns the order of 'Đỗ Tiến Đạt' about",
        "Ambassador Naoki Ito was received in Quang Ngai.  | turns the order",
        "Van thanked Samsung and Hoa Phat Group.           | 'Samsung' is not in the article",
        "Van thanked the Asian Development Bank.           | 'Asian Development Bank' is not in the article",
        "Van thanked John Carter for the visit.            | 'John",
        "The ambassador of South Korea met Van.            | 'South Korea' is not in the article",
        "Dat spoke of Phu Quoc island.                     | 'Phu Quoc' is not in the article",
        "Dat spoke of Ly Son and Thailand.                 | 'Thailand' is not in the article",
        "Dat spoke in Hanoi of Ly Son.                     | 'Hanoi' is not in the article",
        "Dat spoke of the UN and Ly Son.                   | 'UN' is not in the article",
        "Dat praised Vingroup after the meeting.           | 'Vingroup' is not in the article",
        "Quang Nam hosted the meeting with Dat.            | 'Quang Nam' is not in the article",
        "Dat spoke of Luang Prabang in Laos.               | 'Luang Prabang' is not in the article"
      })
  void findingsWhenANameIsInvented(String english, String message) {
    assertThat(Told.of(ARTICLE, english).errors())
        .anySatisfy(line -> assertThat(line).startsWith("name ").contains(message));
  }

  @Test
  void findingsWhenTheMiddleNameIsLeftOut() {
    Told told = Told.of(ARTICLE, "Bui Van received the ambassador of Japan.");
    assertThat(told.errors()).isEmpty();
    assertThat(told.warnings())
        .anySatisfy(line -> assertThat(line).contains("'Bui Van' leaves out part of"));
  }

  /** The region of a province named is no addition that anybody could be misled by. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Tỉnh Cà Mau họp. | The Mekong Delta province of Ca Mau held a meeting. | true",
        "Tỉnh Cà Mau họp. | The Central Highlands province of Ca Mau held a meeting. | false",
        "Tỉnh Gia Lai họp. | Gia Lai in the Central Highlands held a meeting. | true"
      })
  void findingsOnRegions(String vietnamese, String english, boolean right) {
    assertThat(Told.of(vietnamese, english).errors().isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Tổng thống Nga V. Pu-tin đến Hà Nội. | President Putin of Russia arrived in Hanoi.",
        "Thủ tướng Ấn Độ dự họp ở Niu Đê-li. | The Prime Minister of India attended a meeting in New Delhi.",
        "Trung Quốc và Hàn Quốc ký kết. | China and South Korea signed.",
        "Hội nghị của LHQ tại Giơ-ne-vơ bàn về khí hậu. | The UN conference in Geneva discussed the climate.",
        "WHO khuyến cáo các nước châu Phi. | The World Health Organization advised African countries.",
        "EU và Mỹ đàm phán. | The European Union and the United States negotiated.",
        "Chủ tịch Trung Quốc Tập Cận Bình nói. | Chinese President Xi Jinping spoke.",
        "TP.HCM mở tuyến metro. | Ho Chi Minh City opened a metro line.",
        "Dịch tả ở Cộng hoà Congo. | Cholera broke out in Congo.",
        "Bão vào Biển Đông. | The storm entered the East Sea.",
        "Ông Áo ủng hộ. | The man supported it."
      })
  void findingsOnForeignNames(String vietnamese, String english) {
    assertThat(Told.of(vietnamese, english).errors()).isEmpty();
  }

  /** Đức in a person's name is not Germany. */
  @Test
  void findingsWhenACountryIsPartOfAPersonsName() {
    assertThat(Told.of("Ông Mẫn Đức Ký nói.", "Man Duc Ky spoke of Germany.").errors())
        .anySatisfy(line -> assertThat(line).contains("'Germany' is not in the article"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Bùi Thị Quỳnh Vân       | Bui Thi Quynh Van | true",
        "Bà Bùi Thị Quỳnh Vân    | Bui Thi Quynh Van | true",
        "Bùi Thị Quỳnh Vân       | Bùi Thị Quỳnh Vân | true",
        "Bùi Thị Quỳnh Vân       | Bui Thi Quynh Vang | false",
        "Bùi Thị Quỳnh Vân       | Van Bui Thi Quynh | false",
        "Bùi Thị Quỳnh Mai       | Bui Thi Quynh Mai | false",
        "Ito Naoki               | Ito Naoki         | true"
      })
  void findingsOnListedPeople(String vi, String en, boolean right) {
    Told told =
        Told.of(ARTICLE, "Van spoke of Japan.").with(new Person(vi, en, "", "", List.of(2)));
    assertThat(told.errors().isEmpty()).as(told.errors().toString()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Chỉ thị số 25-CT/TW | Directive No. 25-CT/TW | true",
        "Chỉ thị 25          | Directive 25           | true",
        "Nghị quyết số 7     | Resolution No. 7       | false"
      })
  void findingsOnListedDocuments(String vi, String en, boolean right) {
    Told told =
        Told.of(
                "Hội nghị phổ biến Chỉ thị số số 25-CT/TW. | Các đại biểu bàn về Chị thị 25.",
                "Delegates discussed the directive.")
            .with(new Paper(vi, en, "", "", List.of(2)));
    assertThat(told.errors().isEmpty()).as(told.errors().toString()).isEqualTo(right);
  }

  @Test
  void findingsWhenAListedNameIsNotThere() {
    Told told =
        Told.of(ARTICLE, "Van spoke of Japan.")
            .with(new Name("Công ty Sao Mai", "Sao Mai Company", Name.Kind.ORGANISATION));
    assertThat(told.errors())
        .anySatisfy(line -> assertThat(line).contains("does not stand in the article"));
  }
}
