package io.tomtat.job;

import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.StoredReply;
import io.tomtat.brief.Recheck;
import io.tomtat.job.Rechecked.Change;
import io.tomtat.job.Rechecked.Line;
import io.tomtat.store.Calls;
import io.tomtat.store.Outcomes;
import io.tomtat.store.StoredReplies;
import io.tomtat.store.StoredReplies.Judged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges a job's stored replies by the present checks, one article after the other. */
final class RecheckPass {

  private final JdbcClient jdbc;
  private final StoredReplies replies;
  private final Calls calls;
  private final Recheck recheck;
  private final List<Passed> passed = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private int looked;

  /** A rejection whose reply is good by now. */
  private record Passed(Judged before, Briefed outcome) {}

  RecheckPass(DataSource database, String job, Recheck recheck) {
    this.jdbc = JdbcClient.create(database);
    this.replies = new StoredReplies(jdbc, job);
    this.calls = new Calls(database);
    this.recheck = recheck;
  }

  /** Writes nothing. */
  void judge(boolean briefedToo) {
    for (Long outcome : replies.outcomes(briefedToo)) {
      Judged before = replies.judged(outcome);
      PendingVersion item = before.item();
      judge(before, replies.of(item, calls.cost(item.id(), item.take())));
      looked++;
    }
  }

  private void judge(Judged before, List<StoredReply> stored) {
    PendingVersion item = before.item();
    String reason = before.reason();
    Optional<Briefed> briefed = recheck.briefed(stored, item.version());
    if (reason != null && briefed.isPresent()) {
      passed.add(new Passed(before, briefed.get()));
      lines.add(new Line(item.article(), Change.BRIEFED, reason));
    } else if (reason == null && !stored.isEmpty() && briefed.isEmpty()) {
      String problems = recheck.problems(stored, item.version());
      lines.add(new Line(item.article(), Change.WOULD_FAIL, problems));
    }
  }

  /** Whether {@link #save} has anything to write. */
  boolean changesAnything() {
    return !passed.isEmpty();
  }

  /** To be called in a transaction that has checked the fence. */
  void save(Pass pass, Clock clock) {
    Outcomes outcomes = new Outcomes(jdbc, pass, clock);
    for (Passed each : passed) {
      replies.retire(each.before().outcome(), clock.instant());
      outcomes.save(each.before().item(), each.outcome());
    }
  }

  int looked() {
    return looked;
  }

  List<Line> lines() {
    return lines;
  }
}
