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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model, and never pays twice: writes the intent down before a request is sent and the
 * reply before anybody looks at it, each in a transaction of its own. One for each run; used by
 * many threads at once.
 */
public final class Ledger {

  /** A run that stops drops what would have to wait. */
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  private final Calls calls;
  private final Model model;
  private final ModelSettings settings;
  private final Budget budget;
  private final Gate gate;
  private final BooleanSupplier stopping;
  private final Clock clock;
  private final Instant begun;

  /**
   * @param stopping whether no further request may be sent
   */
  public Ledger(
      Calls calls,
      Model model,
      ModelSettings settings,
      Budget budget,
      BooleanSupplier stopping,
      Clock clock) {
    this(calls, model, settings, budget, new Gate(settings), stopping, clock);
  }

  Ledger(
      Calls calls,
      Model model,
      ModelSettings settings,
      Budget budget,
      Gate gate,
      BooleanSupplier stopping,
      Clock clock) {
    this.calls = calls;
    this.model = model;
    this.settings = settings;
    this.budget = budget;
    this.gate = gate;
    this.stopping = stopping;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** Must be called before the first question under this recipe. */
  public void register(Recipe recipe) {
    calls.register(recipe, clock.instant());
  }

  /**
   * A reply that arrived before for the same question is given again, unpaid: a conversation that
   * has to wait may be begun anew.
   *
   * @param attempt from 1 within the version's take
   * @throws TryLaterException if the same question is to be asked again after a while
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
    Optional<Reply> known = calls.reuse(call, begun);
    return known.isPresent()
        ? new Arrived(known.get())
        : gate.pass(call, request, new Errand(call, request));
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

  /** The intent is written down before the request is sent, the reply before it is looked at. */
  private final class Errand implements Gate.Errand {

    private final Call call;
    private final Request request;

    Errand(Call call, Request request) {
      this.call = call;
      this.request = request;
    }

    @Override
    public void announce() {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedCallException();
      }
      if (stopping.getAsBoolean()) {
        throw new TryLaterException(
            A_WHILE, "nothing is sent now: the run is stopping, or its lock is lost");
      }
      budget.intend(call, request);
    }

    @Override
    public void withdraw() {
      Persistence.commit(() -> budget.withdraw(call));
    }

    @Override
    public Sent send() {
      Sent sent = model.send(request);
      if (sent instanceof Arrived arrived) {
        Persistence.commit(() -> budget.settle(call, arrived.reply()));
      } else {
        budget.fail(call, sent, words(sent));
      }
      return sent;
    }

    @Override
    public RateLimits limits() {
      return model.limits();
    }
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
