package io.tomtat.source;

import io.tomtat.article.Hash;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * JSON Lines files, plain or packed with gzip or zstd.
 *
 * @param jsonl a path or a glob, relative to the parent of {@code jobs/}, or to the job file's own
 *     folder elsewhere
 * @param fields what the fields of a line are called; a nested one is written {@code meta.author}
 * @param atLeast fewer lines than this are a failure of the source
 */
public record JsonLinesSettings(
    String name, String jsonl, @DefaultValue Fields fields, @DefaultValue("0") int atLeast)
    implements SourceSettings {

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public JsonLinesSettings {
    SourceSettings.check(name, atLeast);
    SourceSettings.checkFiles(name, "jsonl", jsonl);
    fields.check(name);
  }

  @Override
  public FileSource open(Path base, Web web) {
    String reading = Hash.of(List.of(fields.toString())).hex();
    return new FileSource(
        this, base, jsonl, web, reading, (file, uri) -> JsonLines.open(file, uri, fields));
  }
}
