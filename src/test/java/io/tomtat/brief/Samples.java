package io.tomtat.brief;

import io.tomtat.article.Metadata;
import io.tomtat.article.Version;
import java.util.List;

/** Small articles and answers for tests. */
final class Samples {

  static final String ANSWER =
      """
      {"withhold":"none","topic":"society",
       "title":{"text":"School opens a library","evidence":[1]},
       "dateline":{"place":"","date":"","evidence":[]},
       "summary":[{"text":"A school in the hills has opened a library for its pupils and for their neighbours.","evidence":[2]}],
       "key_points":[{"text":"The library is open to everybody in the village.","evidence":[3]}],
       "people":[],"names":[{"vi":"Hà Nội","en":"Hanoi","kind":"place"}],"documents":[]}
      """;

  private Samples() {}

  static Version version(String... body) {
    return Version.of(
        "Trường ở Hà Nội khai trương thư viện", List.of(List.of(body)), List.of(), Metadata.NONE);
  }

  static Version version() {
    return version("Một trường ở vùng cao mở thư viện.", "Ai trong làng cũng được vào đọc.");
  }
}
