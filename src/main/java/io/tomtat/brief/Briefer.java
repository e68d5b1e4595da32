package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Provenance;
import io.tomtat.article.Reason;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.Sentence;
import io.tomtat.article.Usage;
import io.tomtat.article.Version;
import io.tomtat.model.Ledger;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.Request;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.Settled;
import java.util.List;

/**
 * Turns a version into its outcome: one call, and one more if the answer was cut or faulty. Used by
 * many threads at once.
 */
public final class Briefer {

  /** About 50,000 tokens: more is no news article, and few models read it with care. */
  public static final int LONGEST_ARTICLE = 150_000;

  private static final int LONGEST_REPAIR = 1_500;
  private static final int SHOWN_PROBLEMS = 3;
  private static final int SHOWN_REFUSAL = 300;

  private final Prompt prompt;
  private final Ledger ledger;
  private final Recipe recipe;

  /** Makes the recipe known in the ledger. */
  public Briefer(Prompt prompt, Ledger ledger) {
    this.prompt = prompt;
    this.ledger = ledger;
    this.recipe = recipe(prompt, ledger.settings());
    ledger.register(recipe);
  }

  public static Recipe recipe(Prompt prompt, ModelSettings settings) {
    return settings.recipe(prompt.name(), prompt.hash(AnswerSchema.TEXT));
  }

  /**
   * The whole article is sent.
   *
   * @throws io.tomtat.model.TryLaterException if the version is to be briefed again after a while
   * @throws io.tomtat.model.PersonNeededException if no request will go through until somebody acts
   * @throws io.tomtat.model.ServiceDownException if the service gives no answer for too long
   * @throws io.tomtat.model.InterruptedCallException if the thread is interrupted
   * @throws io.tomtat.store.FenceLostException if another run holds the job
   */
  public Outcome brief(PendingVersion item) {
    int length = length(item.version());
    if (length > LONGEST_ARTICLE) {
      return new NotBriefed(
          Reason.TOO_LONG,
          "%,d characters; %,d are sent at most".formatted(length, LONGEST_ARTICLE));
    }
    return new Conversation(item).outcome();
  }

  private static int length(Version version) {
    return version.sentences().stream().map(Sentence::text).mapToInt(String::length).sum();
  }

  /** Whether the version is short enough to be sent. */
  public static boolean takes(Version version) {
    return length(version) <= LONGEST_ARTICLE;
  }

  /** The first request for a version: it holds the whole article. */
  public static Request request(Prompt prompt, PendingVersion item, ModelSettings settings) {
    return new Request(
        item.article(),
        List.of(
            new Message(Role.SYSTEM, prompt.system()),
            new Message(Role.USER, prompt.message(item))),
        AnswerSchema.SCHEMA,
        AnswerSchema.TEXT,
        settings.maxOutputTokens());
  }

  /**
   * What the conversation about a version may take at most: an answer that is cut, one of twice the
   * length, and a repair that carries that answer and up to 20 findings.
   *
   * @param first what the first request may take
   */
  public static Usage worst(Usage first) {
    long longer = 2 * first.output();
    long repair = first.input() + 2 * longer + LONGEST_REPAIR;
    return first.plus(new Usage(first.input(), 0, longer)).plus(new Usage(repair, 0, longer));
  }

  /** What is said about one article, in one thread. */
  private final class Conversation {

    private final PendingVersion item;
    private Request request;
    private int attempt;

    Conversation(PendingVersion item) {
      this.item = item;
      this.request = request(prompt, item, ledger.settings());
    }

    Outcome outcome() {
      Settled settled = ask(Purpose.BRIEF);
      if (cut(settled)) {
        request = request.withMaxOutputTokens(2 * request.maxOutputTokens());
        settled = ask(Purpose.BRIEF);
      }
      return judge(settled, true);
    }

    private Settled ask(Purpose purpose) {
      attempt++;
      return ledger.ask(item, attempt, purpose, recipe, request);
    }

    private boolean cut(Settled settled) {
      return settled instanceof Arrived arrived && arrived.reply().finish() == Finish.LENGTH;
    }

    private Outcome judge(Settled settled, boolean repairable) {
      if (settled instanceof GiveUp end) {
        return new NotBriefed(end.reason(), end.detail());
      }
      Reply reply = ((Arrived) settled).reply();
      return switch (reply.finish()) {
        case REFUSAL -> new NotBriefed(Reason.REFUSED, shortened(reply.text()));
        case CONTENT_FILTER -> new NotBriefed(Reason.FILTERED, "");
        case LENGTH -> cutTwice();
        case STOP, OTHER -> judge(reply, repairable);
      };
    }

    private Outcome judge(Reply reply, boolean repairable) {
      Answer answer = AnswerReader.read(reply.text());
      if (answer instanceof Answer.Withheld withheld) {
        return new NotBriefed(Reason.WITHHELD, withheld.why());
      }
      List<Finding> problems = prompt.checks().problems(answer, item.version());
      if (problems.isEmpty()) {
        return briefed(prompt.checks().marked((Answer.Brief) answer, item.version()));
      }
      return repairable && !recipe.recorded() ? repair(reply, problems) : malformed(problems);
    }

    private Outcome repair(Reply reply, List<Finding> problems) {
      request =
          request.with(
              new Message(Role.ASSISTANT, reply.text().isBlank() ? "{}" : reply.text()),
              new Message(Role.USER, RepairRequest.text(problems)));
      return judge(ask(Purpose.REPAIR), false);
    }

    private Outcome briefed(Briefing briefing) {
      return new Briefed(
          briefing,
          new Provenance(
              recipe.hash(),
              recipe.prompt(),
              recipe.model(),
              recipe.recorded(),
              ledger.costUsd(item)));
    }

    private Outcome cutTwice() {
      return new NotBriefed(
          Reason.MALFORMED,
          "cut off after %,d tokens; raise model.max-output-tokens"
              .formatted(request.maxOutputTokens()));
    }
  }

  private static Outcome malformed(List<Finding> problems) {
    String first =
        problems.stream().limit(SHOWN_PROBLEMS).map(RepairRequest::line).collect(joining("; "));
    int more = problems.size() - SHOWN_PROBLEMS;
    return new NotBriefed(
        Reason.MALFORMED, more > 0 ? "%s; and %d more".formatted(first, more) : first);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_REFUSAL ? text : text.substring(0, SHOWN_REFUSAL) + "…";
  }
}
