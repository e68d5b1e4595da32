package io.tomtat.model;

import io.tomtat.article.Amount;
import io.tomtat.article.Amount.Unit;
import io.tomtat.article.Call;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Price;
import io.tomtat.article.Reply;
import io.tomtat.article.Usage;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import io.tomtat.store.Budgets;
import io.tomtat.store.Budgets.Scope;
import io.tomtat.store.Calls;
import io.tomtat.store.Fence;
import io.tomtat.store.Reservation;
import io.tomtat.store.Reservation.Limit;
import io.tomtat.store.Reservation.Shortage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request go only if there is money and time for it, and books what it cost. One for each
 * run; used by many threads at once.
 */
public final class Budget {

  /** Another job's calls may end without a word here. */
  private static final long POLL_MILLIS = 200;

  /** Who would have to wait for longer leaves its worker to another article. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private static final Set<Trouble> BILLABLE =
      EnumSet.of(Trouble.CONNECTION, Trouble.DEADLINE, Trouble.NONSENSE);

  private final Calls calls;
  private final Budgets budgets;
  private final ModelSettings settings;
  private final Terms terms;
  private final Pass pass;
  private final Fence fence;
  private final Clock clock;

  /** Of those who wait for calls under way, one looks; the others stand in line. */
  private final ReentrantLock line = new ReentrantLock(true);

  private final Semaphore settled = new Semaphore(0);
  private volatile @Nullable Day today;

  /**
   * What a run may spend.
   *
   * @param price null if not known, which is an error only with a budget in money
   * @param extra for this start's day; null: nothing
   * @param zone whose midnight begins a day and a month
   */
  public record Terms(
      BudgetSettings limits,
      @Nullable Price price,
      @Nullable Amount extra,
      ZoneId zone,
      ReadyBy readyBy) {

    /** No limit, no price. */
    public static Terms none(ZoneId zone) {
      return new Terms(BudgetSettings.NONE, null, null, zone, ReadyBy.NONE);
    }
  }

  /** The limits that hold on one day. */
  private record Day(LocalDate date, List<Limit> limits) {}

  public Budget(
      Calls calls,
      Budgets budgets,
      ModelSettings settings,
      Terms terms,
      Pass pass,
      Fence fence,
      Clock clock) {
    this.calls = calls;
    this.budgets = budgets;
    this.settings = settings;
    this.terms = terms;
    this.pass = pass;
    this.fence = fence;
    this.clock = clock;
  }

  /**
   * Reserves the worst case and writes the intent down. If only calls under way are in the way,
   * waits a little for their end.
   *
   * @throws TryLaterException if it takes longer
   * @throws BudgetReachedException if the request could go beyond a budget
   * @throws ReadyByException if its reply could come too late
   * @throws InterruptedCallException if the thread is interrupted
   * @throws io.tomtat.store.FenceLostException if another run holds the job
   */
  void intend(Call call, Request request) {
    requireTime();
    if (reserve(call, request).isPresent()) {
      waitInLine(call, request);
    }
  }

  private void requireTime() {
    if (!settings.recorded()) {
      terms.readyBy().requireTimeFor(settings.callDeadline());
    }
  }

  private Optional<Shortage> reserve(Call call, Request request) {
    return calls.intend(pass, fence, call, reservation(request), clock.instant());
  }

  private void waitInLine(Call call, Request request) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    try {
      if (!line.tryLock(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
        throw later();
      }
      try {
        waitForRoom(call, request, end);
      } finally {
        line.unlock();
      }
    } catch (InterruptedException e) {
      throw InterruptedCallException.keepingInterrupt();
    }
  }

  private void waitForRoom(Call call, Request request, long end) throws InterruptedException {
    while (true) {
      settled.drainPermits();
      Optional<Shortage> shortage = reserve(call, request);
      if (shortage.isEmpty()) {
        return;
      }
      if (!shortage.get().passing()) {
        throw new BudgetReachedException(pass.job(), shortage.get());
      }
      if (System.nanoTime() - end > 0) {
        throw later();
      }
      boolean unused = settled.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
      requireTime();
    }
  }

