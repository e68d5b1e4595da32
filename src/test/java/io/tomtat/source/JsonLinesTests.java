package io.tomtat.source;

import static io.tomtat.source.NetworkSources.document;
import static io.tomtat.source.NetworkSources.text;
import static io.tomtat.source.NetworkSources.uris;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.tomtat.article.Document;
import io.tomtat.article.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTests {

  private static final String ONE =
      """
      {"id": 7, "title": "Cầu mới qua sông", "text": "Cây cầu thông xe sáng nay.", "url": "https://bao.example/cau"}
      """
          .strip();

  private static final String TWO = "{\"id\": \"b\", \"text\": \"Trời mưa to.\"}";

  @TempDir Path folder;

  private final NetworkSources nights = new NetworkSources();

  @AfterEach
  void close() {
    nights.close();
  }

  private JsonLinesSettings settings(String jsonl, Fields fields) {
    return new JsonLinesSettings("kho", folder + "/" + jsonl, fields, 0);
  }

  private List<Seen> night() {
    return nights.night(settings("*.jsonl", Fields.USUAL));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String line(String id, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text);
  }

  @Test
  void aLineIsAnArticleWithWhatIsSaidOfIt() throws IOException {
    write("a.jsonl", ONE);
    List<Seen> seen = night();
    Document document = document(seen.get(0));
    assertThat(document.uri()).isEqualTo("7");
    assertThat(document.kept()).isFalse();
    assertThat(text(seen.get(0))).isEqualTo("Cầu mới qua sông\n\nCây cầu thông xe sáng nay.");
    assertThat(document.origin().title()).isEqualTo("Cầu mới qua sông");
    assertThat(document.origin().asked()).isEqualTo("https://bao.example/cau");
    assertThat(seen.get(1)).isInstanceOf(Seen.Marked.class);
  }

  @Test
  void fieldsAreMappedAndNestedOnesFound() throws IOException {
    write(
        "a.jsonl",
        """
        {"bai": {"ma": "x-1", "noi dung": "<p>Lũ lên nhanh.</p>"}, "tieu.de": "Lũ & bão", "ai": [{"ten": "An"}, {"ten": "Bình"}], "luc": 1795224600, "sua": "21/11/2026 10:05", "muc": null}
        """
            .strip());
    Fields fields =
        new Fields(
            "bai.ma",
            null,
            "bai.noi dung",
            "tieu.de",
            null,
            "luc",
            "sua",
            "ai.ten",
            "không có",
            "muc");
    Seen seen = nights.night(settings("a.jsonl", fields)).get(0);
    assertThat(document(seen).uri()).isEqualTo("x-1");
    assertThat(document(seen).origin().metadata())
        .hasToString(
            "Metadata[author=An, Bình, publisher=null, published=2026-11-21T08:30+07:00,"
                + " modified=2026-11-21T10:05+07:00, section=null, canonicalUrl=null,"
                + " language=null]");
    assertThat(text(seen))
        .startsWith("<!doctype html>")
        .contains("content=\"Lũ &amp; bão\"")
        .endsWith("<p>Lũ lên nhanh.</p>");
  }

  @Test
  void aWholePageSaysItsTitleItself() throws IOException {
    write("a.jsonl", "{\"id\": 1, \"title\": \"Khác\", \"html\": \"<html><body><p>Một.\"}");
    assertThat(text(night().get(0))).isEqualTo("<html><body><p>Một.");
  }

  @Test
  void packedFilesAreKnownByTheirFirstBytes() throws IOException {
    pack("a.jsonl", ONE, GZIPOutputStream::new);
    pack("b.jsonl", TWO, ZstdOutputStream::new);
    assertThat(uris(night())).containsExactly("7", "b");
    byte[] first = Files.readAllBytes(folder.resolve("a.jsonl"));
    pack("a.jsonl", line("c", "Nắng."), GZIPOutputStream::new);
    byte[] second = Files.readAllBytes(folder.resolve("a.jsonl"));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Files.write(folder.resolve("a.jsonl"), both);
    assertThat(uris(night())).as("two members").containsExactly("=7", "c");
  }

  private interface Packer {
    OutputStream around(OutputStream out) throws IOException;
  }

  private void pack(String name, String text, Packer packer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.around(bytes)) {
      out.write((text + "\n").getBytes(UTF_8));
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void aBrokenLineIsToldAndTheOthersAreRead() throws IOException {
    write(
        "a.jsonl",
        "\uFEFF" + ONE,
        "",
        "{\"id\": 1, ",
        "  \t\r",
        "[1, 2]",
        line("dài", "x".repeat(JsonLines.LONGEST)),
        TWO);
    List<Seen> seen = night();
    assertThat(nights.failure).isEmpty();
    assertThat(uris(seen)).hasSize(5).contains("7", "b");
    assertThat(reasons(seen))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("unreadable a.jsonl, line 3: it is not JSON: "),
            two -> assertThat(two).isEqualTo("unreadable a.jsonl, line 5: it is no JSON object"),
            three ->
                assertThat(three)
                    .isEqualTo(
                        "too-large a.jsonl, line 6: 4,000,026 bytes; a line may have 4,000,000"));
    write("a.jsonl", "{\"id\": 0, \"text\": \"Mới.\"}", "[1, 2]", "{\"id\": 1, ");
    assertThat(uris(night())).as("broken in the same way elsewhere").hasSize(3).contains("0");
    assertThat(nights.known.values().stream().filter(known -> known.hash() == null)).hasSize(3);
  }

  private static List<String> reasons(List<Seen> seen) {
    return seen.stream()
        .filter(each -> each instanceof Seen.ToRead toRead && toRead.document().origin() == null)
        .map(each -> reason(document(each)))
        .toList();
  }

  private static String reason(Document document) {
    try {
      document.content().read();
      return "";
    } catch (UnreadableException e) {
      return "%s %s".formatted(e.reason().code(), e.getMessage());
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aFileThatIsAsItWasIsNotReadAgain() throws IOException {
    Path file = write("a.jsonl", ONE, TWO);
    assertThat(uris(night())).containsExactly("7", "b");
    assertThat(night()).isEmpty();
    write("a.jsonl", TWO, ONE, line("c", "Thêm một bài."));
    assertThat(uris(night())).as("in another order").containsExactly("=b", "=7", "c");
    assertThat(
            nights.night(
                settings(
                    "*.jsonl",
                    new Fields("title", null, null, null, null, null, null, null, null, null))))
        .as("other fields")
        .isNotEmpty();
    Files.delete(file);
    assertThat(night())
        .containsExactly(new Seen.Marked(new io.tomtat.article.Mark("kho", "a.jsonl", null, true)));
    assertThat(nights.marks).isEmpty();
  }

  @Test
  void ofTheSameArticleTheLastLineStands() throws IOException {
    write("a.jsonl", line("a", "Một."), line("b", "Hai."), line("a", "Một, sửa."));
    write("b.jsonl", line("b", "Hai, sửa."), line("c", "Ba."));
    List<Seen> seen = night();
    assertThat(uris(seen)).containsExactly("a", "b", "c");
    assertThat(text(seen.get(0))).isEqualTo("Một, sửa.");
    write("a.jsonl", line("a", "Một."), line("a", "Một, sửa."), line("d", "Bốn."));
    assertThat(uris(night())).as("an old line is no news").containsExactly("=a", "d");
  }

  @Test
  void withoutAnIdTheAddressOrTheTextIsOne() throws IOException {
    write(
        "a.jsonl",
        "{\"url\": \"HTTPS://Bao.Example:443/tin/../bài\", \"text\": \"A.\"}",
        "{\"url\": \"ftp://bao.example\", \"text\": \"B.\"}");
    List<String> uris = uris(night());
    assertThat(uris.get(0)).isEqualTo("https://bao.example/b%C3%A0i");
    assertThat(uris.get(1)).matches("text-[0-9a-f]{64}");
  }

  @Test
  void whatIsReadOfACutFileStays() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      lines.append(line("bai-" + i, "Câu số %d, %x.".formatted(i, i * 7_919L))).append('\n');
    }
    pack("a.jsonl", lines.toString(), GZIPOutputStream::new);
    byte[] whole = Files.readAllBytes(folder.resolve("a.jsonl"));
    Files.write(folder.resolve("a.jsonl"), Arrays.copyOf(whole, whole.length / 2));
    int some = uris(night()).size();
    assertThat(some).isBetween(200, 1_999);
    assertThat(nights.failure)
        .startsWith("a.jsonl: it cannot be read behind record ")
        .endsWith("; what was read of it stays");
    assertThat(nights.marks).isEmpty();
    Files.write(folder.resolve("a.jsonl"), whole);
    assertThat(uris(night())).hasSize(2_000).filteredOn(uri -> uri.startsWith("=")).hasSize(some);
    assertThat(nights.failure).isEmpty();
  }

  @Test
  void recordsOfFilesThatAreAsTheyWereCountToo() throws IOException {
    write("a.jsonl", ONE, TWO);
    JsonLinesSettings three = new JsonLinesSettings("kho", folder + "/*.jsonl", Fields.USUAL, 3);
    nights.night(three);
    assertThat(nights.failure).isEqualTo("showed 2 records; at-least is 3");
    write("b.jsonl", line("c", "Ba."));
    nights.night(three);
    assertThat(nights.failure).isEmpty();
    nights.night(three);
    assertThat(nights.failure).isEmpty();
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    nights.night(settings("none.jsonl", Fields.USUAL));
    assertThat(nights.failure)
        .contains("none.jsonl cannot be read")
        .endsWith("create it or correct the path");
    nights.night(settings("none/*.jsonl", Fields.USUAL));
    assertThat(nights.failure).contains("none/*.jsonl cannot be read");
    Files.createDirectory(folder.resolve("kho"));
    nights.night(settings("kho", Fields.USUAL));
    assertThat(nights.failure).contains("is a folder; name its files, like ");
    assertThat(night()).isEmpty();
    assertThat(nights.failure).isEmpty();
  }

  @Test
  void theFirstOnesAreShownWithoutALookAtAllOfThem() throws IOException {
    write("a.jsonl", ONE, TWO);
    try (Web web =
        new Web(
            new FetchSettings(null, java.time.Duration.ZERO),
            new NoDatabases(),
            java.time.Clock.systemUTC())) {
      assertThat(settings("a.jsonl", Fields.USUAL).open(folder, web).first(1).next())
          .isInstanceOf(Seen.ToRead.class);
    }
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> new JsonLinesSettings("kho", " ", Fields.USUAL, 0))
        .hasMessage("sources: jsonl of kho is empty; name a file, or files like dumps/*");
    assertThatThrownBy(() -> new JsonLinesSettings("kho", "a[", Fields.USUAL, 0))
        .hasMessageStartingWith("sources: jsonl of kho is not a glob pattern (");
    assertThatThrownBy(
            () ->
                new JsonLinesSettings(
                    "kho",
                    "a",
                    new Fields("", null, null, null, null, null, null, null, null, null),
                    0))
        .hasMessage("sources: fields.id of kho is empty; name a field, or leave it out");
  }
}
