package io.tomtat.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.tomtat.bench.Protocol;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key that leaves by the one header that needs it, and shows up nowhere else. */
class SecretsIT {

  private static final String CANARY = "canary-7f2d0a91c35e48b6";

  /** The tag tells the scripted server what to do at the first request. */
  private static final String ARTICLE =
      """
      Thành phố mở thêm trạm cấp nước sạch

      Sáng nay, ủy ban nhân dân thành phố đã thông qua kế hoạch mở thêm trạm cấp nước sạch cho người dân ven sông.
      Kế hoạch %s được các hộ gia đình trong vùng chờ đợi từ nhiều năm nay.
      Theo lãnh đạo thành phố, các trạm mới sẽ được xây dựng bằng nguồn vốn của địa phương và của doanh nghiệp.
      Người dân cho biết họ mong công trình sớm hoàn thành để có nước dùng trong mùa khô.
      Các chuyên gia đánh giá đây là việc làm cần thiết, vì nguồn nước ngầm trong vùng đang bị nhiễm mặn.
      """;

  private static final String JOB =
      """
      sources:
        - name: inbox
          folder: inbox
      model:
        provider: %s
        name: stub
        base-url: %s
        key-variable: MY_KEY
        concurrency: 1
      """;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> texts = new ArrayList<>();

  @BeforeEach
  void listen() throws IOException {
    log.start();
    root.getAppender("stderr").stop();
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("a.txt"), ARTICLE.formatted("[[fault:401*1]]"));
    Files.writeString(inbox.resolve("b.txt"), ARTICLE.formatted("[[fault:500*1]]"));
  }

  @AfterEach
  void stop() {
    root.setLevel(Level.WARN);
    root.detachAppender(log);
    root.getAppender("stderr").start();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsSentAndNeverShown(Protocol protocol) throws IOException {
    String job = protocol.name().toLowerCase(Locale.ROOT);
    new SampleJob(folder).file(job, JOB.formatted(job, server.baseUrl(protocol)));

    Result refused = run("run", job);
    assertThat(refused.code()).isEqualTo(40);
    assertThat(refused.err()).as("the service quotes the key").contains("[key]");
    assertThat(run("run", job, "--json", "--log-calls", "calls.jsonl").code()).isZero();
    assertThat(calls()).contains("ủy ban nhân dân", "withhold").doesNotContain(CANARY);
    assertThat(run("check", job).out()).contains("the service knows it", "100 articles");
    assertThat(run("show", "--raw", "--job", job, "a.txt").out())
        .contains("--- Prompt, system, as it was sent")
        .contains("--- Prompt, user, as it was sent")
        .contains("--- Reply, attempt 1, brief\n{\"withhold\":\"none\"");
    run("status", job);
    run("export", job);

    assertThat(server.authorizations()).hasSize(1).first().asString().endsWith(CANARY);
    assertThat(texts).noneMatch(text -> text.contains(CANARY));
    assertThat(logged()).isNotEmpty().doesNotContain(CANARY, "ủy ban nhân dân", "withhold");
    assertThat(tables()).contains("stub").doesNotContain(CANARY);
    assertThat(files()).contains("stub").doesNotContain(CANARY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Protocol.class,
      names = {"OPENAI", "ANTHROPIC", "MISTRAL"})
  void checkSaysThatTheKeyIsRefusedWithoutShowingIt(Protocol protocol) throws IOException {
    String job = protocol.name().toLowerCase(Locale.ROOT);
    new SampleJob(folder).file(job, JOB.formatted(job, server.baseUrl(protocol)));
    Result result = console().set("MY_KEY", CANARY + "revoked").run("check", job);
    assertThat(result.code()).isEqualTo(40);
    assertThat(result.err()).contains("refuses access", "[key]").doesNotContain(CANARY);
    Result skipped = console().set("MY_KEY", CANARY + "revoked").run("check", "--no-model", job);
    assertThat(skipped.code()).isZero();
  }

  private Console console() {
    return new Console(folder).set("DATABASE_URL", db.url()).set("MY_KEY", CANARY);
  }

  private Result run(String... arguments) {
    Result result = console().run(arguments);
    texts.add(result.out());
    texts.add(result.err());
    return result;
  }

  private String logged() {
    return log.list.stream()
        .map(e -> e.getFormattedMessage() + ThrowableProxyUtil.asString(e.getThrowableProxy()))
        .collect(joining("\n"));
  }

  private static String tables() {
    JdbcClient sql = JdbcClient.create(db.dataSource());
    return sql
        .sql(
            """
            select format('select t::text from %I.%I t', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(each -> sql.sql(each).query(String.class).list().stream())
        .collect(joining("\n"));
  }

  private String calls() throws IOException {
    Path calls = folder.resolve("calls.jsonl");
    assertThat(Files.getPosixFilePermissions(calls))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    return Files.readString(calls);
  }

  private String files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
      StringBuilder text = new StringBuilder();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return text.toString();
    }
  }
}
