package io.tomtat.cli;

import io.tomtat.article.Edition.Counts;
import io.tomtat.store.JobStatus;
import io.tomtat.store.JobStatus.EditionStatus;
import io.tomtat.store.JobStatus.PassStatus;
import io.tomtat.store.JobStatus.ReasonCount;
import io.tomtat.store.JobStatus.Rejection;
import io.tomtat.store.JobStatus.SourceFailure;
import io.tomtat.store.JobStatus.StepStatus;
import io.tomtat.store.JobStatus.Usage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One job's status for people; times in the zone of its newest edition. */
final class StatusText {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final JobStatus status;
  private final boolean details;
  private final ZoneId zone;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param details whether rejected documents and articles are listed
   */
  StatusText(JobStatus status, boolean details) {
    this.status = status;
    this.details = details;
    this.zone = status.edition() == null ? ZoneOffset.UTC : ZoneId.of(status.edition().zone());
  }

  void print(PrintStream out) {
    head();
    edition();
    passes();
    sources();
    notBriefed();
    lines.add("");
    lines.forEach(out::println);
  }

  private void head() {
    lines.add("%s (times: %s)".formatted(status.job(), zone));
    if (status.heldBy() != null) {
      row("running", "%s, since %s".formatted(status.heldBy().name(), at(status.heldBy().since())));
    }
    row("waiting", "%,d articles".formatted(status.pending()));
  }

  private void edition() {
    EditionStatus edition = status.edition();
    if (edition == null) {
      row("edition", "none yet");
      return;
    }
    row(
        "edition",
        "%s, revision %d, %s, published %s"
            .formatted(
                edition.date(),
                edition.revision(),
                edition.complete() ? "complete" : "incomplete: " + clean(edition.reason()),
                at(edition.publishedAt())));
    row("", counts(edition.counts()));
    if (edition.counts().balance() != null) {
      row("", "adds up: " + edition.counts().balance());
    }
    if (!edition.complete() && status.lastComplete() != null) {
      EditionStatus last = status.lastComplete();
      row("complete", "last %s, published %s".formatted(last.date(), at(last.publishedAt())));
    }
    row("model", usage(status.usage()));
  }

  private static String counts(Counts counts) {
    return "%,d seen (%,d new, %,d changed, %,d unchanged), %,d briefed, %,d skipped, %,d rejected, %,d left over"
        .formatted(
            counts.seen(),
            counts.fresh(),
            counts.changed(),
            counts.unchanged(),
            counts.briefed(),
            counts.skipped(),
            counts.rejected(),
            counts.pending());
  }

  private static String uncertain(Usage usage) {
    return usage.uncertainCostUsd().signum() == 0
        ? ""
        : " and up to %s more uncertain".formatted(usage.uncertainCostUsd().toPlainString());
  }

  private static String usage(Usage usage) {
    String calls =
        "%,d calls, %,d + %,d tokens, %s"
            .formatted(
                usage.calls(),
                usage.inputTokens(),
                usage.outputTokens(),
                usage.costUsd() == null
                    ? "cost not known"
                    : "USD " + usage.costUsd().toPlainString() + uncertain(usage));
    return calls
        + also(usage.reusedReplies(), "replies reused")
        + also(usage.recordedReplies(), "recorded replies");
  }

  private static String also(int count, String what) {
    return count == 0 ? "" : "; %,d %s".formatted(count, what);
  }

  private void passes() {
    String label = "passes";
    for (PassStatus pass : status.passes()) {
      row(label, pass(pass));
      label = "";
      pass.steps().forEach(step -> row("", "  " + step(step, pass.usage())));
    }
  }

  private String pass(PassStatus pass) {
    String code = pass.exitCode() == null ? "" : ", exit " + pass.exitCode();
    String reason = pass.reason().isEmpty() ? "" : ": " + clean(pass.reason());
    return "%s pass %d  %s  %s%s%s"
        .formatted(
            pass.edition(),
            pass.pass(),
            span(pass.startedAt(), pass.endedAt()),
            pass.status(),
            code,
            reason);
  }

  private String step(StepStatus step, Usage usage) {
    String detail = step.detail().isEmpty() ? "" : ": " + clean(step.detail());
    String calls = step.step().equals("brief") && usage.calls() > 0 ? "; " + usage(usage) : "";
    return "%-6s %s  %s%s%s"
        .formatted(
            step.step(), span(step.startedAt(), step.endedAt()), step.status(), detail, calls);
  }

  private String span(Instant start, @Nullable Instant end) {
    return end == null
        ? at(start) + " –"
        : "%s, %s".formatted(at(start), words(Duration.between(start, end)));
  }

  /** {@code 2 h 05 min}, {@code 3 min 20 s}, {@code 4 s}. */
  private static String words(Duration span) {
    if (span.toHours() > 0) {
      return "%d h %02d min".formatted(span.toHours(), span.toMinutesPart());
    }
    return span.toMinutes() > 0
        ? "%d min %02d s".formatted(span.toMinutes(), span.toSecondsPart())
        : span.toSeconds() + " s";
  }

  private void sources() {
    for (SourceFailure failure : status.sourceFailures()) {
      row("source", "%s failed: %s".formatted(failure.source(), clean(failure.detail())));
    }
  }

  private void notBriefed() {
    String label = "not briefed";
    for (ReasonCount reason : status.notBriefed()) {
      row(
          label,
          "%,5d  %-14s  %s: %s"
              .formatted(reason.count(), reason.reason(), reason.kind(), reason.words()));
      label = "";
    }
    if (details) {
      rejected();
    }
  }

  private void rejected() {
    String label = "rejected";
    for (Rejection each : status.rejected()) {
      String detail = each.detail().isEmpty() ? "" : " (%s)".formatted(clean(each.detail()));
      row(
          label,
          "%s  %s: %s%s".formatted(at(each.firstSeen()), clean(each.uri()), each.words(), detail));
      label = "";
    }
  }

  private String at(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }

  /** On one line, and without what could steer a terminal: names and details are others' words. */
  private static String clean(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
  }

  private void row(String label, String text) {
    lines.add("  %-12s %s".formatted(label, text).stripTrailing());
  }
}
