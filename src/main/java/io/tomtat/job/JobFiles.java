package io.tomtat.job;

import io.tomtat.article.Amount;
import io.tomtat.article.Price;
import io.tomtat.job.JobFile.Settings;
import io.tomtat.model.ModelSettings;
import io.tomtat.source.Databases;
import io.tomtat.store.OtherDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a job's file by its name or path. */
public final class JobFiles {

  /** What a job may be called, for messages. */
  public static final String NAME_FORM =
      "use letters, digits, '.', '_' and '-', at most 63, and not the name prices";

  private static final Databases NONE = new OtherDatabases(variable -> null);

  private static final String PRICES = "prices";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private final List<Path> folders;
  private final Databases databases;

  /** Of jobs whose sources need nothing from the environment. */
  public JobFiles(List<Path> folders) {
    this(folders, NONE);
  }

  /**
   * @param folders where {@code jobs/} may be, the first one first
   * @param databases that sources may name
   */
  public JobFiles(List<Path> folders, Databases databases) {
    this.databases = databases;
    this.folders = folders.stream().map(f -> f.toAbsolutePath().normalize()).distinct().toList();
  }

  /**
   * @param job a path, or the name of a file under {@code jobs/}
   * @throws NoSuchJobException if there is none
   * @throws JobFileException if it cannot be used
   */
  public JobFile read(String job) {
    Path file = find(job);
    String name = nameOf(file.toString());
    if (!isName(name)) {
      throw new JobFileException(
          file, "the job's name '%s' does not fit; %s".formatted(name, NAME_FORM), null);
    }
    Settings settings = SettingsReader.read(file);
    return new JobFile(name, file, base(file), settings, price(file, settings), databases);
  }

  private static @Nullable Price price(Path file, Settings settings) {
    ModelSettings model = settings.model();
    if (model.recorded()) {
      return null;
    }
    Optional<Price> price = PriceFile.read(file).of(model.name());
    if (price.isEmpty() && settings.budget().unit() == Amount.Unit.USD) {
      throw new JobFileException(
          file,
          "budget is in money, but the price of model '%s' is not known; write into %s, under prices:, a line like"
                  .formatted(model.name(), PriceFile.beside(file))
              + " - {model: %s, input: 0.25, output: 2.00, as-of: 2026-11-22}, in USD for a million tokens; or budget in tokens"
                  .formatted(model.name()),
          null);
    }
    return price.orElse(null);
  }

  /** The name of the job that a path or name stands for, whether or not there is such a file. */
  public static String nameOf(String job) {
    return job.substring(job.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
  }

  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals(PRICES);
  }

  /** Whether there is a file that {@link #read} would look at. */
  public boolean has(String job) {
    return candidates(job).stream().anyMatch(Files::isRegularFile);
  }

  /** The files of all jobs under {@code jobs/}. */
  public List<Path> all() {
    return folders.stream()
        .map(f -> f.resolve("jobs"))
        .filter(Files::isDirectory)
        .flatMap(JobFiles::jobs)
        .toList();
  }

  private Path find(String job) {
    List<Path> candidates = candidates(job);
    List<Path> found = candidates.stream().filter(Files::isRegularFile).toList();
    if (found.isEmpty()) {
      throw new NoSuchJobException(
          job, candidates, all().stream().map(f -> f.getFileName().toString()).toList());
    }
    if (found.size() > 1
        && found.get(1).resolveSibling(found.get(0).getFileName()).equals(found.get(0))) {
      throw new JobFileException(
          found.get(0), "there is also %s; remove one of the two".formatted(found.get(1)), null);
    }
    return found.get(0);
  }

  private List<Path> candidates(String job) {
    if (job.contains("/") || job.endsWith(".yaml") || job.endsWith(".yml")) {
      return List.of(Path.of(job).toAbsolutePath().normalize());
    }
    return folders.stream()
        .flatMap(
            f -> Stream.of(f.resolve("jobs/" + job + ".yaml"), f.resolve("jobs/" + job + ".yml")))
        .toList();
  }

  private static Path base(Path file) {
    Path folder = Objects.requireNonNull(file.getParent(), "an absolute file has a parent");
    boolean underJobs =
        folder.getFileName() != null && folder.getFileName().toString().equals("jobs");
    return underJobs && folder.getParent() != null ? folder.getParent() : folder;
  }

  /** All but the price list, which is no job. */
  private static Stream<Path> jobs(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("prices.yaml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }
}
