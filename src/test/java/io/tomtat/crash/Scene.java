package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job with its folder, its database and its model server: all that a run needs. */
public final class Scene implements AutoCloseable {

  private static final long POLL_NANOS = 3_000_000;

  private final String job;
  private final Path folder;
  private final TestDatabase database;
  private final ScriptedModelServer server;
  private final SceneFiles files;
  private final JdbcClient sql;
  private String databaseUrl;
  private final List<Child> children = new ArrayList<>();

  /**
   * @param job its name, for the database may hold the jobs of several scenes
   * @param latency the server's options
   */
  public Scene(String job, Path folder, TestDatabase database, int concurrency, String... latency) {
    this.job = job;
    this.folder = folder;
    this.database = database;
    this.databaseUrl = database.url();
    this.server = ScriptedModelServer.start(latency);
    this.sql = JdbcClient.create(database.dataSource());
    this.files = new SceneFiles(job, folder, server.baseUrl(), concurrency);
    files.write(0); // the job alone
  }

  /** Half of them text, half HTML. */
  public Scene withArticles(int count) {
    files.write(count);
    return this;
  }

  /** From now on its runs reach the database by this address. */
  Scene by(String url) {
    databaseUrl = url;
    return this;
  }

  /** Starts the same command each time. */
  public Child start(String... jvmOptions) {
    Child child =
        Child.start(
            Map.of("DATABASE_URL", databaseUrl, "TOMTAT_HOME", home().toString()),
            folder.resolve("run-%d.log".formatted(children.size() + 1)),
            List.of(jvmOptions),
            List.of("run", file().toString()));
    children.add(child);
    return child;
  }

  /** Runs to the end; says what the run printed if that ended otherwise. */
  Child runsTo(int exit) {
    Child child = start();
    assertThat(child.exit()).as(child.said()).isEqualTo(exit);
    return child;
  }

  /** Waits for a moment in the life of a run; false if the run ended before. */
  public boolean await(Child child, BooleanSupplier moment) {
    while (child.alive()) {
      if (moment.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return false;
  }

  /** As {@link #await}, where the moment must come. */
  void reach(Child child, BooleanSupplier moment) {
    assertThat(await(child, moment)).as(() -> "ended too early: " + child.said()).isTrue();
  }

  /** The only column of the only row, with {@code :job} as the job's name. */
  public long number(String query) {
    return sql.sql(query).param("job", job).query(Long.class).single();
  }

  public int update(String statement) {
    return sql.sql(statement).param("job", job).update();
  }

  List<Map<String, Object>> rows(String query) {
    return sql.sql(query).param("job", job).query().listOfRows();
  }

  long articles() {
    return number("select count(*) from article where job = :job");
  }

  long outcomes() {
    return number(
        """
        select count(*) from outcome o join version v on v.id = o.version_id join article a on a.id = v.article_id
         where a.job = :job
        """);
  }

  /** Requests that the model server was sent. */
  public long requests() {
    return server.stats().path("total").asLong();
  }

  /** Answers that were paid for although the same article's answer had been paid for before. */
  long paidRepeats() {
    return server.stats().path("paid_repeats").asLong();
  }

  public String job() {
    return job;
  }

  public Path inbox() {
    return files.inbox();
  }

  Path home() {
    return folder.resolve("home");
  }

  Path file() {
    return files.job();
  }

  TestDatabase database() {
    return database;
  }

  public ScriptedModelServer server() {
    return server;
  }

  @Override
  public void close() {
    children.forEach(Child::close);
    server.close();
  }
}
