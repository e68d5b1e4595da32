package io.tomtat.model;

import io.tomtat.article.Reason;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Replies written down beforehand: a folder with a file {@code <uri>.json} for each article,
 * whatever is asked about it, so that neither a changed prompt nor a changed rule orphans them.
 */
final class RecordedModel implements Model {

  private final Path folder;

  RecordedModel(Path folder) {
    this.folder = folder;
  }

  @Override
  public Sent send(Request request) {
    String uri = request.article().uri();
    Optional<String> text = find(uri);
    if (text.isEmpty()) {
      return new GiveUp(Reason.NO_RECORDING, "no file '%s.json' in %s".formatted(uri, folder));
    }
    return new Arrived(new Reply(text.get(), Finish.STOP, 0, 0, null, Duration.ZERO));
  }

  private Optional<String> find(String uri) {
    if (Arrays.stream(uri.split("[/\\\\]"))
        .anyMatch(part -> part.equals("..") || part.equals("."))) {
      return Optional.empty();
    }
    try {
      Path base = folder.toRealPath();
      Path file = base.resolve(Path.of("./" + uri + ".json")).toRealPath();
      return file.startsWith(base) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }
}
