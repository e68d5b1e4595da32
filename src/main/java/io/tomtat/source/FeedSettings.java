package io.tomtat.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A feed: RSS, Atom or JSON Feed.
 *
 * @param feed its address
 * @param fullText where an article's text is
 * @param since how old an item may be: a time span or a day; null: as old as it likes
 * @param allowPrivate hosts that may be inside the own network
 * @param keep for how long its raw documents stay; null: as long as those of the others
 * @param atLeast fewer items than this are a failure of the source
 */
public record FeedSettings(
    String name,
    String feed,
    @DefaultValue("auto") FullText fullText,
    @Nullable String since,
    @DefaultValue List<String> allowPrivate,
    @Nullable Duration keep,
    @DefaultValue("0") int atLeast)
    implements NetworkSettings {

  /** Where an article's text is. */
  public enum FullText {
    /** In the feed's item. */
    ITEM,
    /** On the page that the item links to. */
    PAGE,
    /** In the item if that is long enough for an article, else on the page. */
    AUTO
  }

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public FeedSettings {
    NetworkSettings.check(name, atLeast, keep);
    SourceSettings.address(name, "feed", feed);
    Since.of(name, since);
    allowPrivate = List.copyOf(allowPrivate);
  }

  @Override
  public FeedSource open(Path base, Web web) {
    return new FeedSource(this, web);
  }
}
