package io.tomtat.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.store.TestDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast large files and tables are gone through, each by a process of its own with a heap of 96
 * MB, and whether what it holds grows. {@code -Dbench.jsonl-mb}, {@code -Dbench.warc-mb} (packed)
 * and {@code -Dbench.rows} say how much.
 */
class SourcesBench {

  private static final long JSONL = Long.getLong("bench.jsonl-mb", 2_048) << 20;
  private static final long WARC = Long.getLong("bench.warc-mb", 1_024) << 20;
  private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
  private static final int PATTERNS = 200;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  @Test
  void jsonLines() throws Exception {
    Path file = folder.resolve("a.jsonl");
    List<String> texts = patterns("txt");
    long lines = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long size = 0; size < JSONL; lines++) {
        String text = texts.get((int) (lines % PATTERNS)).replaceFirst("\\n", " " + lines + "\n");
        byte[] line =
            "{\"id\":%d,\"text\":%s}\n"
                .formatted(lines, JsonMapper.shared().writeValueAsString(text))
                .getBytes(UTF_8);
        out.write(line);
        size += line.length;
      }
    }
    System.out.printf("jsonl: %,d lines, %,d bytes%n", lines, Files.size(file));
    assertThat(walk("jsonl", file.toString())).contains("%,d to read".formatted(lines));
  }

  @Test
  void archive() throws Exception {
    Path file = folder.resolve("a.warc.gz");
    List<String> pages = patterns("html");
    long records = 0;
    long unpacked = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (; Files.size(file) < WARC; records++) {
        ArchiveRecord record =
            new ArchiveRecord(
                "https://bao.example/" + records, "", pages.get((int) (records % PATTERNS)));
        unpacked += record.bytes().length;
        out.write(record.packed());
      }
    }
    System.out.printf(
        "warc: %,d pages, %,d bytes packed, %,d unpacked%n", records, Files.size(file), unpacked);
    assertThat(walk("warc", file.toString())).contains("%,d to read".formatted(records));
  }

  @Test
  void table() throws Exception {
    JdbcClient sql = JdbcClient.create(DATABASE.dataSource());
    sql.sql("create schema cms").update();
    sql.sql("create table cms.bai (id bigint primary key, sua timestamptz not null, text text)")
        .update();
    sql.sql("create index on cms.bai (sua, id)").update();
    rows(sql, 1, ROWS);
    assertThat(walk("table", DATABASE.url(), "1")).contains("%,d to read".formatted(ROWS));
    rows(sql, ROWS + 1, ROWS + 1_000);
    assertThat(walk("table", DATABASE.url(), "2")).contains("1,000 to read");
  }

  private static void rows(JdbcClient sql, int from, int to) {
    sql.sql(
            """
            insert into cms.bai
            select i, timestamptz '2026-01-01 00:00+07' + make_interval(secs => i),
                   'Bản tin số ' || i || E'\\n\\n' || repeat('Thành phố mở thêm trạm cấp nước sạch cho người dân. ', 10)
              from generate_series(cast(:from as int), cast(:to as int)) i
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  private List<String> patterns(String form) throws IOException {
    Path there = folder.resolve(form);
    new CorpusGenerator(11, 4_000, 0.4).write(PATTERNS, there, form);
    try (Stream<Path> files = Files.walk(there)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  /** What the process printed. */
  private String walk(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SourceWalk.class.getName()));
    command.addAll(List.of(folder.resolve("marks").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
