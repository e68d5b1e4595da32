package io.tomtat.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pages that a sitemap lists: one of pages, of news, or an index of sitemaps.
 *
 * @param sitemap its address
 * @param since how old a page may be: a time span or a day
 * @param include addresses to take; {@code *} stands for anything. None: all
 * @param exclude addresses to leave
 * @param atMost pages, the newest first: a site may list all that it ever published
 * @param allowPrivate hosts that may be inside the own network
 * @param keep for how long its raw documents stay; null: as long as those of the others
 */
public record SitemapSettings(
    String name,
    String sitemap,
    @DefaultValue("7d") String since,
    @DefaultValue List<String> include,
    @DefaultValue List<String> exclude,
    @DefaultValue("1000") int atMost,
    @DefaultValue List<String> allowPrivate,
    @Nullable Duration keep,
    @DefaultValue("0") int atLeast)
    implements NetworkSettings {

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public SitemapSettings {
    NetworkSettings.check(name, atLeast, keep);
    SourceSettings.address(name, "sitemap", sitemap);
    Since.of(name, since);
    SourceSettings.require(
        atMost > 0, "sources: at-most of %s is %d; it must be at least 1".formatted(name, atMost));
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    allowPrivate = List.copyOf(allowPrivate);
  }

  @Override
  public SitemapSource open(Path base, Web web) {
    return new SitemapSource(this, web);
  }
}
