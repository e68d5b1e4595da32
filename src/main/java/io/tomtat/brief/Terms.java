package io.tomtat.brief;

import io.tomtat.brief.Glossary.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A glossary's rows with what they allow and forbid, worked out once. */
final class Terms {

  private final Glossary glossary;
  private final Map<Row, Rendering> renderings = new HashMap<>();

  Terms(Glossary glossary) {
    this.glossary = glossary;
    glossary.rows().forEach(row -> renderings.put(row, Rendering.of(row)));
  }

  Glossary glossary() {
    return glossary;
  }

  Rendering of(Row row) {
    return Objects.requireNonNull(renderings.get(row), row.vi());
  }

  Stream<Rendering> of(Collection<Row> rows) {
    return rows.stream().map(this::of);
  }
}
