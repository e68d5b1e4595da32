package io.tomtat.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens the model that a job file asks for. */
public final class Models {

  private Models() {}

  /**
   * @param base what relative paths of the settings are relative to
   * @throws PersonNeededException if the replies' folder or the key's variable is missing
   */
  public static Model open(
      ModelSettings settings, Path base, Environment environment, Clock clock) {
    return switch (settings.provider()) {
      case RECORDED -> new RecordedModel(replies(settings, base));
      default -> new OpenAiModel(settings, Key.of(settings, environment), clock);
    };
  }

  /** Reads one environment variable; null if it is not set. */
  @FunctionalInterface
  public interface Environment {
    @Nullable String get(String variable);
  }

  private static Path replies(ModelSettings settings, Path base) {
    Path folder = base.resolve(Objects.requireNonNull(settings.replies())).toAbsolutePath();
    if (!Files.isDirectory(folder)) {
      throw new PersonNeededException(
          "model.replies: %s is not a folder; create it or name the folder of recorded replies"
              .formatted(folder.normalize()));
    }
    return folder.normalize();
  }
}
