package io.tomtat.crash;

import io.tomtat.bench.CorpusGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A job file and its articles.
 *
 * @param name of the job
 * @param baseUrl of the model's server
 * @param concurrency calls at a time
 */
record SceneFiles(String name, Path folder, String baseUrl, int concurrency) {

  Path job() {
    return folder.resolve(name + ".yaml");
  }

  Path inbox() {
    return folder.resolve("inbox");
  }

  /**
   * @param articles half of them text, half HTML
   */
  void write(int articles) {
    try {
      Files.createDirectories(inbox());
      Files.writeString(job(), text());
      new CorpusGenerator(7, 1_500, 0.4).write(articles / 2, inbox().resolve("txt"), "txt");
      new CorpusGenerator(8, 1_500, 0.4)
          .write(articles - articles / 2, inbox().resolve("html"), "html");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    return """
    sources:
      - name: inbox
        folder: inbox
    model:
      provider: openai
      name: stub
      base-url: %s
      concurrency: %d
    """
        .formatted(baseUrl, concurrency);
  }
}
