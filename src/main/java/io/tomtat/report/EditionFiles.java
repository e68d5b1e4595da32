package io.tomtat.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tomtat.article.Edition;
import io.tomtat.article.Edition.Item;
import io.tomtat.article.Hash;
import io.tomtat.report.Manifest.Listed;
import io.tomtat.report.ReportSettings.Format;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The folder in which readers find an edition.
 *
 * <pre>
 * reports/JOB/2026-11-22/r2/{index.html, briefings.jsonl, manifest.json}   each revision
 * reports/JOB/2026-11-22/current          link to the newest revision
 * reports/JOB/2026-11-22/index.html …     links to the files of current
 * reports/JOB/latest                      link to the newest edition
 * </pre>
 *
 * <p>A revision is written aside and moved into place whole; then the one link {@code current} is
 * exchanged. So all its files change at one instant, and none is ever half written.
 */
public final class EditionFiles {

  static final String PAGE = "index.html";
  static final String LINES = "briefings.jsonl";
  static final String MANIFEST = "manifest.json";

  /** Names that lead nowhere but down one folder: {@code nightly}, {@code bản-tin 2}. */
  private static final Pattern JOB = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");

  /** How one file's text is made. */
  @FunctionalInterface
  interface Text {
    void write(Edition edition, Writer out) throws IOException;
  }

  private final Path reports;
  private final Map<String, Text> texts;

  /**
   * @param home of the data, {@code $TOMTAT_HOME}
   */
  public EditionFiles(Path home, ReportSettings settings) {
    this(home, texts(settings));
  }

  EditionFiles(Path home, Map<String, Text> texts) {
    this.reports = home.resolve("reports");
    this.texts = texts;
  }

  private static Map<String, Text> texts(ReportSettings settings) {
    Map<String, Text> texts = new LinkedHashMap<>();
    if (settings.formats().contains(Format.HTML)) {
      texts.put(PAGE, new EditionPage()::write);
    }
    if (settings.formats().contains(Format.JSONL)) {
      texts.put(
          LINES,
          (edition, out) -> JsonLines.write(edition.items().stream().map(Item::briefing), out));
    }
    return texts;
  }

  /**
   * Writes a revision's files; doing it again changes nothing. An older revision is written to its
   * own folder only. The caller holds the job's lock: two writers at once would disturb each other.
   *
   * @return where the page is, or would be if there were one
   * @throws IOException if the files cannot be written; readers then have what they had before
   * @throws IllegalArgumentException if the job's name is not fit for a folder
   */
  public Path write(Edition edition) throws IOException {
    RevisionFolder folder =
        new RevisionFolder(folder(edition.job(), edition.date()), edition.revision());
    Path aside = folder.aside();
    writeAll(edition, aside);
    folder.publish(aside);
    showLatest(folder.edition());
    return page(edition.job(), edition.date());
  }

  /** Where an edition's newest page is, or would be if there were one. */
  public Path page(String job, LocalDate date) {
    return folder(job, date).resolve(PAGE);
  }

  private static void showLatest(Path folder) throws IOException {
    Link latest = new Link(folder.resolveSibling("latest"));
    String date = folder.getFileName().toString();
    if (latest.target().compareTo(date) < 0) {
      latest.pointTo(date);
    }
  }

  private Path folder(String job, LocalDate date) {
    if (!JOB.matcher(job).matches()) {
      throw new IllegalArgumentException(
          "the job's name '%s' cannot name a folder; use letters, digits, '-', '_', '.' or spaces"
              .formatted(job));
    }
    return reports.resolve(job).resolve(date.toString());
  }

  private void writeAll(Edition edition, Path folder) throws IOException {
    List<Listed> files = new ArrayList<>();
    for (Map.Entry<String, Text> file : texts.entrySet()) {
      files.add(write(folder.resolve(file.getKey()), edition, file.getValue()));
    }
    write(folder.resolve(MANIFEST), edition, manifest(files));
  }

  private static Text manifest(List<Listed> files) {
    return (edition, out) -> out.write(Json.indented(Manifest.of(edition, files)) + "\n");
  }

  /** Writes the file to the disk itself, so that a power failure leaves none that is empty. */
  private static Listed write(Path path, Edition edition, Text text) throws IOException {
    try (FileOutputStream file = new FileOutputStream(path.toFile());
        Writer out = new OutputStreamWriter(new BufferedOutputStream(file), UTF_8)) {
      text.write(edition, out);
      out.flush();
      file.getFD().sync();
    }
    return new Listed(path.getFileName().toString(), Files.size(path), Hash.of(path).hex());
  }
}
