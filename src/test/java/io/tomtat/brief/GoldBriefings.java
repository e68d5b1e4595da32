package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.Metadata;
import io.tomtat.article.Sentence;
import io.tomtat.article.Timestamp;
import io.tomtat.article.Version;
import io.tomtat.extract.SampleArticles;
import io.tomtat.extract.SampleArticles.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Briefings of the samples that are right, made in two independent ways: the checks must pass them,
 * and find what is planted in them.
 */
public final class GoldBriefings {

  /**
   * @param name the sample's number, and where the briefing comes from
   */
  public record Case(String name, Version version, Briefing briefing) {
    @Override
    public String toString() {
      return name;
    }
  }

  private GoldBriefings() {}

  public static Stream<Case> all() {
    return Stream.concat(recorded(), annotated());
  }

  /** The demo's recorded replies: whole answers with evidence for each statement. */
  public static Stream<Case> recorded() {
    return SampleArticles.all()
        .map(
            sample ->
                new Case(
                    sample + " recorded",
                    sample.version(),
                    ((Answer.Brief) AnswerReader.read(reply(sample))).briefing()));
  }

  /**
   * The reference texts of the gold file. They name no evidence, so every sentence of the article
   * counts as named; they hold no lists of people, names and documents.
   */
  public static Stream<Case> annotated() {
    return SampleArticles.all()
        .map(sample -> new Case(sample + " annotated", dated(sample), annotated(sample)));
  }

  /** The annotator knew when an article was published even if its document does not say so. */
  private static Version dated(Sample sample) {
    Timestamp published = Timestamp.parse(sample.text("published"));
    Metadata known = new Metadata(null, null, published, null, null, null, null);
    return new Version(sample.version().sentences(), sample.version().metadata().orElse(known));
  }

  private static Briefing annotated(Sample sample) {
    List<Integer> all = sample.version().sentences().stream().map(Sentence::number).toList();
    return new Briefing(
        Topic.OTHER,
        new Statement(sample.text("title_en"), all),
        new Dateline("", "", List.of()),
        sentences(sample.text("summary_en")).map(text -> new Statement(text, all)).toList(),
        sample.texts("key_points_en").stream().map(text -> new Statement(text, all)).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Stream<String> sentences(String text) {
    BreakIterator borders = BreakIterator.getSentenceInstance(Locale.UK);
    borders.setText(text);
    List<String> found = new ArrayList<>();
    int start = borders.first();
    for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
      found.add(text.substring(start, end).strip());
      start = end;
    }
    return found.stream();
  }

  private static String reply(Sample sample) {
    String name = "/demo/replies/" + sample.uri() + ".json";
    try (InputStream stream = GoldBriefings.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
