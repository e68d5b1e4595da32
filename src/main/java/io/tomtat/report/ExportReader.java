package io.tomtat.report;

import io.tomtat.article.Article;
import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Briefing.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads what {@code tomtat export} wrote in JSON Lines. */
public final class ExportReader {

  private ExportReader() {}

  /**
   * A briefing as an export carries it.
   *
   * @param recipe the request recipe's hash
   */
  public record Exported(
      Article article,
      Briefing briefing,
      String recipe,
      String model,
      @Nullable BigDecimal costUsd) {}

  /**
   * The briefings that readers may rely on; withdrawn ones are left out.
   *
   * @throws IllegalArgumentException naming line, reason and remedy if a line is no export of
   *     format 1
   */
  public static List<Exported> read(Path file) throws IOException {
    List<Exported> all = new ArrayList<>();
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          ExportLine parsed = parse("%s, line %d".formatted(file, number), line);
          if (!parsed.status().equals("withdrawn")) {
            all.add(exported(parsed));
          }
        }
      }
    }
    return all;
  }

  private static ExportLine parse(String place, String line) {
    try {
      return Json.MAPPER.readValue(line, ExportLine.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s is no briefing in export format 1 (%s); give a file that tomtat export JOB wrote"
              .formatted(place, e.getOriginalMessage()));
    }
  }

  private static Exported exported(ExportLine line) {
    return new Exported(
        new Article(line.job(), line.source(), line.uri()),
        new Briefing(
            Topic.valueOf(line.topic().toUpperCase(Locale.ROOT)),
            new Statement(line.titleEn(), List.of()),
            new Dateline(
                line.dateline().place(),
                line.dateline().date(),
                numbers(line.dateline().evidence())),
            line.summary().stream()
                .map(s -> new Statement(s.text(), numbers(s.evidence())))
                .toList(),
            line.keyPoints().stream()
                .map(s -> new Statement(s.text(), numbers(s.evidence())))
                .toList(),
            line.people().stream()
                .map(p -> new Person(p.vi(), p.en(), p.roleVi(), p.roleEn(), numbers(p.evidence())))
                .toList(),
            line.names().stream()
                .map(
                    n ->
                        new Name(
                            n.vi(), n.en(), Name.Kind.valueOf(n.kind().toUpperCase(Locale.ROOT))))
                .toList(),
            line.documents().stream()
                .map(d -> new Paper(d.vi(), d.en(), d.issuer(), d.date(), numbers(d.evidence())))
                .toList(),
            List.of()),
        line.recipe(),
        line.model(),
        line.costUsd());
  }

  private static List<Integer> numbers(List<ExportLine.Evidence> evidence) {
    return evidence.stream().map(ExportLine.Evidence::n).toList();
  }
}
