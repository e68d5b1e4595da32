package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTests {

  private static final IOException AWAY = new IOException("disk");
  private static final PersonNeededException KEY = new PersonNeededException("check the key");

  @Test
  void ofTwoFailuresIsThatOfTheHigherExit() {
    assertThat(Explanation.of(List.of(AWAY, KEY)))
        .contains(new Explanation(Exit.PERSON_NEEDED, "check the key"));
  }

  /** Workers fail side by side: all but the first are suppressed. */
  @Test
  void ofAFailureLooksAtWhatItSuppressed() {
    IOException first = new IOException("disk");
    first.addSuppressed(new IllegalStateException(KEY));
    assertThat(Explanation.of(List.of(first)))
        .contains(new Explanation(Exit.PERSON_NEEDED, "check the key"));
  }

  @Test
  void ofADefectIsEmptyUnlessSomethingElseApplies() {
    IllegalStateException defect = new IllegalStateException();
    assertThat(Explanation.of(List.of(defect))).isEmpty();
    assertThat(Explanation.of(List.of(defect, KEY)))
        .hasValueSatisfying(e -> assertThat(e.exit()).isEqualTo(Exit.PERSON_NEEDED));
  }
}
