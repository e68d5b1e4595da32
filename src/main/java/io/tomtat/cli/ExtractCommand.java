package io.tomtat.cli;

import io.tomtat.article.Extraction;
import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.article.Sentence;
import io.tomtat.article.Version;
import io.tomtat.extract.ExtractSettings;
import io.tomtat.extract.Extractor;
import io.tomtat.job.Exit;
import io.tomtat.job.Opener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "extract",
    description =
        "Print what the model would see of each file, as JSON Lines. No database, no model.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Surroundings surroundings;
  private boolean rejected;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "HTML, PDF, DOCX, text, RSS, Atom …")
  private List<Path> files = List.of();

  ExtractCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Extractor extractor = new Extractor(ExtractSettings.DEFAULTS)) {
      Opener opener = new Opener(extractor);
      files.forEach(file -> extract(file, opener));
    }
    return (rejected ? Exit.ATTENTION : Exit.DONE).code();
  }

  private void extract(Path file, Opener opener) {
    Path path = surroundings.folder().resolve(file);
    opener
        .open(file.toString(), path.toFile().length(), () -> Files.readAllBytes(path))
        .found()
        .forEach(found -> print(found.uri(), found.extraction()));
  }

  private void print(String uri, Extraction extraction) {
    if (extraction instanceof Extraction.Nothing nothing) {
      rejected |= nothing.why().reason().kind() == Reason.Kind.REJECTED;
      surroundings.out().println(JSON.writeValueAsString(line(uri, nothing.seen(), nothing.why())));
    } else if (extraction instanceof Extraction.Text text) {
      surroundings.out().println(JSON.writeValueAsString(line(uri, text.version(), null)));
    }
  }

  private static Map<String, Object> line(
      String uri, @Nullable Version version, @Nullable NotBriefed why) {
    Version seen = version == null ? new Version(List.of(), Metadata.NONE) : version;
    Metadata metadata = seen.metadata();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("uri", uri);
    line.put("title", seen.title());
    line.put("author", metadata.author());
    line.put("publisher", metadata.publisher());
    line.put("published", metadata.published() == null ? null : metadata.published().toString());
    line.put("language", metadata.language());
    line.put("body", seen.body());
    line.put("sentences", seen.sentences().stream().map(ExtractCommand::sentence).toList());
    line.put("captions", seen.captions());
    line.put("not_briefed", why == null ? null : why.reason().code());
    line.put("detail", why == null ? null : why.detail());
    return line;
  }

  private static Map<String, Object> sentence(Sentence sentence) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("number", sentence.number());
    object.put("role", sentence.role().name().toLowerCase(Locale.ROOT));
    object.put("text", sentence.text());
    return object;
  }
}
