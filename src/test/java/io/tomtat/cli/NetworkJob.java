package io.tomtat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tomtat.bench.CorpusGenerator;
import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.source.ScriptedSite;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job whose sources are on the scripted site and whose model is the scripted server. */
final class NetworkJob {

  private final String name;
  private final Path folder;
  private final ScriptedModelServer server;
  private final TestDatabase database;
  private final JdbcClient sql;

  NetworkJob(String name, Path folder, ScriptedModelServer server, TestDatabase database) {
    this.name = name;
    this.folder = folder;
    this.server = server;
    this.database = database;
    this.sql = JdbcClient.create(database.dataSource());
  }

  /**
   * @param sources the entries, each with its indentation
   */
  NetworkJob with(String sources) throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(
        folder.resolve("jobs/prices.yaml"),
        "prices:\n  - {model: stub, input: 10, cached-input: 1, output: 30, as-of: 2026-11-22}\n");
    new SampleJob(folder)
        .file(
            name,
            """
            fetch:
              contact: desk@example.org
              delay: 0s
            sources:
            %s
            model:
              provider: openai
              name: stub
              base-url: %s
              concurrency: 2
            """
                .formatted(sources.stripTrailing().indent(2), server.baseUrl()));
    return this;
  }

  /** A page of an invented newspaper, another one for each number. */
  String page(int number) throws IOException {
    Path there = folder.resolve("pages");
    new CorpusGenerator(11, 1_500, 0.4).write(number + 1, there, "html");
    return Files.readString(there.resolve("000/a%06d.html".formatted(number)));
  }

  /** The page's title, as its head says it. */
  static String title(String page) {
    return page.replaceFirst("(?s).*<title>(.*)</title>.*", "$1");
  }

  ScriptedSite.Script tagged(int number) throws IOException {
    return ScriptedSite.tagged("text/html", "\"v1\"", page(number).getBytes(UTF_8));
  }

  Console console() {
    return new Console(folder).set("DATABASE_URL", database.url());
  }

  int requests() {
    return server.stats().path("total").asInt();
  }

  /** The only column, with {@code :job} as the job's name. */
  List<String> texts(String query) {
    return sql.sql(query).param("job", name).query(String.class).list();
  }

  long number(String query) {
    return sql.sql(query).param("job", name).query(Long.class).single();
  }

  int update(String statement) {
    return sql.sql(statement).param("job", name).update();
  }

  String edition() throws IOException {
    return Files.readString(
        folder.resolve("home/reports").resolve(name).resolve("latest/index.html"));
  }
}
