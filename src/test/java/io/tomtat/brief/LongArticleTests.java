package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Metadata;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.brief.LongArticle.Digest;
import io.tomtat.brief.LongArticle.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LongArticleTests {

  private static final int PART = 2_000;

  /** Every sentence is read, once, in its order, and no part is longer than asked for. */
  @RepeatedTest(50)
  void partsHoldTheWholeArticle(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Version version = version(30 + random.nextInt(200), () -> 20 + random.nextInt(180));
    List<Part> parts = LongArticle.of(version, PART).orElseThrow().parts();

    List<Sentence> read = parts.stream().flatMap(part -> part.sentences().stream()).toList();
    assertThat(read).isEqualTo(version.sentences());
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(LongArticle.length(part.sentences())).isBetween(PART / 3, PART);
              assertThat(part.of()).isEqualTo(parts.size());
            });
  }

  @Test
  void partsKeepASentenceWholeThatIsLongerThanAPart() {
    Version version =
        Version.of("T", List.of(List.of("a", "b".repeat(3 * PART), "c")), List.of(), Metadata.NONE);
    List<Part> parts = LongArticle.of(version, PART).orElseThrow().parts();
    assertThat(parts).extracting(part -> part.sentences().size()).containsExactly(2, 1, 1);
  }

  @Test
  void anArticleThatFitsIsNotLong() {
    assertThat(LongArticle.of(version(10, () -> 100), PART)).isEmpty();
  }

  @Test
  void digestHoldsTheBeginningAndWhatTheNotesPointAt() {
    LongArticle article = LongArticle.of(version(60, () -> 100), PART).orElseThrow();
    Digest digest =
        article.digest(List.of(List.of(note(12)), List.of(note(25, 24)), List.of(note(60))));
    assertThat(digest.sentences())
        .extracting(Sentence::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 12, 24, 25, 60);
    assertThat(digest.notes()).hasSize(3);
  }

  /** Where there is not room for all, each part keeps its most important notes. */
  @Test
  void digestIsFairToTheParts() {
    Version version = version(60, () -> 100);
    LongArticle article = LongArticle.of(version, PART).orElseThrow();
    List<List<Statement>> notes = new ArrayList<>();
    for (Part part : article.parts()) {
      notes.add(part.sentences().stream().map(s -> note(s.number())).toList());
    }
    Digest digest = article.digest(notes);
    assertThat(LongArticle.length(digest.sentences())).isLessThanOrEqualTo(PART);
    assertThat(digest.notes()).extracting(LongArticle.Note::part).contains(1, 2, 3, 4);
    assertThat(digest.notes())
        .anySatisfy(n -> assertThat(n.statement()).isEqualTo(notes.get(3).get(0)));
  }

  @Test
  void coverageNamesThePartThatNothingComesFrom() {
    LongArticle article = LongArticle.of(version(60, () -> 100), PART).orElseThrow();
    assertThat(article.coverage(briefing(1, 20, 40, 60)).message())
        .contains("read in 4 parts; the briefing rests on all of them");
    assertThat(article.coverage(briefing(1, 2, 3, 60)).message())
        .contains("nothing in the briefing comes from part 2 (sentences ", "part 3 (");
  }

  private static Version version(int sentences, java.util.function.IntSupplier length) {
    List<String> body =
        IntStream.range(0, sentences)
            .mapToObj(
                i -> (i + " " + "câu ".repeat(60)).substring(0, length.getAsInt()).strip() + ".")
            .toList();
    return Version.of("Tên bài", List.of(body), List.of("Chú thích"), Metadata.NONE);
  }

  private static Statement note(Integer... evidence) {
    return new Statement("A note.", List.of(evidence));
  }

  private static Briefing briefing(int title, int... summary) {
    Briefing plain = ((Answer.Brief) AnswerReader.read(Samples.ANSWER)).briefing();
    return new Briefing(
        plain.topic(),
        note(title),
        plain.dateline(),
        IntStream.of(summary).mapToObj(n -> note(n)).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