  private static TryLaterException later() {
    return new TryLaterException(
        Duration.ofMillis(POLL_MILLIS), "calls under way hold what is left of the budget");
  }

  /** Keeps the reply, books its cost, gives back the rest of what was reserved. */
  void settle(Call call, Reply reply) {
    Price price = terms.price();
    calls.arrive(
        call, reply, costUsd(reply), price == null ? null : price.toString(), clock.instant());
    settled.release();
  }

  /** Notes a try without a reply; what may have been billed all the same stays booked. */
  void fail(Call call, Sent failed, String words) {
    calls.fail(call, words, billable(failed));
    settled.release();
  }

  /** The announced request was not sent. */
  void withdraw(Call call) {
    calls.fail(call, "not sent: the run ended", false);
    settled.release();
  }

  /** What all calls for a version's take have cost; null if that is not known. */
  @Nullable BigDecimal costUsd(PendingVersion item) {
    return calls.cost(item.id(), item.take());
  }

  private @Nullable BigDecimal costUsd(Reply reply) {
    if (settings.recorded()) {
      return BigDecimal.ZERO;
    }
    Usage usage = reply.usage();
    Price price = terms.price();
    return usage == null || price == null ? null : price.cost(usage);
  }

  /**
   * An answer that says no is not billed, nor is a connection that never came about. Whoever was
   * cut off in the middle may have been.
   */
  private static boolean billable(Sent failed) {
    return failed instanceof TryAgain again && BILLABLE.contains(again.trouble());
  }

  private Reservation reservation(Request request) {
    LocalDate date = LocalDate.ofInstant(clock.instant(), terms.zone());
    if (settings.recorded()) {
      return Reservation.none(date);
    }
    Usage worst = WorstCase.of(request);
    return new Reservation(
        date, WorstCase.cost(worst, terms.price()), worst.tokens(), limits(date));
  }

  private List<Limit> limits(LocalDate date) {
    Day day = today;
    if (day == null || !day.date().equals(date)) {
      day = turnTo(date);
    }
    return day.limits();
  }

  private synchronized Day turnTo(LocalDate date) {
    Day day = today;
    if (day == null) {
      addExtraToEdition();
    }
    if (day == null || !day.date().equals(date)) {
      day = new Day(date, open(date));
      today = day;
    }
    return day;
  }

  private List<Limit> open(LocalDate date) {
    BudgetSettings set = terms.limits();
    List<Limit> limits = new ArrayList<>();
    if (set.perEdition() != null) {
      limits.add(limit(Scope.EDITION, pass.edition(), "per-edition", set.perEdition()));
    }
    if (set.perDay() != null) {
      limits.add(limit(Scope.DAY, date, "per-day", withExtra(set.perDay())));
    }
    if (set.perMonth() != null) {
      limits.add(limit(Scope.MONTH, date.withDayOfMonth(1), "per-month", set.perMonth()));
    }
    return limits;
  }

  private Limit limit(Scope scope, LocalDate period, String setting, Amount amount) {
    return new Limit(budgets.open(scope, pass.job(), period, amount.unit()), setting, amount);
  }

  private Amount withExtra(Amount amount) {
    Amount extra = terms.extra();
    return extra == null ? amount : amount.with(amount.value().add(extra.value()));
  }

  /** Raises the edition's limit for good, if it has one: once in a start, before its first call. */
  private void addExtraToEdition() {
    Amount extra = terms.extra();
    Amount limit = terms.limits().perEdition();
    if (extra != null && limit != null) {
      Unit unit = limit.unit();
      budgets.addExtra(
          budgets.open(Scope.EDITION, pass.job(), pass.edition(), unit), extra.value());
    }
  }
}
