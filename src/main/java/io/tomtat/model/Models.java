package io.tomtat.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
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
    return open(settings, base, environment, clock, CallLog.none());
  }

  /** As the other, and notes every exchange. */
  public static Model open(
      ModelSettings settings, Path base, Environment environment, Clock clock, CallLog log) {
    return switch (settings.provider()) {
      case RECORDED -> new RecordedModel(replies(settings, base));
      default -> new ServiceModel(settings, Key.of(settings, environment), clock, log);
    };
  }

  /** For people: who answers, from where, and whether the key is there. Calls nobody. */
  public static String describe(ModelSettings settings, Path base, Environment environment) {
    if (settings.provider() == Provider.RECORDED) {
      Path folder = base.resolve(Objects.requireNonNull(settings.replies())).toAbsolutePath();
      return "recorded, %s of %s".formatted(count(folder), folder.normalize());
    }
    return "%s, %s at %s, %s"
        .formatted(
            settings.provider().code(),
            settings.name(),
            settings.address(),
            Key.describe(settings, environment));
  }

  /**
   * Asks the service for the model's name, which costs nothing.
   *
   * @return what it says, in words
   * @throws PersonNeededException if a run would be refused
   * @throws InterruptedCallException if the thread is interrupted
   */
  public static String inquire(ModelSettings settings, Environment environment, Clock clock) {
    return new Inquiry(settings, Key.of(settings, environment), clock).answer();
  }

  private static String count(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return "%,d replies".formatted(files.filter(f -> f.toString().endsWith(".json")).count());
    } catch (IOException | UncheckedIOException e) {
      return "no replies";
    }
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
