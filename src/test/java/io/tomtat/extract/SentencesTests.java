package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lễ hội mở tại TP. Hồ Chí Minh và TP. Cần Thơ.",
        "ThS. Lê Văn Bờ và PGS.TS. Trần Thị Sông dự lễ.",
        "PGS. TS. Đinh Bến nói.",
        "Toà án tại Q.1 và Q. Bình Thạnh nhận đơn.",
        "Em T.M.Đ. Khánh được trao học bổng.",
        "Doanh thu đạt 1.284,6 tỷ đồng ngày 17.10.2026 tại bến.",
        "“Nước về rồi!”, bà kêu lên… rồi cười.",
        "Họ hỏi “bao giờ?” rồi đi.",
        "Trang Baobien.vn đưa tin.",
        "1. Về kinh tế có ba điểm",
        "Đ/c. Nguyễn Văn Kè chủ trì."
      })
  void splitWhenThereIsOneSentence(String sentence) {
    assertThat(Sentences.split(sentence)).containsExactly(sentence);
  }

  @Test
  void splitAtEndMarksAndBehindClosingQuotes() {
    assertThat(
            Sentences.split(
                "Bến mở lúc 5 giờ. “Đông quá!” Ai cũng cười… Thật sao?! Năm 2026 còn đông hơn."))
        .containsExactly(
            "Bến mở lúc 5 giờ.",
            "“Đông quá!”",
            "Ai cũng cười…",
            "Thật sao?!",
            "Năm 2026 còn đông hơn.");
  }

  @Test
  void splitBehindALetterThatIsAUnit() {
    assertThat(Sentences.split("Nước ở mức 40 độ C. Cây chết hết.")).hasSize(2);
  }

  @Test
  void splitLosesNothing() {
    String text = "Ông Bờ (TS. kinh tế) đến. Bà Sông về! 12 người ở lại... Họ chờ.";
    assertThat(String.join(" ", Sentences.split(text))).isEqualTo(text);
  }
}
