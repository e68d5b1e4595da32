package io.tomtat.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.CorpusGenerator;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job whose model is the scripted server, with what its tables say. */
final class ServedJob {

  private final String name;
  private final Path folder;
  private final ScriptedModelServer server;
  private final TestDatabase database;
  private final JdbcClient sql;
  private List<String> sources = List.of("inbox");

  ServedJob(String name, Path folder, ScriptedModelServer server, TestDatabase database)
      throws IOException {
    this.name = name;
    this.folder = folder;
    this.server = server;
    this.database = database;
    this.sql = JdbcClient.create(database.dataSource());
    settings("");
    Files.writeString(
        folder.resolve("jobs/prices.yaml"),
        "prices:\n  - {model: stub, input: 10, cached-input: 1, output: 30, as-of: 2026-11-22}\n");
    Files.createDirectories(folder.resolve("inbox"));
  }

  /**
   * @param model more lines of that setting, each with its indentation
   */
  void settings(String model) throws IOException {
    new SampleJob(folder)
        .file(
            name,
            """
            sources:
            %s
            model:
              provider: openai
              name: stub
              base-url: %s
              concurrency: 2
            %s
            """
                .formatted(sources(), server.baseUrl(), model));
  }

  private String sources() {
    return sources.stream()
        .map(source -> "  - {name: %s, folder: %1$s}".formatted(source))
        .collect(joining("\n"));
  }

  /** In place of the inbox: folders of these names. */
  ServedJob withSources(String... names) throws IOException {
    sources = List.of(names);
    for (String source : names) {
      Files.createDirectories(folder.resolve(source));
    }
    settings("");
    return this;
  }

  ServedJob withArticles(int count) throws IOException {
    new CorpusGenerator(7, 1_500, 0.4).write(count, folder.resolve("inbox/txt"), "txt");
    return this;
  }

  static String uri(int article) {
    return "txt/000/a%06d.txt".formatted(article);
  }

  Path file(int article) {
    return folder.resolve("inbox").resolve(uri(article));
  }

  /** What the server does to it, as {@code schema*2}. */
  void fault(int article, String script) throws IOException {
    Files.writeString(
        file(article),
        Files.readString(file(article)) + "\n\nMột câu [[fault:%s]] nữa.\n".formatted(script));
  }

  void write(String uri, String text) throws IOException {
    write("inbox", uri, text);
  }

  void write(String source, String uri, String text) throws IOException {
    Path file = folder.resolve(source).resolve(uri);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Console console() {
    return new Console(folder).set("DATABASE_URL", database.url());
  }

  int requests() {
    return server.stats().path("total").asInt();
  }

  /** The only column of the only row, with {@code :job} as the job's name. */
  long number(String query) {
    return sql.sql(query).param("job", name).query(Long.class).single();
  }

  String text(String query) {
    return sql.sql(query).param("job", name).query(String.class).single();
  }

  List<String> texts(String query) {
    return sql.sql(query).param("job", name).query(String.class).list();
  }

  int update(String statement) {
    return sql.sql(statement).param("job", name).update();
  }

  String page() throws IOException {
    return Files.readString(
        folder.resolve("home/reports").resolve(name).resolve("latest/index.html"));
  }

  /** All rows of all tables of the program, word for word. */
  Map<String, List<String>> dump() {
    Map<String, List<String>> dump = new LinkedHashMap<>();
    sql.sql("select tablename from pg_tables where schemaname = 'tomtat' order by 1")
        .query(String.class)
        .list()
        .forEach(
            table ->
                dump.put(
                    table,
                    sql.sql("select t::text from " + table + " t order by 1")
                        .query(String.class)
                        .list()));
    return dump;
  }

  /** Of the last pass: each document seen once; publishing has checked the rest. */
  void assertTheNightAddsUp() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("inbox"))) {
      assertThat(
              number(
                  """
                  select count(*) from document d where job = :job and retired_by is null and not container
                     and exists (select from sighting s where s.run_id = (select max(id) from run where job = :job)
                                    and s.source = d.source and s.uri = d.uri)
                  """))
          .as("documents that were seen")
          .isEqualTo(
              number(
                  "select count(*) from sighting where run_id = (select max(id) from run where job = :job)"))
          .isGreaterThanOrEqualTo(files.filter(Files::isRegularFile).count());
    }
    assertThat(
            number(
                """
                select count(*) from article a where a.job = :job
                   and 1 < (select count(*) from outcome o where o.version_id = a.version_id and o.retired_at is null)
                """))
        .as("articles with two live outcomes")
        .isZero();
  }
}
