package io.tomtat.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What an exception says about the database, by its SQLState. */
public enum SqlFault {
  /** The database is away, restarting, full or busy: the same statement may succeed later. */
  TRANSIENT,
  /** The values are at fault (class 22, 23, 54): the same statement fails for ever. */
  DATA,
  /** Anything else: a defect, a missing right, or no SQL at all. */
  OTHER;

  public static SqlFault of(Throwable thrown) {
    boolean inTransaction = false;
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof SQLTransientConnectionException
          || e instanceof CannotCreateTransactionException) {
        return TRANSIENT;
      }
      if (e instanceof TransactionSystemException rollback) {
        if (rollback.getApplicationException() != null) {
          return of(rollback.getApplicationException()); // what it was rolled back for
        }
        inTransaction = true;
      }
      if (e instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
    }
    // A pool's "Connection is closed" has no state: the connection was lost on the way.
    return inTransaction ? TRANSIENT : OTHER;
  }

  /** Classes as in the appendix "PostgreSQL Error Codes" of its manual. */
  private static SqlFault ofState(String state) {
    return switch (state.substring(0, 2)) {
      case "08", "40", "53", "57", "58" ->
          TRANSIENT; // connection, rollback, resources, operator, system
      case "25" ->
          state.equals("25006") ? TRANSIENT : OTHER; // read-only for now, such as after a failover
      case "55" -> TRANSIENT; // lock not available
      case "22", "23", "54" -> DATA; // 54: more than an index or a statement can hold
      default -> OTHER;
    };
  }
}
