package io.tomtat.job;

import io.tomtat.article.Edition;
import io.tomtat.article.Pass;
import io.tomtat.store.Editions;
import io.tomtat.store.Fence;
import io.tomtat.store.Runs;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saves what passes now and publishes it; the edition stays as complete as it was. */
final class RecheckReport {

  private final Nightly nightly;
  private final Amendment amendment;
  private final JdbcClient jdbc;
  private final Fence fence;
  private final Editions editions;

  RecheckReport(Nightly nightly, DataSource database, BatchKit kit, Fence fence) {
    this.nightly = nightly;
    this.jdbc = JdbcClient.create(database);
    this.fence = fence;
    this.editions = new Editions(jdbc, nightly.clock());
    this.amendment =
        new Amendment(
            new FencedTransaction(kit.transactions(), jdbc, fence),
            editions,
            nightly.home(),
            nightly.settings().report());
  }

  /**
   * @param resumed the pass was begun by a run that will go on with it
   */
  Published publish(RecheckPass recheck, Pass pass, boolean resumed) {
    String reason = incompleteBecause(pass, resumed);
    Published published =
        amendment
            .make(
                pass.job(),
                pass.edition(),
                () -> {
                  recheck.save(pass, nightly.clock());
                  editions.publish(pass, nightly.settings().zone(), reason);
                })
            .orElseThrow();
    new Runs(jdbc).end(pass, fence, !resumed, Exit.DONE.code(), "", nightly.clock().instant());
    return published;
  }

  /** As the last revision said; a first one is complete only if no run is unfinished. */
  private @Nullable String incompleteBecause(Pass pass, boolean resumed) {
    Optional<Edition> last = editions.newest(pass.job(), pass.edition());
    if (last.isPresent()) {
      return last.get().incompleteBecause();
    }
    return resumed ? "The run has not ended yet." : null;
  }
}
