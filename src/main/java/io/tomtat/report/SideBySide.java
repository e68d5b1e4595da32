package io.tomtat.report;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Briefing.Figure;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Metadata;
import io.tomtat.article.Provenance;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.Superseded;
import io.tomtat.report.Correction.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One briefing as text for a terminal: each English claim beside the Vietnamese sentences it rests
 * on, or above them where the terminal is narrow.
 */
public final class SideBySide {

  private static final int TWO_COLUMNS_FROM = 90;
  private static final String BETWEEN = " │ ";

  private final PublishedBriefing published;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private SideBySide(PublishedBriefing published, int width) {
    this.published = published;
    this.width = Math.max(width, 30);
  }

  /**
   * Renders a briefing, each line ended by a line feed. Control characters are left out: an article
   * cannot steer the terminal.
   *
   * @param width of the terminal, in columns
   */
  public static String of(PublishedBriefing published, int width) {
    SideBySide text = new SideBySide(published, width);
    text.head();
    text.corrections();
    text.claims();
    text.names();
    text.findings();
    text.provenance();
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    Metadata metadata = published.version().metadata();
    line("%s, %s, %s".formatted(published.id(), topic(), published.status().code()));
    if (published.withdrawnBecause() != null) {
      line("Withdrawn: " + published.withdrawnBecause());
    }
    Superseded old = published.supersedes();
    if (old != null) {
      line(old.sentence());
    }
    line(or(metadata.publisher(), "publisher unknown") + ", " + date(metadata));
    line(published.article().source() + ": " + published.article().uri());
    line(or(metadata.canonicalUrl(), "address unknown"));
    if (!published.alsoIn().isEmpty()) {
      line(published.alsoInWords());
    }
  }

  private String topic() {
    return published.briefing().topic().code();
  }

  private static String date(Metadata metadata) {
    return metadata.published() == null
        ? "publication date unknown"
        : metadata.published().toString();
  }

  private void corrections() {
    List<Correction> corrections = Correction.of(published);
    if (!corrections.isEmpty()) {
      rule();
      line("What its source changed, old beside new; *figures* that the other lacks:");
      corrections.forEach(
          each ->
              pair(
                  text(each.oldPieces(), "(not there)"),
                  List.of(text(each.nowPieces(), "(taken out)"))));
    }
  }

  private static String text(List<Piece> pieces, String otherwise) {
    String text =
        pieces.stream()
            .map(piece -> piece.changed() ? "*" + piece.text() + "*" : piece.text())
            .collect(joining());
    return text.isEmpty() ? otherwise : text;
  }

  private void claims() {
    rule();
    for (Claim claim : Claim.of(published)) {
      String doubt = claim.doubted() ? " [!]" : "";
      claim(claim.label() + doubt + ": " + claim.text(), sentences(claim), vietnamese(claim));
    }
  }

  private static List<String> sentences(Claim claim) {
    Stream<String> sentences =
        claim.evidence().isEmpty()
            ? Stream.of("(no sentence is named)")
            : claim.evidence().stream().map(s -> "[%d] %s".formatted(s.number(), s.text()));
    return Stream.concat(sentences, claim.figures().stream().map(SideBySide::line)).toList();
  }

  /** {@code VND 1,650 billion = 1.650 tỷ đồng [7]}. */
  private static String line(Figure figure) {
    String place = figure.sentence() == 0 ? "metadata" : "[%d]".formatted(figure.sentence());
    return "%s = %s %s".formatted(figure.en(), figure.vi(), place);
  }

  /** The Vietnamese of a person or document, which stands in no sentence of the English. */
  private @Nullable String vietnamese(Claim claim) {
    int index = claim.position() - 1;
    return switch (claim.part()) {
      case PEOPLE -> {
        var person = published.briefing().people().get(index);
        yield Claim.joined(person.vi(), person.roleVi());
      }
      case DOCUMENTS -> published.briefing().documents().get(index).vi();
      default -> null;
    };
  }

  private void claim(String english, List<String> sentences, @Nullable String vietnamese) {
    List<String> right = new ArrayList<>();
    if (vietnamese != null) {
      right.add(vietnamese);
    }
    right.addAll(sentences);
    pair(english, right);
  }

  private void pair(String left, List<String> right) {
    if (width < TWO_COLUMNS_FROM) {
      line(left);
      right.forEach(sentence -> indented(sentence));
    } else {
      beside(left, right);
    }
    lines.add("");
  }

  private void indented(String text) {
    Column.wrap(text, width - 4).forEach(line -> lines.add("    " + line));
  }

  private void beside(String english, List<String> sentences) {
    int half = (width - BETWEEN.length()) / 2;
    List<String> left = Column.wrap(english, half);
    List<String> right = sentences.stream().flatMap(s -> Column.wrap(s, half).stream()).toList();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      lines.add(Column.pad(at(left, i), half) + (BETWEEN + at(right, i)).stripTrailing());
    }
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private void names() {
    String names =
        published.briefing().names().stream()
            .map(name -> "%s (%s)".formatted(name.en(), name.vi()))
            .collect(joining("; "));
    if (!names.isEmpty()) {
      line("Names: " + names);
    }
  }

  private void findings() {
    for (Finding finding : published.briefing().findings()) {
      String where = Part.words(finding.part(), finding.position());
      line("%s, %s: %s".formatted(finding.severity().code(), where, finding.message()));
    }
  }

  private void provenance() {
    rule();
    Provenance from = published.provenance();
    line(
        "Model %s%s, prompt %s, recipe %s, %s"
            .formatted(
                from.model(),
                from.recorded() ? " (recorded reply)" : "",
                from.prompt(),
                from.recipe().hex().substring(0, 12),
                from.costUsd() == null
                    ? "cost not known"
                    : "USD " + from.costUsd().toPlainString()));
    line(
        "Made at %s. Figures, names and terms are held against the Vietnamese text by rules; whether a sentence says the same is not."
            .formatted(published.createdAt()));
  }

  private void line(String text) {
    lines.addAll(Column.wrap(text, width));
  }

  private void rule() {
    lines.add("─".repeat(width));
  }

  private static String or(@Nullable String text, String otherwise) {
    return Objects.requireNonNullElse(text, otherwise);
  }
}
