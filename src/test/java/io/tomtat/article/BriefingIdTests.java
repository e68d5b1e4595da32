package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefingIdTests {

  private static final LocalDate EDITION = LocalDate.of(2026, 11, 22);

  @Test
  void toStringFillsUpToThreeDigits() {
    assertThat(new BriefingId(EDITION, 17)).hasToString("2026-11-22/017");
    assertThat(new BriefingId(EDITION, 40_000)).hasToString("2026-11-22/40000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22/017", "2026-11-22/40000"})
  void parseReadsWhatToStringWrites(String text) {
    assertThat(BriefingId.parse(text)).hasToString(text);
  }

  @Test
  void toStringWhenTheMachineSpeaksAnotherLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(new BriefingId(EDITION, 17)).hasToString("2026-11-22/017");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void parseWhenTheZeroesAreLeftOut() {
    assertThat(BriefingId.parse("2026-11-22/17")).isEqualTo(new BriefingId(EDITION, 17));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "017", "2026-11-22", "2026-11-22/", "2026-11-22/x", "2026-02-30/001"})
  void parseWhenItHasNotThisForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BriefingId.parse(text))
        .withMessage("not a briefing's id (like 2026-11-22/017): " + text);
    assertThat(BriefingId.isId(text)).isFalse();
  }
}
