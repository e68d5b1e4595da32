package io.tomtat.cli;

import io.tomtat.article.Edition.Counts;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunOptions.Step;
import io.tomtat.job.RunResult;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What is said at the end of a run: what it did, and the next command to give. */
final class RunReport {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** Keys of the JSON object whose values are null where a run ended without a result. */
  static final List<String> UNKNOWN_WITHOUT_RESULT =
      List.of(
          "counts",
          "new_rejections",
          "source_failures",
          "cost_usd",
          "recorded",
          "complete",
          "page");

  private final Surroundings surroundings;
  private final JobFile file;

  RunReport(Surroundings surroundings, JobFile file) {
    this.surroundings = surroundings;
    this.file = file;
  }

  /**
   * @param asked what the start was asked to do
   */
  void print(RunResult result, RunOptions asked, boolean json) {
    if (json) {
      surroundings.out().println(json(result, asked));
    }
    Counts counts = result.counts();
    surroundings
        .err()
        .printf(
            "Edition %s: %,d seen (%,d new, %,d changed), %,d briefed, %,d skipped, %,d rejected, %,d waiting; %s.%n",
            result.pass().edition(),
            counts.seen(),
            counts.fresh(),
            counts.changed(),
            counts.briefed(),
            counts.skipped(),
            counts.rejected(),
            counts.pending(),
            cost(counts));
    if (result.page() != null) {
      surroundings.err().println("Page: " + result.page());
    }
    surroundings.err().println(outcome(result, asked.only()));
  }

  /**
   * For scripts and for who is told: one object.
   *
   * @param asked what the start was asked to do
   */
  String json(RunResult result, RunOptions asked) {
    return JSON.writeValueAsString(object(result, outcome(result, asked.only())));
  }

  private String cost(Counts counts) {
    if (file.settings().model().recorded()) {
      return "recorded replies, no cost";
    }
    String tokens =
        "%,d calls, %,d + %,d tokens"
            .formatted(counts.calls(), counts.inputTokens(), counts.outputTokens());
    return counts.costUsd() == null
        ? tokens
        : tokens + ", USD " + counts.costUsd() + uncertain(counts.uncertainCostUsd());
  }

  private static String uncertain(@Nullable BigDecimal cost) {
    return cost == null || cost.signum() == 0
        ? ""
        : " and up to %s more uncertain".formatted(cost.toPlainString());
  }

  private String outcome(RunResult result, @Nullable Step only) {
    String again = "tomtat run " + file.name();
    return switch (result.exit()) {
      case DONE -> done(result, only);
      case ATTENTION ->
          "Done, but %s. Look at them with: tomtat status %s"
              .formatted(result.reason(), file.name());
      case STOPPED -> "%s Nothing is lost. Go on with: %s".formatted(result.reason(), again);
      case FAILED ->
          "Failed: %s What arrived is kept. Try again with: %s"
              .formatted(sentence(result.reason()), again);
      case PERSON_NEEDED ->
          "Somebody must act: %s Then go on with: %s".formatted(sentence(result.reason()), again);
      case BUDGET_REACHED -> "What is briefed is published. " + result.reason();
      default -> result.reason();
    };
  }

  private String done(RunResult result, @Nullable Step only) {
    if (result.counts().pending() > 0) {
      return "Done as far as asked; %,d articles wait. Go on with: tomtat run %s"
          .formatted(result.counts().pending(), file.name());
    }
    return result.revision() == null
        ? nothingPublished(only)
        : "Done: edition %s, revision %d.".formatted(result.pass().edition(), result.revision());
  }

  /** Only a whole pass has looked at the sources and at all that waits. */
  private String nothingPublished(@Nullable Step only) {
    if (only == null) {
      return "Nothing to do: the sources show nothing new.";
    }
    return only == Step.REPORT
        ? "Nothing to publish: the edition stands as it was."
        : "Done: step %s. Nothing is published yet. Go on with: tomtat run %s"
            .formatted(only.name().toLowerCase(Locale.ROOT), file.name());
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private Map<String, Object> object(RunResult result, String outcome) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("format", 1);
    object.put("job", file.name());
    object.put("edition", result.pass().edition().toString());
    object.put("pass", result.pass().number());
    object.put("revision", result.revision());
    object.put("exit_code", result.exit().code());
    object.put("exit_reason", result.exit() == Exit.DONE ? "" : result.reason());
    object.put("outcome", outcome);
    object.put("counts", result.counts());
    object.put("new_rejections", result.newRejections());
    object.put("source_failures", result.sourceFailures());
    object.put("cost_usd", result.counts().costUsd());
    object.put("recorded", file.settings().model().recorded());
    object.put("complete", result.complete());
    object.put("page", result.page() == null ? null : result.page().toString());
    return object;
  }
}
