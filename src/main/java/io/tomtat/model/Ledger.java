package io.tomtat.model;

import io.tomtat.article.Call;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.PersonNeeded;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.TryAgain;
import io.tomtat.store.Calls;
import io.tomtat.store.Fence;
import io.tomtat.store.FenceLostException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
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
  private final Pass pass;
  private final Fence fence;
  private final Gate gate;
  private final Clock clock;
  private final Instant begun;

  public Ledger(
      Calls calls, Model model, ModelSettings settings, Pass pass, Fence fence, Clock clock) {
    this(calls, model, settings, pass, fence, new Gate(settings), clock);
  }

  Ledger(
      Calls calls,
      Model model,
      ModelSettings settings,
      Pass pass,
      Fence fence,
      Gate gate,
      Clock clock) {
    this.calls = calls;
    this.model = model;
    this.settings = settings;
    this.pass = pass;
    this.fence = fence;
    this.gate = gate;
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
   * @throws FenceLostException if another run holds the job
   */
  public Settled ask(
      PendingVersion item, int attempt, Purpose purpose, Recipe recipe, Request request) {
    Call call = call(item, attempt, purpose, recipe.hash(), request);
    Optional<Reply> known = calls.reuse(call, begun);
    return known.isPresent()
        ? new Arrived(known.get())
        : gate.pass(call, request, model::limits, () -> intend(call), () -> send(call, request));
  }

  public ModelSettings settings() {
    return settings;
  }

  /** What a call costs: nothing if recorded, else null, for the price is not known. */
  public @Nullable BigDecimal costUsd() {
    return settings.recorded() ? BigDecimal.ZERO : null;
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

  private void intend(Call call) {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedCallException();
    }
    calls.intend(pass, fence, call, clock.instant());
  }

  private Sent send(Call call, Request request) {
    Sent sent = model.send(request);
    if (sent instanceof Arrived arrived) {
      keep(call, arrived.reply());
    } else {
      calls.fail(call, words(sent));
    }
    return sent;
  }

  private void keep(Call call, Reply reply) {
    Persistence.commit(() -> calls.arrive(call, reply, costUsd(), clock.instant()));
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
