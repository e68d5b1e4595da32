package io.tomtat.job;

import io.tomtat.source.KnownDocuments;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Known documents that wait for a database that is away.
 *
 * @param absence shared by all who ask
 */
record PatientDocuments(KnownDocuments known, Absence absence) implements KnownDocuments {

  @Override
  public Map<String, Known> find(String source, Collection<String> uris) {
    return absence.outlive(() -> known.find(source, uris));
  }

  @Override
  public Map<String, String> marks(String source) {
    return absence.outlive(() -> known.marks(source));
  }

  @Override
  public Optional<byte[]> raw(String source, String uri) {
    return absence.outlive(() -> known.raw(source, uri));
  }
}
