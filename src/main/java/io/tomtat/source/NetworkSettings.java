package io.tomtat.source;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source whose documents are fetched from hosts that other people run. */
public sealed interface NetworkSettings extends SourceSettings
    permits FeedSettings, UrlsSettings, SitemapSettings {

  /** Hosts that may be inside the own network. */
  List<String> allowPrivate();

  @Override
  @Nullable Duration keep();

  @Override
  default boolean onNetwork() {
    return true;
  }

  /**
   * What holds for each of them.
   *
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  static void check(String name, int atLeast, @Nullable Duration keep) {
    SourceSettings.check(name, atLeast);
    SourceSettings.checkKeep(name, keep);
  }
}
