package io.tomtat.source;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web archives, plain or packed, such as those of Common Crawl's news.
 *
 * @param warc a path or a glob, relative to the parent of {@code jobs/}, or to the job file's own
 *     folder elsewhere
 * @param atLeast fewer pages than this are a failure of the source
 */
public record ArchiveSettings(String name, String warc, @DefaultValue("0") int atLeast)
    implements SourceSettings {

  private static final String READING = "pages";

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public ArchiveSettings {
    SourceSettings.check(name, atLeast);
    SourceSettings.checkFiles(name, "warc", warc);
  }

  @Override
  public FileSource open(Path base, Web web) {
    return new FileSource(
        this,
        base,
        warc,
        web,
        READING,
        (file, uri) -> Archive.open(file, uri, new Unpacking(web.limits())));
  }
}
