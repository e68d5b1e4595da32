package io.tomtat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processes of their own share a server, die at bad moments, and start again. */
@Timeout(60)
class EmbeddedServerIT {

  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  /** Initialised once: it takes seconds. */
  @TempDir static Path home;

  private static Path data;
  private final List<VisitorProcess> processes = new ArrayList<>();

  @BeforeAll
  static void initialise() {
    data = home.resolve("pg/data");
    EmbeddedServer.open(home).close();
  }

  @BeforeEach
  void forgetVisits() {
    try (Database database = Database.open(home, null, "shared")) {
      JdbcClient.create(database.dataSource()).sql("drop table if exists public.visit").update();
    }
  }

  @AfterEach
  void endWhatIsLeft() throws Exception {
    for (VisitorProcess process : processes) {
      process.kill();
    }
    // Attaches to a server that killed processes left, and stops it.
    EmbeddedServer.open(home).close();
  }

  private VisitorProcess visitor() throws Exception {
    VisitorProcess process = VisitorProcess.start(home);
    processes.add(process);
    return process;
  }

  @Test
  void twoProcessesShareOneServerAndTheLastOneOutStopsIt() throws Exception {
    VisitorProcess first = visitor();
    VisitorProcess second = visitor();
    assertThat(List.of(first.visits(), second.visits())).containsExactlyInAnyOrder(1, 2);
    assertThat(first.end()).isZero();
    assertThat(data.resolve("postmaster.pid")).exists();
    assertThat(second.end()).isZero();
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void nothingIsLostWhenTheProcessThatStartedTheServerIsKilled() throws Exception {
    VisitorProcess first = visitor();
    assertThat(first.visits()).isEqualTo(1);
    first.kill();
    VisitorProcess second = visitor();
    assertThat(second.visits()).isEqualTo(2);
    assertThat(second.end()).isZero();
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
  }

  /**
   * From a start out of nothing on: killed while it unpacks, initialises, starts, attaches or
   * works.
   */
  @Test
  @Timeout(300)
  void howeverOftenItsProcessIsKilledThereIsOneServerAndTheNextStartComesThrough(@TempDir Path own)
      throws Exception {
    Random random = new Random(SEED);
    System.out.printf("-Dcrash.seed=%d: 20 kills of a process that opens the server%n", SEED);
    for (int kill = 0; kill < 20; kill++) {
      VisitorProcess process = VisitorProcess.start(own);
      processes.add(process);
      if (kill == 6) {
        assertThat(process.visits()).isPositive(); // the rest find data, and mostly a server
      } else {
        LockSupport.parkNanos(random.nextLong(kill < 6 ? 4_000_000_000L : 1_500_000_000L));
      }
      process.kill();
      assertThat(servers(own)).as("servers after kill %d", kill).hasSizeLessThanOrEqualTo(1);
    }
    VisitorProcess last = VisitorProcess.start(own);
    processes.add(last);
    assertThat(last.visits()).isPositive();
    assertThat(servers(own)).hasSize(1);
    assertThat(last.end()).isZero();
    while (!servers(own).isEmpty()) { // its file goes a moment before it does
      LockSupport.parkNanos(10_000_000);
    }
  }

  /** Those that work on the home's data: their children have other titles, initdb other data. */
  private static List<Long> servers(Path home) throws IOException {
    String data = home.toRealPath().resolve("pg/data").toString();
    return ProcessHandle.allProcesses()
        .filter(process -> List.of(process.info().arguments().orElse(new String[0])).contains(data))
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .map(ProcessHandle::pid)
        .toList();
  }

  @Test
  void nothingIsLostWhenTheServerIsKilled() throws Exception {
    VisitorProcess first = visitor();
    assertThat(first.visits()).isEqualTo(1);
    killServer();
    first.kill();
    assertThat(visitor().visits()).isEqualTo(2);
  }

  private void killServer() throws Exception {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  @Test
  void aStalePidFileOfAnotherProcessDoesNotHinder() throws Exception {
    long stranger = ProcessHandle.current().pid();
    Files.writeString(
        data.resolve("postmaster.pid"),
        "%d%n%s%n1%n1%n%n127.0.0.1%n%n".formatted(stranger, data).replace("\r", ""));
    assertThat(visitor().visits()).isEqualTo(1);
  }

  @Test
  void anInitialisationThatWasKilledIsDoneAnew() throws Exception {
    Folders.delete(data);
    Path unfinished = Files.createDirectories(home.resolve("pg/data.new1/base"));
    Files.writeString(unfinished.resolve("1"), "half");
    assertThat(visitor().visits()).isEqualTo(1);
    assertThat(home.resolve("pg/data.new1")).doesNotExist();
  }

  @Test
  void onlyTheOwnerMayReadThePasswordAndTheServerAsksForIt() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.open(home)) {
      Path file = home.resolve("pg/password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      String url = "postgres://tomtat:guess@" + server.jdbcUrl("postgres").split("//", 2)[1];
      assertThatThrownBy(() -> Database.open(home, url, "unused"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("as tomtat")
          .hasMessageContaining("DATABASE_URL")
          .hasMessageNotContaining("guess");
      assertThat(Files.readAllLines(data.resolve("pg_hba.conf")))
          .noneMatch(line -> line.matches("(host|local).*trust.*"));
    }
  }

  @Test
  void aMissingPasswordIsNamedWithARemedy() throws Exception {
    Path file = home.resolve("pg/password");
    Path aside = Files.move(file, home.resolve("aside"));
    assertThatThrownBy(() -> EmbeddedServer.open(home))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("password is missing. Put it back");
    Files.move(aside, file);
  }

  @Test
  void aProcessThatOpensItTwiceStopsItOnce() {
    EmbeddedServer first = EmbeddedServer.open(home);
    EmbeddedServer second = EmbeddedServer.open(home);
    first.close();
    first.close();
    second.ensureDatabase("still_there");
    second.close();
    assertThat(data.resolve("postmaster.pid")).doesNotExist();
  }
}
