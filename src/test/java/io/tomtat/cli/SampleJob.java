package io.tomtat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The job {@code nightly}: two documents with recorded replies, one without, and an empty file. */
final class SampleJob {

  static final String BRIEFED = "10-hoi-thao-asean-tim-kiem-cuu-nan.txt";
  static final String BRIEFED_TOO = "11-lo-na-bo-dau-tien-di-duong-bien.txt";
  static final String WITHOUT_REPLY = "12-so-ket-ket-luan-ngoai-giao-kinh-te.txt";
  static final String EMPTY = "trong.txt";

  private static final Path DEMO = Path.of("src/main/resources/demo");

  private static final String FILE =
      """
      sources:
        - name: inbox
          folder: inbox
      model:
        provider: recorded
        replies: replies
      """;

  private final Path folder;

  SampleJob(Path folder) {
    this.folder = folder;
  }

  SampleJob write() throws IOException {
    file("nightly", FILE);
    for (String name : new String[] {BRIEFED, BRIEFED_TOO, WITHOUT_REPLY}) {
      copy("inbox/" + name);
    }
    copy("replies/" + BRIEFED + ".json");
    copy("replies/" + BRIEFED_TOO + ".json");
    Files.writeString(folder.resolve("inbox").resolve(EMPTY), "");
    return this;
  }

  /** A job file with this text. */
  SampleJob file(String name, String text) throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("jobs")).resolve(name + ".yaml"), text);
    return this;
  }

  /** The usual file with another text in place of a part. */
  SampleJob with(String part, String other) throws IOException {
    return file("nightly", FILE.replace(part, other));
  }

  private void copy(String path) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    Files.copy(DEMO.resolve(path), target);
  }
}
