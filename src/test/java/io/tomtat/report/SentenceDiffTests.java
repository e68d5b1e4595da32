package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceDiffTests {

  private static final String OPENING = "Sáng 17/10, hội nghị khai mạc tại Hà Nội.";
  private static final String GUESTS = "Có 200 đại biểu của 12 nước dự hội nghị.";
  private static final String MORE_GUESTS = "Có 250 đại biểu của 12 nước dự hội nghị.";
  private static final String END = "Hội nghị bế mạc chiều cùng ngày.";
  private static final String RICE = "Giá gạo xuất khẩu tăng lên mức cao nhất từ đầu năm.";

  private static List<Correction> diff(List<String> old, List<String> now) {
    return new SentenceDiff(old, now).corrections();
  }

  @Test
  void noneWhenTheTextsAreEqual() {
    assertThat(diff(List.of(OPENING, GUESTS), List.of(OPENING, GUESTS))).isEmpty();
  }

  @Test
  void aChangedSentenceIsPairedWithWhatItWas() {
    assertThat(diff(List.of(OPENING, GUESTS, END), List.of(OPENING, MORE_GUESTS, END)))
        .containsExactly(new Correction(GUESTS, MORE_GUESTS));
  }

  @Test
  void unrelatedSentencesAreNoPair() {
    assertThat(diff(List.of(OPENING, GUESTS, END), List.of(OPENING, RICE, END)))
        .containsExactlyInAnyOrder(new Correction(GUESTS, null), new Correction(null, RICE));
  }

  @Test
  void sentencesThatCameOrWentLeaveTheOthersPaired() {
    assertThat(diff(List.of(RICE, GUESTS, END), List.of(OPENING, MORE_GUESTS, END)))
        .containsExactly(
            new Correction(RICE, null),
            new Correction(null, OPENING),
            new Correction(GUESTS, MORE_GUESTS));
  }

  @Test
  void anEqualSentenceIsNotGivenUpForASimilarOne() {
    assertThat(diff(List.of(GUESTS), List.of(MORE_GUESTS, GUESTS)))
        .containsExactly(new Correction(null, MORE_GUESTS));
  }

  @Test
  void whereAToneMarkStandsMakesNoOtherSentenceButIsShown() {
    String before = "Hoà bình và thuỷ lợi.";
    String after = "Hòa bình và thủy lợi.";
    assertThat(diff(List.of(before), List.of(after)))
        .containsExactly(new Correction(before, after));
  }

  @Test
  void longTextsAreToldApartByTheirEqualSentences() {
    List<String> old = IntStream.range(0, 1_500).mapToObj(n -> "Câu thứ " + n + ".").toList();
    List<String> now = IntStream.range(1, 1_501).mapToObj(n -> "Câu thứ " + n + ".").toList();
    assertThat(diff(old, now))
        .containsExactly(new Correction("Câu thứ 0.", null), new Correction(null, "Câu thứ 1500."));
  }

  @Test
  void figuresThatTheOtherSentenceLacksAreMarked() {
    Correction correction = new Correction(GUESTS, MORE_GUESTS);
    assertThat(correction.oldPieces())
        .containsExactly(
            new Correction.Piece("Có ", false),
            new Correction.Piece("200", true),
            new Correction.Piece(" đại biểu của 12 nước dự hội nghị.", false));
    assertThat(correction.nowPieces()).contains(new Correction.Piece("250", true));
    assertThat(new Correction(RICE, null).nowPieces()).isEmpty();
  }
}
