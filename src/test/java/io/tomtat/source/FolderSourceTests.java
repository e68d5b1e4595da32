package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Document;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTests {

  private static final String COMPOSED = "t\u00F3m.txt";
  private static final String APART = "to\u0301m.txt";

  @TempDir Path folder;

  @Test
  void aNameThatIsNoUtf8FailsTheSourceAfterTheOthers() throws Exception {
    write("a.txt", "tin-\uFFFD.txt", "z.txt");
    assertThat(readable()).containsExactly("a.txt", "z.txt");
    assertThatThrownBy(this::toTheEnd)
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("tin-\uFFFD.txt")
        .hasMessageContaining("LC_ALL=C.UTF-8");
  }

  @Test
  void twoNamesForOneArticleFailTheSourceAfterTheOthers() throws Exception {
    write(COMPOSED, APART, "z.txt");
    assertThat(readable()).containsExactly(COMPOSED, "z.txt");
    assertThatThrownBy(this::toTheEnd)
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("two files have this name");
  }

  /** To root every folder is readable, so the walk is told. */
  @Test
  void anUnreadableFolderIsToldAndALoopOrAVanishedFileIsNot() throws Exception {
    FolderFiles files = new FolderFiles(folder, new Include("*"));
    files.visitFileFailed(folder.resolve("loop"), new FileSystemLoopException("loop"));
    files.visitFileFailed(folder.resolve("gone.txt"), new NoSuchFileException("gone.txt"));
    files.visitFileFailed(folder.resolve(".trash"), new AccessDeniedException(".trash"));
    assertThat(files.leftOut()).isEmpty();
    files.visitFileFailed(folder.resolve("k\u00EDn"), new AccessDeniedException("k\u00EDn"));
    assertThat(files.leftOut().orElseThrow())
        .contains("k\u00EDn cannot be read (AccessDeniedException)");
    files.postVisitDirectory(folder.resolve("half"), new IOException("broke off"));
    assertThat(files.leftOut().orElseThrow()).contains("; half cannot be read (IOException)");
  }

  @Test
  void linksAreFollowedWithinTheFolderOnly(@TempDir Path elsewhere) throws Exception {
    write("sub/a.txt");
    Files.writeString(elsewhere.resolve("b.txt"), "b");
    Files.createSymbolicLink(folder.resolve("sub/round"), folder);
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    Files.createSymbolicLink(folder.resolve("out.txt"), elsewhere.resolve("b.txt"));
    Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("none"));
    Files.createSymbolicLink(folder.resolve("in.txt"), folder.resolve("sub/a.txt"));
    assertThat(readable()).containsExactly("in.txt", "sub/a.txt");
    toTheEnd();
  }

  @Test
  void theCaseOfLettersDoesNotCount() throws Exception {
    write("CONG-VAN.PDF", "Tin/Bài.Html", "program.EXE");
    assertThat(readable()).containsExactly("CONG-VAN.PDF", "Tin/Bài.Html");
    assertThat(new Include("Văn/*.[T]xt").matches("VA\u0306N/a.TXT")).isTrue();
  }

  @Test
  void aPathThatNoIndexHoldsIsShownUnderAShorterUriAndNotRead() throws Exception {
    String deep = ("á".repeat(100) + "/").repeat(6);
    write(deep + "a.txt", deep + "b.txt");
    List<Document> documents = new ArrayList<>();
    look().forEachRemaining(seen -> documents.add(((Seen.ToRead) seen).document()));
    assertThat(documents)
        .hasSize(2)
        .allSatisfy(
            document -> {
              assertThat(document.uri()).startsWith(deep.substring(0, 150)).hasSizeLessThan(300);
              assertThatThrownBy(() -> document.content().read())
                  .hasMessageContaining("shorten the names");
            });
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  /** What the source shows, up to its failure if it has one. */
  private List<String> readable() {
    List<String> uris = new ArrayList<>();
    try {
      look().forEachRemaining(seen -> uris.add(((Seen.ToRead) seen).document().uri()));
    } catch (SourceFailedException e) {
      return uris;
    }
    return uris;
  }

  private void toTheEnd() {
    look().forEachRemaining(seen -> {});
  }

  private Iterator<Seen> look() {
    FolderSettings settings =
        new FolderSettings("inbox", ".", FolderSettings.EVERYTHING_READABLE, 0);
    return new FolderSource(settings, folder).look((source, uris) -> Map.of());
  }
}
