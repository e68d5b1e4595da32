package io.tomtat.brief;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.brief.GoldBriefings.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is planted in right briefings is found as an error, at the rates that are promised. */
class WordingMutationTests {

  private static final Glossary GLOSSARY = Prompt.load("briefing", Path.of("prompts")).glossary();

  private static final AnswerChecks CHECKS =
      new AnswerChecks(GLOSSARY, List.of(new FigureCheck(), new WordingChecks(GLOSSARY)));

  private static final List<Case> RIGHT = GoldBriefings.all().toList();

  /** In percent; what is unsupported is a warning, since a summary may say much in other words. */
  private static final Map<String, Integer> PROMISED =
      Map.of(
          "swapped names", 90,
          "swapped roles", 60,
          "swapped order", 90,
          "invented person", 90,
          "invented place", 90,
          "dropped hedge", 60,
          "wrong term", 95,
          "Vietnamese left over", 100,
          "injected order", 100,
          "unsupported sentence", 0);

  static Stream<Mutation> all() {
    return Stream.of(NameMutations.all(), WordingMutations.all(), InjectionMutations.all())
        .flatMap(List::stream);
  }

  @Test
  void everyKindIsPromised() {
    assertThat(all().collect(toMap(Mutation::kind, each -> true))).hasSameSizeAs(PROMISED);
  }

  @Test
  void rightBriefingsHaveNoErrors() {
    assertThat(RIGHT).allSatisfy(each -> assertThat(errors(read(each), each.briefing())).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("all")
  void plantedErrorsAreFound(Mutation mutation) {
    long planted = 0;
    long found = 0;
    for (Case right : RIGHT) {
      Reading article = read(right);
      for (Briefing spoilt : mutation.of(right).toList()) {
        planted++;
        found += errors(article, spoilt).isEmpty() ? 0 : 1;
      }
    }
    assertThat(planted).as("occasions").isGreaterThan(40);
    assertThat(100 * found)
        .as("%s: %d of %d", mutation.kind(), found, planted)
        .isGreaterThanOrEqualTo(PROMISED.get(mutation.kind()) * planted);
  }

  private static Reading read(Case each) {
    return CHECKS.reading(each.version());
  }

  private static List<Finding> errors(Reading article, Briefing briefing) {
    return AnswerChecks.errors(CHECKS.findings(briefing, article));
  }
}
