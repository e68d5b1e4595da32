package io.tomtat.report;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an edition's folder holds.
 *
 * @param formats of the files beside the manifest, which is always there; both unless given
 */
public record ReportSettings(@DefaultValue({"html", "jsonl"}) List<Format> formats) {

  public static final ReportSettings DEFAULT = new ReportSettings(List.of(Format.values()));

  /** A kind of file that readers get. */
  public enum Format {
    HTML,
    JSONL
  }

  public ReportSettings {
    formats = formats.stream().distinct().sorted().toList();
  }
}
