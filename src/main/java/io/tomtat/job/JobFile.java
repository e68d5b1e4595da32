package io.tomtat.job;

import io.tomtat.model.ModelSettings;
import io.tomtat.report.ReportSettings;
import io.tomtat.source.SourceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * A job as its file describes it.
 *
 * @param name the file's name without its ending
 * @param base what the file's relative paths are relative to: the parent of {@code jobs/}, or the
 *     file's own folder
 */
public record JobFile(String name, Path file, Path base, Settings settings) {

  /** The settings, one record for each room. */
  public record Settings(
      ZoneId zone,
      List<SourceSettings> sources,
      String prompt,
      ModelSettings model,
      ReportSettings report,
      Duration shutdownGrace) {

    /**
     * @throws IllegalArgumentException naming key, reason and remedy
     */
    public Settings {
      sources = List.copyOf(sources);
      if (sources.isEmpty()) {
        throw new IllegalArgumentException(
            "sources is missing; name at least one source with a folder");
      }
      long names = sources.stream().map(SourceSettings::name).distinct().count();
      if (names < sources.size()) {
        throw new IllegalArgumentException(
            "sources: two sources have the same name; each needs its own");
      }
      if (shutdownGrace.isNegative()) {
        throw new IllegalArgumentException(
            "shutdown-grace: %s is negative".formatted(shutdownGrace));
      }
    }
  }
}
