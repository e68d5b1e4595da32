package io.tomtat.job;

import io.tomtat.article.Pass;
import io.tomtat.report.EditionFiles;
import io.tomtat.store.Editions;
import io.tomtat.store.Fence;
import io.tomtat.store.Fences;
import io.tomtat.store.Night;
import io.tomtat.store.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges how a pass ended and notes it: the tables, not counters, say what it brought. */
final class Verdict {

  private final Nightly nightly;
  private final JdbcClient jdbc;
  private final Pass pass;
  private final Fence fence;
  private final Instant startedAt;
  private final Night night;

  /**
   * @param startedAt of this start of the pass
   */
  Verdict(Nightly nightly, JdbcClient jdbc, Pass pass, Fence fence, Instant startedAt) {
    this.nightly = nightly;
    this.jdbc = jdbc;
    this.pass = pass;
    this.fence = fence;
    this.startedAt = startedAt;
    this.night = new Night(jdbc, pass);
  }

  /**
   * @throws io.tomtat.store.FenceLostException if a successor settled this run's rows under it:
   *     whatever failed then is no defect
   */
  RunResult of(JobExecution execution) {
    new Fences(jdbc).check(fence);
    Explanation ending = ending(execution);
    boolean finished = execution.getStatus() == BatchStatus.COMPLETED;
    new Runs(jdbc)
        .end(
            pass, fence, finished, ending.exit().code(), ending.words(), nightly.clock().instant());
    return new RunResult(
        ending.exit(),
        pass,
        finished,
        new Editions(jdbc, nightly.clock()).revisionOf(pass, startedAt).orElse(null),
        night.counts(),
        night.newRejections(),
        night.sourceFailures(),
        page(),
        ending.words());
  }

  private @Nullable Path page() {
    Path page =
        new EditionFiles(nightly.home(), nightly.settings().report())
            .page(pass.job(), pass.edition());
    return Files.exists(page) ? page : null;
  }

  private Explanation ending(JobExecution execution) {
    List<Throwable> failures = execution.getAllFailureExceptions();
    if (!failures.isEmpty()) {
      return Explanation.of(failures).orElseThrow(() -> defect(failures.get(0)));
    }
    String stopped = nightly.stop().reason();
    if (stopped != null && execution.getStatus() != BatchStatus.COMPLETED) {
      return new Explanation(Exit.STOPPED, stopped);
    }
    int rejections = night.newRejections();
    List<String> sources = night.sourceFailures();
    return rejections == 0 && sources.isEmpty()
        ? new Explanation(Exit.DONE, "")
        : new Explanation(Exit.ATTENTION, attention(rejections, sources));
  }

  private static RuntimeException defect(Throwable failure) {
    return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
  }

  private static String attention(int rejections, List<String> sources) {
    String rejected =
        rejections == 0
            ? ""
            : "%,d new rejection%s".formatted(rejections, rejections == 1 ? "" : "s");
    String failed = sources.isEmpty() ? "" : "source " + String.join("; source ", sources);
    return rejected + (rejected.isEmpty() || failed.isEmpty() ? "" : "; ") + failed;
  }
}
