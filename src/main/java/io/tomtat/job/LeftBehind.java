package io.tomtat.job;

import io.tomtat.article.Pass;
import io.tomtat.report.EditionFiles;
import io.tomtat.store.Editions;
import io.tomtat.store.Fence;
import io.tomtat.store.Fences;
import io.tomtat.store.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a pass whose edition is over: publishes what it briefed, so that no paid briefing stays
 * unseen. What it did not brief waits for the next edition.
 */
final class LeftBehind {

  private static final String REASON =
      "The run ended early; what was left moved to the next edition.";

  private final Nightly nightly;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Fence fence;

  LeftBehind(Nightly nightly, DataSource database, BatchKit kit, Fence fence) {
    this.nightly = nightly;
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(kit.transactions());
    this.fence = fence;
  }

  void close(Pass pass) {
    Editions editions = new Editions(jdbc, nightly.clock());
    boolean news =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  new Fences(jdbc).check(fence);
                  return editions.publishBriefed(pass, nightly.settings().zone(), REASON);
                }));
    if (news) {
      writeFiles(editions, pass);
    }
    new Runs(jdbc).end(pass, fence, true, Exit.FAILED.code(), REASON, nightly.clock().instant());
  }

  private void writeFiles(Editions editions, Pass pass) {
    EditionFiles files = new EditionFiles(nightly.home(), nightly.settings().report());
    editions
        .newest(pass.job(), pass.edition())
        .ifPresent(
            edition -> {
              try {
                files.write(edition);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
