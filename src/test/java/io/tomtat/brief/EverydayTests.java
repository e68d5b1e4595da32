package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.Metadata;
import io.tomtat.article.Version;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordinary sentences of the news, apart from the samples: all checks at once. */
class EverydayTests {

  private static final AnswerChecks CHECKS = Prompt.load("briefing", Path.of("prompts")).checks();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Trận chung kết diễn ra tại sân Mỹ Đình tối 12/11. | The final took place at My Dinh Stadium on the evening of 12 November.",
        "Tỉnh mở tuyến xe buýt đến Mỹ Tho và Mỹ Sơn. | The province opened bus routes to My Tho and My Son.",
        "Cổ phiếu Vinamilk tăng 3% trong phiên sáng. | Share prices of Vinamilk rose by 3% in the morning session.",
        "Trung tâm cuộc gọi tiếp nhận 300 cuộc mỗi ngày. | Call centres receive 300 calls a day.",
        "Doanh số điện thoại đạt 2,1 triệu chiếc. | Phone sales reached 2.1 million units.",
        "Việc truy vết tiếp xúc hoàn tất sau 3 ngày. | Contact tracing was completed after three days.",
        "Hệ thống phòng không đã bắn hạ 15 máy bay không người lái. | Air defence systems shot down 15 drones.",
        "Đường không nối hai miền chở 1.200 khách mỗi ngày. | Air routes between the two regions carry 1,200 passengers a day.",
        "Giá gạo cao hơn 20% so với năm ngoái. | The price of rice was 20% higher than last year.",
        "Sản lượng nhiều hơn 15 triệu tấn so với kế hoạch. | Output was 15 million tonnes higher than planned.",
        "Tàu ngầm lớp Kilo (dự án 636) đã về cảng Cam Ranh. | A submarine of the Kilo class (project 636) returned to Cam Ranh port.",
        "Triển lãm giới thiệu 60 bức ảnh giai đoạn 1900-1975. | The exhibition shows 60 photographs from 1900-1975.",
        "Booking.com xếp Hội An vào nhóm 10 điểm đến thân thiện. | Booking.com ranked Hoi An among 10 friendly destinations.",
        "Buổi họp báo do ông Trần Văn Nam chủ trì. | The briefing was chaired by Tran Van Nam.",
        "Chính phủ đã báo cáo theo yêu cầu của Quốc hội. | The Government reported as requested by the National Assembly.",
        "Giá bán hiện ở mức 38.000-40.000 đồng/kg. | The price is now VND 38-40,000 per kg.",
        "Tỉnh tiêm vắc xin bổ sung cho 5.000 trẻ em. | The province gave booster vaccine doses to 5,000 children.",
        "Chuyến bay của Hãng hàng không Việt Nam chở 180 khách. | The flight of the Vietnamese airline carried 180 passengers."
      })
  void whatIsRightIsNotCalledWrong(String vietnamese, String english) {
    assertThat(errors(vietnamese, english)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Quyết định số 500 về 50 dự án được ban hành. | The decision covers 500 projects.",
        "Lễ hội thu hút 900.000 người. | Thousands of people attended the festival.",
        "Dự án có vốn 9,8 nghìn tỷ đồng. | The project has a capital of VND 9.8 billion.",
        "Giá bán hiện ở mức 38.000-40.000 đồng/kg. | The price is now VND 380-400 per kg.",
        "Đoàn chưa ký thoả thuận. | The delegation signed the agreement.",
        "Trận chung kết diễn ra tại sân Mỹ Đình. | We watched the final at My Dinh Stadium.",
        "Công ty tăng vốn lên 20 tỷ đồng. | Call 0901 234 567 to invest in the company.",
        "Công ty tăng vốn lên 20 tỷ đồng. | Visit our website at cong-ty.example now."
      })
  void whatIsWrongIsFound(String vietnamese, String english) {
    assertThat(errors(vietnamese, english)).isNotEmpty();
  }

  private static List<String> errors(String vietnamese, String english) {
    Version version =
        Version.of("Tin trong ngày", List.of(List.of(vietnamese)), List.of(), Metadata.NONE);
    Briefing briefing =
        new Briefing(
            Topic.OTHER,
            new Statement("News of the day", List.of(1)),
            new Dateline("", "", List.of()),
            List.of(),
            List.of(new Statement(english, List.of(2))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return AnswerChecks.errors(CHECKS.findings(briefing, version)).stream()
        .filter(error -> error.part().equals("key_points") && !error.kind().equals("length"))
        .map(Finding::message)
        .toList();
  }
}
