package io.tomtat.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import io.tomtat.bench.ArchiveRecord;
import io.tomtat.bench.CorpusGenerator;
import io.tomtat.source.ScriptedSite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Articles in packed files of lines, in a web archive, behind a feed and behind a sitemap. */
final class ManySources implements AutoCloseable {

  /** One line of each file, and one page of the archive. */
  static final int BROKEN = 3;

  private final ScriptedSite site = new ScriptedSite();
  private final Path folder;
  private final int articles;

  /**
   * @param folder the job file's
   * @param articles that can be read; beside them some cannot
   */
  ManySources(Path folder, int articles) {
    this.folder = folder;
    this.articles = articles;
  }

  /** Writes job and files, and fills the site. */
  void write(Scene scene, int concurrency) throws IOException {
    Path store = Files.createDirectories(folder.resolve("kho"));
    new CorpusGenerator(9, 1_500, 0.4).write(articles, folder.resolve("pages"), "html");
    try (OutputStream lines = new GZIPOutputStream(out(store.resolve("1.jsonl.gz")))) {
      lines(part(0), lines);
    }
    try (OutputStream lines = new ZstdOutputStream(out(store.resolve("2.jsonl.zst")))) {
      lines(part(1), lines);
    }
    try (OutputStream records = out(store.resolve("luu.warc.gz"))) {
      records(part(2), records);
    }
    feed(part(3));
    sitemap(part(4));
    Files.writeString(scene.file(), job(scene, concurrency));
  }

  private static OutputStream out(Path file) throws IOException {
    return Files.newOutputStream(file);
  }

  /** Of five. */
  private List<Integer> part(int number) {
    return IntStream.range(articles * number / 5, articles * (number + 1) / 5).boxed().toList();
  }

  private String page(int article) throws IOException {
    return Files.readString(
        folder.resolve("pages/%03d/a%06d.html".formatted(article / 1000, article)));
  }

  /** The broken one in their midst: its neighbours are to be read. */
  private void lines(List<Integer> part, OutputStream out) throws IOException {
    for (int article : part) {
      if (article == part.get(part.size() / 2)) {
        out.write("{\"id\": \"hỏng %d\n".formatted(article).getBytes(UTF_8));
      }
      String line =
          JsonMapper.shared()
              .writeValueAsString(Map.of("id", "b" + article, "html", page(article)));
      out.write((line + "\n").getBytes(UTF_8));
    }
  }

  private void records(List<Integer> part, OutputStream out) throws IOException {
    for (int article : part) {
      String address = "https://luu.example/" + article;
      if (article == part.get(part.size() / 2)) {
        out.write(new ArchiveRecord(address + "/hong", "Content-Encoding: la\r\n", "?").packed());
      }
      out.write(new ArchiveRecord(address, "", page(article)).packed());
    }
  }

  private void feed(List<Integer> part) throws IOException {
    serve(part);
    String items =
        part.stream()
            .map(each -> site.url("127.0.0.1", "/" + each))
            .map(link -> "<item><guid>%s</guid><link>%s</link></item>".formatted(link, link))
            .collect(Collectors.joining("\n"));
    site.on(
        "/feed",
        ScriptedSite.tagged(
            "application/rss+xml",
            "\"f\"",
            "<rss version=\"2.0\"><channel><title>Báo</title>%s</channel></rss>"
                .formatted(items)
                .getBytes(UTF_8)));
  }

  private void sitemap(List<Integer> part) throws IOException {
    serve(part);
    String places =
        part.stream()
            .map(each -> "<url><loc>%s</loc></url>".formatted(site.url("localhost", "/" + each)))
            .collect(Collectors.joining("\n"));
    site.on(
        "/sitemap.xml",
        ScriptedSite.bytes(
            "application/xml",
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">%s</urlset>"
                .formatted(places)
                .getBytes(UTF_8)));
  }

  private void serve(List<Integer> part) throws IOException {
    for (int article : part) {
      site.on(
          "/" + article, ScriptedSite.tagged("text/html", "\"1\"", page(article).getBytes(UTF_8)));
    }
  }

  private String job(Scene scene, int concurrency) {
    return """
    fetch:
      contact: desk@example.org
      delay: 0s
    sources:
      - {name: dong, jsonl: 'kho/*.jsonl.*'}
      - {name: luu, warc: 'kho/*.warc.gz'}
      - {name: bao, feed: '%s', allow-private: 127.0.0.1}
      - {name: trang, sitemap: '%s', allow-private: localhost, at-most: %d}
    model:
      provider: openai
      name: stub
      base-url: %s
      concurrency: %d
    """
        .formatted(
            site.url("127.0.0.1", "/feed"),
            site.url("localhost", "/sitemap.xml"),
            articles,
            scene.server().baseUrl(),
            concurrency);
  }

  @Override
  public void close() {
    site.close();
  }
}
