package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleCheckTests {

  private static final String ARTICLE =
      "Bộ trưởng Y tế Đào Hồng Lan chủ trì cuộc họp. | Ông Trần Văn Thuấn, Thứ trưởng Bộ Y tế, báo cáo tình hình."
          + " | Giám đốc Bệnh viện Bạch Mai Đào Xuân Cơ nêu khó khăn; Phó Giám đốc Vũ Văn Giáp bổ sung.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Minister Dao Hong Lan chaired the meeting.",
        "Dao Hong Lan, Minister of Health, chaired the meeting.",
        "Deputy Minister Tran Van Thuan reported.",
        "Dao Xuan Co, director of Bach Mai Hospital, named difficulties.",
        "Deputy Director Vu Van Giap added to that."
      })
  void findingsWhenRolesAreRight(String english) {
    assertThat(Told.of(ARTICLE, english).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Director Dao Hong Lan chaired the meeting.              | is not the office of Đào Hồng Lan",
        "Minister Dao Xuan Co named difficulties.                | is not the office of Đào Xuân Cơ",
        "Minister Tran Van Thuan reported.                       | the article says deputy",
        "Deputy Minister Dao Hong Lan chaired the meeting.       | is not the office of Đào Hồng Lan",
        "Director Vu Van Giap added to that.                     | the article says deputy",
        "Vu Van Giap, Minister of Health, added to that.         | is not the office of Vũ Văn Giáp"
      })
  void findingsWhenARoleIsSomebodyElses(String english, String message) {
    assertThat(Told.of(ARTICLE, english).errors())
        .anySatisfy(line -> assertThat(line).startsWith("role ").contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Đào Hồng Lan   | Bộ trưởng Y tế                | true",
        "Trần Văn Thuấn | Thứ trưởng Bộ Y tế            | true",
        "Đào Xuân Cơ    | Giám đốc Bệnh viện Bạch Mai   | true",
        "Trần Văn Thuấn | Bộ trưởng Y tế                | false",
        "Đào Hồng Lan   | Giám đốc Bệnh viện Bạch Mai   | false",
        "Đào Hồng Lan   | Tổng Biên tập báo Nhân Dân    | false"
      })
  void findingsOnListedRoles(String vi, String role, boolean right) {
    String plain =
        String.join(
            " ",
            Words.of(vi).all().stream()
                .map(w -> w.plain().substring(0, 1).toUpperCase() + w.plain().substring(1))
                .toList());
    Told told =
        Told.of(ARTICLE, "The meeting discussed difficulties of the Bach Mai Hospital.")
            .with(new Person(vi, plain, role, "", List.of(2)));
    assertThat(told.errors().stream().noneMatch(line -> line.startsWith("role ")))
        .as(told.errors().toString())
        .isEqualTo(right);
  }

  /** The sentence named is one on somebody else. */
  @Test
  void findingsWhenTheSentencesSpeakOfSomebodyElse() {
    Told told =
        Told.of("Bà Đào Hồng Lan chủ trì cuộc họp ở Hà Nội.", "Tran Van Thuan chaired it in Hanoi.")
            .with(new Person("Đào Hồng Lan", "Dao Hong Lan", "", "", List.of(2)));
    assertThat(told.errors()).isNotEmpty();
  }
}
