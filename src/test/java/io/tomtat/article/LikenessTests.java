package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

  private static final List<String> PORT =
      List.of(
          "Sản lượng container qua cảng Lam Phong trong chín tháng đạt 2,38 triệu TEU, tăng 18,4% so với cùng kỳ.",
          "Lũy kế chín tháng, lợi nhuận sau thuế của Lam Phong đạt 1.284,6 tỷ đồng, bằng 88,6% kế hoạch năm.",
          "Hội đồng quản trị quyết định nâng kế hoạch lợi nhuận cả năm và giữ nguyên mục tiêu doanh thu.",
          "Tổng Giám đốc Thạch Vĩnh Khang nói tại buổi gặp gỡ nhà đầu tư ở Hải Phòng chiều 21/10.",
          "Dự án dự kiến khởi công trong quý tới và đưa vào khai thác sau hai năm nữa.");

  private static final List<String> OTHER =
      List.of(
          "Khoảng 3 giờ sáng, tâm bão số 12 đi vào khu vực giáp ranh hai tỉnh miền Trung với sức gió mạnh cấp 9.",
          "Theo báo cáo nhanh của ban chỉ huy phòng thủ dân sự tỉnh, bão làm ba người bị thương nhẹ.",
          "Nhiều ngôi nhà tốc mái, cây ăn quả và keo gãy đổ, thiệt hại ban đầu còn đang được thống kê.",
          "Các trường học trong vùng cho học sinh nghỉ thêm một ngày để dọn dẹp bùn đất.");

  private static Version version(String url, List<String> sentences) {
    Metadata metadata = new Metadata(null, null, null, null, null, url, "vi");
    return Version.of("Tin trong ngày", List.of(sentences), List.of(), metadata);
  }

  private static Version version(List<String> sentences) {
    return version(null, sentences);
  }

  private static List<String> port(String part, String other) {
    return PORT.stream().map(sentence -> sentence.replace(part, other)).toList();
  }

  private static Likeness toPort(Version comer) {
    return new Likeness(version(PORT), comer);
  }

  @Test
  void aCopyWithAnotherWordIsACopy() {
    assertThat(toPort(version(port("quyết định", "thống nhất"))).isCopy()).isTrue();
    assertThat(toPort(version(port("Lũy kế", "Luỹ kế"))).share()).isEqualTo(1);
  }

  @Test
  void anExcerptIsACopyAndALongerTextIsNone() {
    List<String> longer = new ArrayList<>(PORT);
    longer.addAll(OTHER);
    assertThat(toPort(version(PORT.subList(0, 3))).isCopy()).isTrue();
    assertThat(toPort(version(longer)).isCopy()).isFalse();
  }

  @Test
  void aFigureThatTheKnownTextLacksIsNews() {
    assertThat(toPort(version(port("1.284,6", "1.294,6"))).share()).isGreaterThan(0.9);
    assertThat(toPort(version(port("1.284,6", "1.294,6"))).isCopy()).isFalse();
    assertThat(toPort(version(port(" 1.284,6 tỷ đồng, bằng", ""))).isCopy())
        .as("it lacks one")
        .isTrue();
  }

  @Test
  void aStrangerAndAShortTextAreNoCopies() {
    assertThat(toPort(version(OTHER)).isCopy()).isFalse();
    Version one = version(PORT.subList(4, 5));
    assertThat(new Likeness(one, one).isCopy()).isFalse();
  }

  @Test
  void aCorrectedTextIsTheSameStoryAndAStrangerIsAnother() {
    assertThat(toPort(version(port("1.284,6", "1.294,6"))).isAnotherStory()).isFalse();
    assertThat(toPort(version(OTHER)).isAnotherStory()).isTrue();
  }

  @Test
  void aReportThatGrewIsTheSameStory() {
    List<String> longer = new ArrayList<>(OTHER);
    longer.addAll(PORT);
    assertThat(toPort(version(longer)).isAnotherStory()).isFalse();
    assertThat(new Likeness(version(longer), version(PORT)).isAnotherStory()).isFalse();
  }

  @Test
  void ofShortTextsTheAddressAloneTells() {
    Version one = version("https://bao.example/1", PORT.subList(0, 1));
    assertThat(
            new Likeness(one, version("https://bao.example/1", OTHER.subList(0, 1)))
                .isAnotherStory())
        .isFalse();
    assertThat(
            new Likeness(one, version("https://bao.example/2", OTHER.subList(0, 1)))
                .isAnotherStory())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://bao.example/tin-1.html, https://bao.example/tin-2.html, true",
    "https://bao.example/tin-1.html, http://www.bao.example/Tin-1.html#top, false",
    "https://bao.example/tin-1.html, , false",
  })
  void anotherAddressMakesAnotherStoryOfATextThatIsNoCopy(
      String before, String now, boolean another) {
    List<String> half = new ArrayList<>(PORT.subList(0, 3));
    half.addAll(OTHER);
    assertThat(new Likeness(version(before, PORT), version(now, half)).isAnotherStory())
        .isEqualTo(another);
    assertThat(
            new Likeness(version(before, PORT), version(now, port("1.284,6", "1.294,6")))
                .isAnotherStory())
        .as("a corrected headline moves the address")
        .isFalse();
  }
}
