package io.tomtat.job;

import io.tomtat.store.Database;
import io.tomtat.store.Fence;
import io.tomtat.store.FenceLostException;
import io.tomtat.store.Lease;
import io.tomtat.store.StoreException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Looks every second whether the job is still this run's. While the lock is lost nothing is written
 * and nothing is sent; if nobody took the job meanwhile, such as when the database was restarted,
 * the lock is taken once more and the run goes on.
 */
final class LeaseWatch implements AutoCloseable {

  private static final long EVERY_MILLIS = 1_000;

  private final Lease lease;
  private final Database database;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watcher = new Thread(this::watch, "lease");
  private volatile State state = State.HELD;

  private enum State {
    HELD,
    /** The lock is gone, and it is not known whether somebody else has it. */
    OUT_OF_TOUCH,
    /** Another run has it. */
    LOST
  }

  LeaseWatch(Lease lease, Database database) {
    this.lease = lease;
    this.database = database;
    watcher.setDaemon(true);
    watcher.start();
  }

  Fence fence() {
    return lease.fence();
  }

  boolean held() {
    return state == State.HELD;
  }

  /**
   * To be called in each transaction before it writes.
   *
   * @throws FenceLostException if another run has the job
   * @throws TransientDataAccessResourceException if it is not known; the transaction may be tried
   *     again
   */
  void requireHeld() {
    switch (state) {
      case HELD -> {}
      case LOST -> throw new FenceLostException(fence());
      case OUT_OF_TOUCH ->
          throw new TransientDataAccessResourceException(
              "the lock of job '%s' is lost".formatted(fence().job()),
              new SQLTransientConnectionException("its connection was cut off"));
    }
  }

  private void watch() {
    try {
      while (state != State.LOST && !closed.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody interrupts it but the end of the process
    }
  }

  private void look() {
    try {
      if (state == State.HELD && !lease.alive()) {
        state = State.OUT_OF_TOUCH;
      }
      if (state == State.OUT_OF_TOUCH && lease.regain(database.dedicated())) {
        state = State.HELD;
      }
    } catch (FenceLostException e) {
      state = State.LOST;
    } catch (SQLException | StoreException e) {
      state = State.OUT_OF_TOUCH; // the database is away; the next look comes in a second
    }
  }

  /** Lets go of the job. */
  @Override
  public void close() throws SQLException {
    closed.countDown();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lease.close();
  }
}
