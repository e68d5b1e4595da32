package io.tomtat.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages that the job file names.
 *
 * @param urls addresses, and text files with an address a line, relative to the parent of {@code
 *     jobs/}
 * @param allowPrivate hosts that may be inside the own network
 * @param keep for how long its raw documents stay; null: as long as those of the others
 */
public record UrlsSettings(
    String name,
    List<String> urls,
    @DefaultValue List<String> allowPrivate,
    @Nullable Duration keep,
    @DefaultValue("0") int atLeast)
    implements NetworkSettings {

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public UrlsSettings {
    NetworkSettings.check(name, atLeast, keep);
    urls = List.copyOf(urls);
    allowPrivate = List.copyOf(allowPrivate);
    SourceSettings.require(
        !urls.isEmpty(),
        "sources: urls of %s is empty; name addresses, or a text file of them".formatted(name));
  }

  @Override
  public UrlsSource open(Path base, Web web) {
    return new UrlsSource(this, base, web);
  }
}
