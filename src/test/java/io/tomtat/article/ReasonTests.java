package io.tomtat.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tomtat.article.Reason.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTests {

  /** Tables, exports and scripts of users hold these: none may change or go. */
  @Test
  void codesAreContract() {
    Map<Kind, List<String>> codes =
        Stream.of(Reason.values())
            .collect(groupingBy(Reason::kind, mapping(Reason::code, toList())));

    assertThat(codes.get(Kind.SKIPPED))
        .containsExactlyInAnyOrder(
            "duplicate",
            "superseded",
            "not-vietnamese",
            "too-short",
            "list-page",
            "error-page",
            "withheld");
    assertThat(codes.get(Kind.REJECTED))
        .containsExactlyInAnyOrder(
            "unreadable",
            "encrypted",
            "empty",
            "too-large",
            "unsupported",
            "timeout",
            "no-recording",
            "refused",
            "filtered",
            "too-long",
            "malformed",
            "unfaithful",
            "quarantined");
  }

  @ParameterizedTest
  @EnumSource
  void ofCodeReadsEveryCode(Reason reason) {
    assertThat(Reason.ofCode(reason.code())).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource
  void wordsFitIntoASentence(Reason reason) {
    assertThat(reason.words()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void ofCodeWhenThereIsNoSuchCode() {
    assertThatIllegalArgumentException().isThrownBy(() -> Reason.ofCode("boring"));
  }
}
