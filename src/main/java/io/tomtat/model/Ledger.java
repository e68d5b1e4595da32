package io.tomtat.model;

import io.tomtat.article.Call;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.TryAgain;
import io.tomtat.store.Calls;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model, and never pays twice: writes the intent down before a request is sent and the
 * reply before anybody looks at it, each in a transaction of its own. One for each run; used by
 * many threads at once.
 */
public final class Ledger {

  private final Calls calls;
  private final Model model;
  private final ModelSettings settings;
  private final Budget budget;
  private final Retries retries;
  private final Clock clock;

  public Ledger(Calls calls, Model model, ModelSettings settings, Budget budget, Clock clock) {
    this(calls, model, settings, budget, new Retries(), clock);
  }

  Ledger(
      Calls calls,
      Model model,
      ModelSettings settings,
      Budget budget,
      Retries retries,
      Clock clock) {
    this.calls = calls;
    this.model = model;
    this.settings = settings;
    this.budget = budget;
    this.retries = retries;
    this.clock = clock;
  }

  /** Must be called before the first question under this recipe. */
  public void register(Recipe recipe) {
    calls.register(recipe, clock.instant());
  }

  /**
   * A reply that arrived before for the same question is given again, unpaid.
   *
   * @param attempt from 1 within the version's take
   * @throws PersonNeededException if no request will go through until somebody acts
   * @throws ServiceDownException if the service gives no answer for too long
   * @throws InterruptedCallException if the thread is interrupted
   * @throws BudgetReachedException if the request could go beyond a budget
   * @throws ReadyByException if its reply could come too late
   * @throws io.tomtat.store.FenceLostException if another run holds the job
   */
  public Settled ask(
      PendingVersion item, int attempt, Purpose purpose, Recipe recipe, Request request) {
    Call call = call(item, attempt, purpose, recipe.hash(), request);
    Optional<Reply> known = calls.reuse(call);
    return known.isPresent()
        ? new Arrived(known.get())
        : retries.settle(() -> attempt(call, request));
  }

  public ModelSettings settings() {
    return settings;
  }

  /** What all calls for a version's take have cost, repairs included; null if not known. */
  public @Nullable BigDecimal costUsd(PendingVersion item) {
    return budget.costUsd(item);
  }

  private Call call(
      PendingVersion item, int attempt, Purpose purpose, Hash recipe, Request request) {
    return new Call(
        item.id(),
        item.take(),
        attempt,
        purpose,
        request.hash(settings),
        recipe,
        settings.name(),
        settings.recorded());
  }

  /** One request: budget and intent, send, reply. */
  private Sent attempt(Call call, Request request) {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedCallException();
    }
    budget.intend(call, request);
    Sent sent = model.send(request);
    if (sent instanceof Arrived arrived) {
      keep(call, arrived.reply());
    } else {
      budget.fail(call, sent, words(sent));
    }
    return sent;
  }

  private void keep(Call call, Reply reply) {
    Persistence.commit(() -> budget.settle(call, reply));
  }

  private static String words(Sent failed) {
    if (failed instanceof TryAgain again) {
      return again.detail();
    } else if (failed instanceof GiveUp end) {
      return end.reason().code() + ": " + end.detail();
    } else {
      return ((PersonNeeded) failed).what();
    }
  }
}
