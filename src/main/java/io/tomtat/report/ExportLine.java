package io.tomtat.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Figure;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Metadata;
import io.tomtat.article.Provenance;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.AlsoIn;
import io.tomtat.article.PublishedBriefing.Superseded;
import io.tomtat.article.Timestamp;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One briefing as exports carry it. The components, their names in snake case and their order are
 * contract, format 1.
 *
 * @param edition ISO-8601 day
 * @param published ISO-8601 day or moment with offset
 * @param recipe the request recipe's hash
 * @param createdAt ISO-8601 moment in UTC
 * @param supersedesBecause a code of {@link PublishedBriefing.Because}; null if it supersedes none
 * @param figures of which sentence each figure is
 * @param changes the article's sentences that its source changed since the one that it supersedes
 * @param alsoIn where else the article was found and not briefed again
 */
record ExportLine(
    int format,
    String id,
    String job,
    String edition,
    int revision,
    int position,
    String status,
    @Nullable String supersedes,
    String source,
    String uri,
    @Nullable String canonicalUrl,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String titleVi,
    String titleEn,
    String topic,
    DatelineLine dateline,
    List<StatementLine> summary,
    String summaryEn,
    List<StatementLine> keyPoints,
    List<String> keyPointsEn,
    List<PersonLine> people,
    List<NameLine> names,
    List<PaperLine> documents,
    List<FindingLine> findings,
    String model,
    boolean recorded,
    String recipe,
    @Nullable BigDecimal costUsd,
    String createdAt,
    @Nullable String supersedesBecause,
    List<FigureLine> figures,
    List<ChangeLine> changes,
    List<AlsoIn> alsoIn) {

  private static final int FORMAT = 1;

  /** A sentence of the article, in Vietnamese. */
  record Evidence(int n, String vi) {}

  record StatementLine(String text, List<Evidence> evidence) {}

  record DatelineLine(String place, String date, List<Evidence> evidence) {}

  record PersonLine(String vi, String en, String roleVi, String roleEn, List<Evidence> evidence) {}

  record NameLine(String vi, String en, String kind) {}

  record PaperLine(String vi, String en, String issuer, String date, List<Evidence> evidence) {}

  record FindingLine(String severity, String kind, String part, int position, String message) {}

  /**
   * @param n of the sentence; 0: the metadata
   */
  record FigureLine(String part, int position, String en, int n, String vi) {}

  /** Either may be null: a sentence that is new, or one that is gone. */
  record ChangeLine(@Nullable String old, @JsonProperty("new") @Nullable String now) {}

  static ExportLine of(PublishedBriefing published) {
    Metadata metadata = published.version().metadata();
    Briefing briefing = published.briefing();
    Provenance provenance = published.provenance();
    Superseded supersedes = published.supersedes();
    Lines lines = new Lines(new Sentences(published.version()));
    return new ExportLine(
        FORMAT,
        published.id().toString(),
        published.article().job(),
        published.id().edition().toString(),
        published.revision(),
        published.position(),
        published.status().code(),
        supersedes == null ? null : supersedes.id().toString(),
        published.article().source(),
        published.article().uri(),
        metadata.canonicalUrl(),
        metadata.publisher(),
        text(metadata.published()),
        published.version().title(),
        briefing.title().text(),
        briefing.topic().code(),
        lines.of(briefing.dateline()),
        briefing.summary().stream().map(lines::of).toList(),
        briefing.summaryText(),
        briefing.keyPoints().stream().map(lines::of).toList(),
        briefing.keyPoints().stream().map(Statement::text).toList(),
        briefing.people().stream().map(lines::of).toList(),
        briefing.names().stream().map(ExportLine::line).toList(),
        briefing.documents().stream().map(lines::of).toList(),
        briefing.findings().stream().map(ExportLine::line).toList(),
        provenance.model(),
        provenance.recorded(),
        provenance.recipe().hex(),
        provenance.costUsd(),
        published.createdAt().toString(),
        supersedes == null ? null : supersedes.because().code(),
        briefing.figures().stream().map(ExportLine::line).toList(),
        Correction.of(published).stream().map(c -> new ChangeLine(c.old(), c.now())).toList(),
        published.alsoIn());
  }

  private static @Nullable String text(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toString();
  }

  private static NameLine line(Name name) {
    return new NameLine(name.vi(), name.en(), name.kind().code());
  }

  private static FindingLine line(Finding finding) {
    return new FindingLine(
        finding.severity().code(),
        finding.kind(),
        finding.part(),
        finding.position(),
        finding.message());
  }

  private static FigureLine line(Figure figure) {
    return new FigureLine(
        figure.part(), figure.position(), figure.en(), figure.sentence(), figure.vi());
  }

  /** The parts that name evidence, with their sentences. */
  private record Lines(Sentences sentences) {

    StatementLine of(Statement statement) {
      return new StatementLine(statement.text(), evidence(statement.evidence()));
    }

    DatelineLine of(Dateline dateline) {
      return new DatelineLine(dateline.place(), dateline.date(), evidence(dateline.evidence()));
    }

    PersonLine of(Person person) {
      return new PersonLine(
          person.vi(), person.en(), person.roleVi(), person.roleEn(), evidence(person.evidence()));
    }

    PaperLine of(Paper paper) {
      return new PaperLine(
          paper.vi(), paper.en(), paper.issuer(), paper.date(), evidence(paper.evidence()));
    }

    private List<Evidence> evidence(List<Integer> numbers) {
      return sentences.numbered(numbers).stream()
          .map(sentence -> new Evidence(sentence.number(), sentence.text()))
          .toList();
    }
  }
}
