package io.tomtat.cli;

import io.tomtat.article.Article;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.Version;
import io.tomtat.report.ArticleText;
import io.tomtat.report.SideBySide;
import io.tomtat.store.ArticleRecords.CallLine;
import io.tomtat.store.ArticleRecords.Raw;
import io.tomtat.store.ArticleRecords.State;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All there is to see of an article.
 *
 * @param briefing the one asked for, or the newest; null if there is none
 * @param state null if its document is gone
 */
record ShownArticle(
    Article article,
    @Nullable PublishedBriefing briefing,
    @Nullable State state,
    List<CallLine> calls,
    List<Raw> raw) {

  void print(PrintStream out, int width) {
    if (briefing != null) {
      out.print(SideBySide.of(briefing, width));
    } else {
      vietnamese(out, width);
    }
    state(out);
    calls(out);
  }

  private void vietnamese(PrintStream out, int width) {
    Version version = state == null ? null : state.version();
    if (version == null) {
      out.println(ArticleText.oneLine(article.source() + ": " + article.uri()));
    } else {
      out.print(ArticleText.of(article, version, width));
    }
  }

  private void state(PrintStream out) {
    if (state == null) {
      return;
    }
    String which = briefing == null ? "" : "newest version ";
    NotBriefed why = state.why();
    if (why != null) {
      String detail = why.detail().isEmpty() ? "" : ": " + ArticleText.oneLine(why.detail());
      out.printf(
          "%snot briefed: %s (%s)%s%n", which, why.reason().words(), why.reason().code(), detail);
    } else if (state.pending()) {
      out.printf("%swaits to be briefed%n", which);
    }
  }

  private void calls(PrintStream out) {
    out.println(calls.isEmpty() ? "No calls." : "Calls:");
    calls.forEach(call -> out.println("  " + line(call)));
  }

  private static String line(CallLine call) {
    String tries =
        (call.tries() == 1 ? "" : ", sent %d times".formatted(call.tries()))
            + (call.uncertainTries() == 0
                ? ""
                : ", %d maybe billed unseen".formatted(call.uncertainTries()))
            + (call.reused() == 0 ? "" : ", reply reused");
    return "%s  attempt %d%s  %s  %s%s  %s  %s"
        .formatted(
            call.sentAt().truncatedTo(ChronoUnit.SECONDS),
            call.attempt(),
            tries,
            call.purpose(),
            ArticleText.oneLine(call.model()),
            call.recorded() ? " (recorded)" : "",
            ArticleText.oneLine(call.status()),
            cost(call))
        .stripTrailing();
  }

  private static String cost(CallLine call) {
    if (call.inputTokens() == null && call.outputTokens() == null && call.costUsd() == null) {
      return "";
    }
    String tokens =
        "%s + %s tokens"
            .formatted(
                Objects.requireNonNullElse(call.inputTokens(), "?"),
                Objects.requireNonNullElse(call.outputTokens(), "?"));
    return call.costUsd() == null
        ? tokens + ", cost not known"
        : "%s, USD %s".formatted(tokens, call.costUsd().toPlainString());
  }
}
