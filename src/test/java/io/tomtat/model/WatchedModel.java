package io.tomtat.model;

import io.tomtat.article.Hash;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The real client, watched: what it sends too early or twice, and whether its service is away. */
public final class WatchedModel implements Model {

  private final Model model;
  private final ModelSettings settings;
  private final int factor;
  private final Map<Hash, Long> notBefore = new ConcurrentHashMap<>();
  private final Set<Hash> arrived = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tooEarly = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile BooleanSupplier away = () -> false;
  private long tokens;
  private long mostTokens;

  /**
   * @param factor how much faster than real time the ledger's clock goes
   */
  public WatchedModel(ModelSettings settings, int factor) {
    this.model = Models.open(settings, Path.of("."), variable -> null, Clock.systemUTC());
    this.settings = settings;
    this.factor = factor;
  }

  /** When nobody listens; asked for each request. */
  public WatchedModel away(BooleanSupplier when) {
    away = when;
    return this;
  }

  @Override
  public Sent send(Request request) {
    Hash hash = request.hash(settings);
    watch(hash);
    if (away.getAsBoolean()) {
      lost.incrementAndGet();
      return new TryAgain(Trouble.UNREACHED, "connection refused", null);
    }
    long worst = WorstCase.of(request).tokens();
    spend(worst);
    Sent sent = model.send(request);
    spend(billed(sent, worst) - worst);
    remember(hash, sent);
    return sent;
  }

  private synchronized void spend(long more) {
    tokens += more;
    mostTokens = Math.max(mostTokens, tokens);
  }

  /** A reply that says nothing of its tokens, or never came whole, may have taken the most. */
  private static long billed(Sent sent, long worst) {
    if (sent instanceof Arrived arrived) {
      return arrived.reply().usage() == null ? worst : arrived.reply().usage().tokens();
    }
    boolean cut =
        sent instanceof TryAgain again
            && Set.of(Trouble.CONNECTION, Trouble.DEADLINE, Trouble.NONSENSE)
                .contains(again.trouble());
    return cut ? worst : 0;
  }

  private void watch(Hash hash) {
    if (arrived.contains(hash)) {
      again.incrementAndGet();
    }
    Long earliest = notBefore.remove(hash);
    if (earliest != null && System.nanoTime() - earliest < 0) {
      tooEarly.incrementAndGet();
    }
  }

  private void remember(Hash hash, Sent sent) {
    if (sent instanceof Arrived) {
      arrived.add(hash);
    } else if (sent instanceof TryAgain later && later.notBefore() != null) {
      Duration wait = later.notBefore().dividedBy(factor);
      notBefore.put(hash, System.nanoTime() + wait.toNanos());
    }
  }

  @Override
  public RateLimits limits() {
    return model.limits();
  }

  /** The most tokens that may have been billed and could still have been, at any time. */
  public synchronized long mostTokens() {
    return mostTokens;
  }

  /** Requests that came before the service had asked for them. */
  public int tooEarly() {
    return tooEarly.get();
  }

  /** Requests whose reply had arrived. */
  public int again() {
    return again.get();
  }

  /** Requests while the service was away. */
  public int lost() {
    return lost.get();
  }
}
