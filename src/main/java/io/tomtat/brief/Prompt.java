package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.model.input.PromptTemplate;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Sentence;
import io.tomtat.brief.Glossary.Row;
import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said to the model: a fixed brief, and a message for each article. */
public final class Prompt {

  private static final Set<String> VARIABLES =
      Set.of("source", "publisher", "published", "author", "language", "glossary", "sentences");

  /** {@code {{ sentences }}}, as LangChain4j's templates find it. */
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*(.+?)\\s*}}");

  /** Every kind of white space, U+0085 and U+2028 among it. */
  private static final Pattern LINE_BREAKS = Pattern.compile("(?U)\\s+");

  /** What the marker lines begin and end with, full-width and look-alike signs too. */
  private static final Pattern MARKER = Pattern.compile("[=＝═꞊](\\s*[=＝═꞊]){2,}");

  private static final String UNKNOWN = "unknown";

  private final PromptFiles files;
  private final String system;
  private final String article;
  private final PromptTemplate template;
  private final Glossary glossary;
  private final AnswerChecks checks;

  private Prompt(PromptFiles files, String system, String article, Glossary glossary) {
    this.files = files;
    this.system = system;
    this.article = article;
    this.template = PromptTemplate.from(article);
    this.glossary = glossary;
    this.checks = new AnswerChecks(glossary);
  }

  /**
   * Reads {@code system.md}, {@code article.md} and, if there is one, {@code glossary.csv}.
   *
   * @param prompts the folder that holds a folder for each prompt; need not exist
   * @throws PersonNeededException naming the file and what to do
   */
  public static Prompt load(String name, Path prompts) {
    PromptFiles files = PromptFiles.find(name, prompts);
    String article = files.required("article.md");
    checkVariables(files.place("article.md"), article);
    return new Prompt(files, files.required("system.md"), article, glossary(files));
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
  Hash hash(String answerSchema) {
    Stream<String> rows = glossary.rows().stream().map(Row::line);
    return Hash.of(Stream.concat(Stream.of(system, article, answerSchema), rows).toList());
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

  /** The message for one article. Braces in the article's own text are left alone. */
  public String message(PendingVersion item) {
    Metadata known = item.version().metadata();
    List<Sentence> sentences = item.version().sentences();
    return template
        .apply(
            Map.of(
                "source", item.article().source(),
                "publisher", orUnknown(known.publisher()),
                "published", orUnknown(known.published()),
                "author", orUnknown(known.author()),
                "language", orUnknown(known.language()),
                "glossary", terms(sentences),
                "sentences", sentences.stream().map(Prompt::line).collect(joining("\n"))))
        .text()
        .strip();
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
  private static String oneLine(String text) {
    String line = LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    return MARKER.matcher(line).replaceAll("=");
  }

  private static void checkVariables(String place, String text) {
    List<String> found =
        VARIABLE.matcher(text).results().map(variable -> variable.group(1)).toList();
    for (String variable : found) {
      if (!VARIABLES.contains(variable)) {
        throw new PersonNeededException(
            "%s: {{%s}} is not a variable; known are %s"
                .formatted(place, variable, VARIABLES.stream().sorted().collect(joining(", "))));
      }
    }
    if (!found.contains("sentences")) {
      throw new PersonNeededException(
          place + " lacks {{sentences}}; without it the article is not sent");
    }
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
