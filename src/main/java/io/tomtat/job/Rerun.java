package io.tomtat.job;

import io.tomtat.article.Pass;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes settled articles pending again under the job's lock; the run that briefs them follows under
 * the same lock.
 */
public abstract sealed class Rerun permits Retry, Rebrief, Reextract {

  /**
   * Looks, says what it found, and writes nothing.
   *
   * @param stop whether to end early
   * @return false if there is nothing to do, and no run is needed
   */
  abstract boolean prepare(JdbcClient jdbc, BooleanSupplier stop);

  /** Does what was found. */
  abstract void apply(
      JdbcClient jdbc, Pass pass, FencedTransaction transaction, BooleanSupplier stop);
}
