package io.tomtat.job;

import io.tomtat.source.ArchiveSettings;
import io.tomtat.source.FeedSettings;
import io.tomtat.source.FolderSettings;
import io.tomtat.source.JsonLinesSettings;
import io.tomtat.source.SitemapSettings;
import io.tomtat.source.SourceSettings;
import io.tomtat.source.TableSettings;
import io.tomtat.source.UrlsSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * Binds each entry of the job file's {@code sources} to the settings of its kind; the key that says
 * where the documents are says which kind it is.
 */
final class SourceEntries {

  /** The key that names the kind → its settings. */
  private static final Map<String, Class<? extends SourceSettings>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("folder", FolderSettings.class);
    KINDS.put("feed", FeedSettings.class);
    KINDS.put("urls", UrlsSettings.class);
    KINDS.put("sitemap", SitemapSettings.class);
    KINDS.put("jsonl", JsonLinesSettings.class);
    KINDS.put("table", TableSettings.class);
    KINDS.put("warc", ArchiveSettings.class);
  }

  static final String KEY = "sources";

  private SourceEntries() {}

  /**
   * @param values the whole file's, by key
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  static List<SourceSettings> of(Map<String, Object> values) {
    List<SourceSettings> sources = new ArrayList<>();
    for (int i = 0; ; i++) {
      String prefix = "%s[%d]".formatted(KEY, i);
      Map<String, Object> own = own(prefix, values);
      if (own.isEmpty()) {
        return sources;
      }
      Class<? extends SourceSettings> kind = kind(own);
      SettingKeys.check(own, kind, "%s[%d].".formatted(KEY, i));
      sources.add(bind(prefix, own, kind));
    }
  }

  /** The entry's keys without their beginning. */
  private static Map<String, Object> own(String prefix, Map<String, Object> values) {
    Map<String, Object> own = new TreeMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(prefix + ".")) {
            own.put(key.substring(prefix.length() + 1), value);
          }
        });
    return own;
  }

  private static Class<? extends SourceSettings> kind(Map<String, Object> own) {
    List<String> named = KINDS.keySet().stream().filter(kind -> has(own, kind)).toList();
    if (named.size() == 1) {
      return Objects.requireNonNull(KINDS.get(named.get(0)));
    }
    Object name = own.getOrDefault("name", "");
    String kinds = KINDS.keySet().stream().collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        named.isEmpty()
            ? "sources: '%s' does not say where its documents are; name one of %s"
                .formatted(name, kinds)
            : "sources: '%s' has %s; make a source of each"
                .formatted(name, String.join(" and ", named)));
  }

  private static boolean has(Map<String, Object> own, String kind) {
    return own.keySet().stream().anyMatch(key -> key.equals(kind) || key.startsWith(kind + "["));
  }

  private static SourceSettings bind(
      String prefix, Map<String, Object> own, Class<? extends SourceSettings> kind) {
    Map<String, Object> values = new TreeMap<>();
    own.forEach((key, value) -> values.put(prefix + "." + key, value));
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate(prefix, Bindable.of(kind));
  }
}
