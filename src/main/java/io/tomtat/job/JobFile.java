package io.tomtat.job;

import io.tomtat.article.Price;
import io.tomtat.brief.CanarySettings;
import io.tomtat.brief.JudgeSettings;
import io.tomtat.brief.OnFindings;
import io.tomtat.model.BudgetSettings;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.PersonNeededException;
import io.tomtat.report.ReportSettings;
import io.tomtat.source.Databases;
import io.tomtat.source.FetchSettings;
import io.tomtat.source.Source;
import io.tomtat.source.SourceSettings;
import io.tomtat.source.Web;
import io.tomtat.store.Retention;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A job as its file describes it.
 *
 * @param name the file's name without its ending
 * @param base what the file's relative paths are relative to: the parent of {@code jobs/}, or the
 *     file's own folder
 * @param price of the model's tokens; null if it is not known, or nothing is paid
 * @param databases that its sources may name
 */
public record JobFile(
    String name,
    Path file,
    Path base,
    Settings settings,
    @Nullable Price price,
    Databases databases) {

  /**
   * Opens something that the settings name, such as the prompt.
   *
   * @throws JobFileException naming this file too, if a person has to act
   */
  public <T> T open(Supplier<T> part) {
    try {
      return part.get();
    } catch (PersonNeededException e) {
      throw new JobFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  /** The world outside as the sources of one run see it; to be closed after it. */
  public Web web(Clock clock) {
    return new Web(settings.fetch(), databases, clock);
  }

  public List<Source> sources(Web web) {
    return settings.sources().stream().map(source -> source.open(base, web)).toList();
  }

  /**
   * The settings, one record for each room.
   *
   * @param readyBy time of day in the zone; null: no limit
   * @param canary null: no gold set is briefed before an edition
   * @param judge null: no model judges in {@code evaluate}
   * @param onFindings what becomes of a briefing whose errors neither a repair nor leaving out
   *     mends
   */
  public record Settings(
      ZoneId zone,
      List<SourceSettings> sources,
      FetchSettings fetch,
      String prompt,
      ModelSettings model,
      ReportSettings report,
      Duration shutdownGrace,
      BudgetSettings budget,
      @Nullable LocalTime readyBy,
      Retention retention,
      OnFindings onFindings,
      @Nullable CanarySettings canary,
      @Nullable JudgeSettings judge,
      Notices notices) {

    /**
     * @throws IllegalArgumentException naming key, reason and remedy
     */
    public Settings {
      sources = List.copyOf(sources);
      if (sources.isEmpty()) {
        throw new IllegalArgumentException(
            "sources is missing; name at least one source, such as a folder");
      }
      long names = sources.stream().map(SourceSettings::name).distinct().count();
      if (names < sources.size()) {
        throw new IllegalArgumentException(
            "sources: two sources have the same name; each needs its own");
      }
      requireContact(sources, fetch);
      if (shutdownGrace.isNegative()) {
        throw new IllegalArgumentException(
            "shutdown-grace: %s is negative".formatted(shutdownGrace));
      }
    }

    private static void requireContact(List<SourceSettings> sources, FetchSettings fetch) {
      sources.stream()
          .filter(source -> source.onNetwork() && fetch.contact() == null)
          .findFirst()
          .ifPresent(
              source -> {
                throw new IllegalArgumentException(
                    "fetch.contact is missing: source %s asks other people's sites by night, and they must be able to reach you; write a mail address or a web page of yours, like desk@example.org"
                        .formatted(source.name()));
              });
    }
  }
}
