package io.tomtat.brief;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Sentence;
import io.tomtat.brief.Glossary.Row;
import io.tomtat.brief.LongArticle.Digest;
import io.tomtat.brief.LongArticle.Note;
import io.tomtat.brief.LongArticle.Part;
import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said to the model: a fixed brief, and a message for each article. */
public final class Prompt {

  /** What is known of every article. */
  private static final Set<String> ARTICLE =
      Set.of("source", "publisher", "published", "author", "language", "glossary", "sentences");

  private static final Set<String> PART =
      Stream.concat(ARTICLE.stream(), Stream.of("title", "part", "parts")).collect(toSet());

  /** Every kind of white space, U+0085 and U+2028 among it. */
  private static final Pattern LINE_BREAKS = Pattern.compile("(?U)\\s+");

  /** What the marker lines begin and end with, full-width and look-alike signs too. */
  private static final Pattern MARKER = Pattern.compile("[=＝═꞊](\\s*[=＝═꞊]){2,}");

  private static final String UNKNOWN = "unknown";

  private final PromptFiles files;
  private final String system;
  private final Template article;
  private final String notesSystem;
  private final Template notesArticle;
  private final Glossary glossary;
  private final AnswerChecks checks;

  private Prompt(PromptFiles files) {
    this.files = files;
    this.article = Template.of(files.place("article.md"), files.required("article.md"), ARTICLE);
    this.system = files.required("system.md");
    this.notesSystem = files.orPacked("notes-system.md");
    this.notesArticle =
        Template.of(files.place("notes-article.md"), files.orPacked("notes-article.md"), PART);
    this.glossary = glossary(files);
    this.checks = new AnswerChecks(glossary);
  }

  /**
   * Reads {@code system.md} and {@code article.md}; {@code glossary.csv}, if there is one; and for
   * long articles {@code notes-system.md} and {@code notes-article.md}, or those of the program.
   *
   * @param prompts the folder that holds a folder for each prompt; need not exist
   * @throws PersonNeededException naming the file and what to do
   */
  public static Prompt load(String name, Path prompts) {
    return new Prompt(PromptFiles.find(name, prompts));
  }

  /**
   * What {@code check} shows.
   *
   * @param place absolute path of the folder, or that the prompt is packed in the program
   * @param glossaryRows bundled and own
   * @param overrides bundled rows that own ones have taken the place of
   */
  public record Description(String name, String place, int glossaryRows, int overrides) {}

  public Description describe() {
    String place = files.folder() == null ? files.place("") : files.folder().toString();
    return new Description(files.name(), place, glossary.size(), glossary.overrides());
  }

  public String name() {
    return files.name();
  }

  /** Identity of the prompt's files and the glossary. */
  Hash hash() {
    Stream<String> texts =
        Stream.of(
            system,
            article.text(),
            AnswerSchema.TEXT,
            notesSystem,
            notesArticle.text(),
            NotesSchema.TEXT);
    return Hash.of(Stream.concat(texts, glossary.rows().stream().map(Row::line)).toList());
  }

  Glossary glossary() {
    return glossary;
  }

  /** What an answer must fulfil, by the glossary that was sent. */
  AnswerChecks checks() {
    return checks;
  }

  /** The same for every article, so that a provider can cache it. */
  public String system() {
    return system.strip();
  }

  /** The same for every part of a long article. */
  String notesSystem() {
    return notesSystem.strip();
  }

  /** The message for one article. Braces in the article's own text are left alone. */
  public String message(PendingVersion item) {
    List<Sentence> sentences = item.version().sentences();
    return article.with(
        values(item, sentences, sentences.stream().map(Prompt::line).collect(joining("\n"))));
  }

  /** The message for a long article of which only some sentences are sent on. */
  String message(PendingVersion item, Digest digest) {
    List<Sentence> sentences = digest.sentences();
    return article.with(values(item, sentences, lines(digest, item.version().sentences().size())));
  }

  /** The message for a part of a long article. */
  String message(PendingVersion item, Part part) {
    List<Sentence> sentences = part.sentences();
    Map<String, Object> values =
        values(item, sentences, sentences.stream().map(Prompt::line).collect(joining("\n")));
    values.put("title", orUnknown(item.version().title()));
    values.put("part", part.number());
    values.put("parts", part.of());
    return notesArticle.with(values);
  }

  private Map<String, Object> values(PendingVersion item, List<Sentence> sentences, String lines) {
    Metadata known = item.version().metadata();
    Map<String, Object> values = new HashMap<>();
    values.put("source", item.article().source());
    values.put("publisher", orUnknown(known.publisher()));
    values.put("published", orUnknown(known.published()));
    values.put("author", orUnknown(known.author()));
    values.put("language", orUnknown(known.language()));
    values.put("glossary", terms(sentences));
    values.put("sentences", lines);
    return values;
  }

  /** The notes first, then the sentences; where some are missing, a line says how many. */
  private static String lines(Digest digest, int last) {
    List<String> lines = new ArrayList<>();
    lines.add("(Of a long article: its beginning and what the notes on its parts point at.)");
    for (Note note : digest.notes()) {
      lines.add(
          "(note on part %d: %s %s)"
              .formatted(
                  note.part(),
                  oneLine(note.statement().text()),
                  note.statement().evidence().stream()
                      .map("[%d]"::formatted)
                      .collect(joining(" "))));
    }
    int next = 1;
    for (Sentence sentence : digest.sentences()) {
      addGap(lines, sentence.number() - next);
      lines.add(line(sentence));
      next = sentence.number() + 1;
    }
    addGap(lines, last + 1 - next);
    return String.join("\n", lines);
  }

  private static void addGap(List<String> lines, int missing) {
    if (missing > 0) {
      lines.add("(%d sentences left out)".formatted(missing));
    }
  }

  /** {@code [1] (title) …}, {@code [2] …}, {@code [24] (caption) …}. */
  private static String line(Sentence sentence) {
    String role =
        switch (sentence.role()) {
          case TITLE -> "(title) ";
          case BODY -> "";
          case CAPTION -> "(caption) ";
        };
    return "[%d] %s%s".formatted(sentence.number(), role, oneLine(sentence.text()));
  }

  private String terms(List<Sentence> sentences) {
    Collection<Row> rows = glossary.in(sentences.stream().map(Sentence::text).toList());
    return rows.isEmpty() ? "none" : rows.stream().map(Row::line).collect(joining("\n"));
  }

  private static String orUnknown(@Nullable Object value) {
    String text = oneLine(Objects.toString(value, ""));
    return text.isEmpty() ? UNKNOWN : text;
  }

  /**
   * A line break inside would let a document forge a numbered line or the end marker; a row of
   * equal signs would still look like one.
   */
  static String oneLine(String text) {
    String line = LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    return MARKER.matcher(line).replaceAll("=");
  }

  private static Glossary glossary(PromptFiles files) {
    String own = files.read("glossary.csv").orElse("vi,en,category,note\n");
    return new Glossary(
        GlossaryFile.parse("the bundled glossary.csv", bundled()),
        GlossaryFile.parse(files.place("glossary.csv"), own));
  }

  private static String bundled() {
    try (InputStream in = Prompt.class.getResourceAsStream("glossary.csv")) {
      return new String(
          Objects.requireNonNull(in, "glossary.csv is packed in the program").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
