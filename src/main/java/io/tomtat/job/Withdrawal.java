package io.tomtat.job;

import io.tomtat.article.BriefingId;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.brief.GoldFile;
import io.tomtat.store.Database;
import io.tomtat.store.Editions;
import io.tomtat.store.JobNames;
import io.tomtat.store.Lease;
import io.tomtat.store.Withdrawals;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Takes a briefing back, or takes that back, and publishes its edition anew at once: nothing is
 * pulled, nobody is asked.
 */
public final class Withdrawal {

  private final JobFile file;
  private final Path home;
  private final String holder;
  private final Clock clock;

  /**
   * What was done.
   *
   * @param changed false if the briefing stood so already
   * @param published the revision that shows it; null if no revision has to
   */
  public record Done(boolean changed, @Nullable Published published) {}

  /**
   * @param home of data and reports
   * @param holder who withdraws, for others who find the job held
   */
  public Withdrawal(JobFile file, Path home, String holder, Clock clock) {
    this.file = file;
    this.home = home;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * The article becomes a case for {@code evaluate}, in {@link GoldFile#ofWithdrawn}.
   *
   * @param reason for readers, a sentence
   * @throws JobHeldException if another process holds the job
   */
  public Done withdraw(Database database, PublishedBriefing briefing, String reason) {
    return change(
        database,
        briefing.id(),
        all -> all.withdraw(briefing.id(), reason, clock.instant()),
        gold ->
            gold.add(briefing, Objects.requireNonNullElse(briefing.withdrawnBecause(), reason)));
  }

  /**
   * @throws JobHeldException if another process holds the job
   */
  public Done undo(Database database, BriefingId id) {
    return change(database, id, all -> all.undo(id), gold -> gold.remove(id.toString()));
  }

  /** Keeps the cases of {@code evaluate} in step. */
  @FunctionalInterface
  private interface Case {
    void note(GoldFile gold) throws IOException;
  }

  private Done change(Database database, BriefingId id, Predicate<Withdrawals> change, Case wrong) {
    try (Lease lease = new JobLock(database, holder, clock).take(file.name())) {
      JdbcClient jdbc = JdbcClient.create(database.dataSource());
      new JobNames(jdbc).requireFree(file.name(), file.file());
      FencedTransaction transaction =
          new FencedTransaction(
              new JdbcTransactionManager(database.dataSource()), jdbc, lease.fence());
      Done done = change(jdbc, transaction, id, change);
      wrong.note(GoldFile.ofWithdrawn(home, file.name())); // again, if a start died before it
      return done;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Done change(
      JdbcClient jdbc,
      FencedTransaction transaction,
      BriefingId id,
      Predicate<Withdrawals> change) {
    Editions editions = new Editions(jdbc, clock);
    AtomicBoolean changed = new AtomicBoolean();
    AtomicBoolean news = new AtomicBoolean();
    Optional<Published> newest =
        new Amendment(transaction, editions, home, file.settings().report())
            .make(
                file.name(),
                id.edition(),
                () -> {
                  changed.set(change.test(new Withdrawals(jdbc, file.name())));
                  news.set(editions.republish(file.name(), id.edition()));
                });
    return new Done(changed.get(), newest.filter(revision -> news.get()).orElse(null));
  }
}
