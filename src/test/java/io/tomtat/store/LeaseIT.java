package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaseIT {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  /** The server reads the values from the socket: what it says, it does. */
  @Test
  void theServerMissesAHolderWithoutPowerWithinAMinute() throws Exception {
    Connection connection = db.database().dedicated();
    try (Lease lease = Lease.acquire(connection, "nightly", "a test", NOW).orElseThrow()) {
      assertThat(lease.fence().number()).isEqualTo(1);
      assertThat(setting(connection, "tcp_keepalives_idle")).isEqualTo("30");
      assertThat(setting(connection, "tcp_keepalives_interval")).isEqualTo("10");
      assertThat(setting(connection, "tcp_keepalives_count")).isEqualTo("3");
    }
  }

  @Test
  void acquireWhenHeldIsEmpty() throws Exception {
    try (Lease lease = Lease.acquire(db.database().dedicated(), "held", "one", NOW).orElseThrow()) {
      assertThat(lease.fence().job()).isEqualTo("held");
      assertThat(Lease.acquire(db.database().dedicated(), "held", "other", NOW)).isEmpty();
    }
  }

  private static String setting(Connection connection, String name) throws Exception {
    try (ResultSet row = connection.createStatement().executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }
}
