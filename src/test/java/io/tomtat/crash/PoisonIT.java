package io.tomtat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Hash;
import io.tomtat.store.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A PDF that needs more memory than there is lies between good documents. */
class PoisonIT {

  private static final int PAGES = 4;
  private static final List<String> PAPERS =
      List.of("13-ban-tin-rung-ngap-man-vinh-nga.pdf", "14-thong-cao-cau-vuot-song-ta-nang.docx");

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  @Test
  void theNightGoesOnAlsoAfterTheProgramWasKilledWithIt() throws Exception {
    try (Scene scene = new Scene("poison", folder, DATABASE, 4).withArticles(PAGES)) {
      writePapers(scene.inbox());
      Path bad = scene.inbox().resolve("00.pdf");
      Files.write(bad, bomb());

      List<ProcessHandle> parsers = killWhileReading(scene, Hash.of(Files.readAllBytes(bad)));
      parsers.forEach(parser -> parser.onExit().join());

      Child night = scene.runsTo(10);
      assertThat(night.said()).contains("1 new rejection");
      assertThat(rejections(scene))
          .containsExactly(
              Map.of(
                  "uri",
                  "00.pdf",
                  "not_briefed",
                  "quarantined",
                  "detail",
                  "ended its process 3 times, read alone; the last time: out of memory"));
      assertThat(scene.number("select count(*) from briefing where job = :job"))
          .isEqualTo(PAGES + PAPERS.size());
      assertThat(scene.number("select count(*) from reading where job = :job")).isZero();

      assertThat(scene.runsTo(0).said()).contains("Nothing to do");
      Files.write(bad, resource(PAPERS.get(0)));
      scene.runsTo(0);
      assertThat(rejections(scene)).isEmpty();
    }
  }

  /** Returns the processes that the run had started. */
  private static List<ProcessHandle> killWhileReading(Scene scene, Hash document) {
    String underWay =
        "select count(*) from reading where job = :job and bytes_hash = '%s'".formatted(document);
    Child run = scene.start();
    ProcessHandle handle = ProcessHandle.of(run.pid()).orElseThrow();
    scene.reach(
        run, () -> scene.number(underWay) > 0 && handle.descendants().findAny().isPresent());
    List<ProcessHandle> parsers = handle.descendants().toList();
    run.kill();
    assertThat(scene.number(underWay)).isOne();
    return parsers;
  }

  private static List<Map<String, Object>> rejections(Scene scene) {
    return scene.rows(
        """
        select uri, not_briefed, detail from document
         where job = :job and not_briefed is not null and retired_by is null
        """);
  }

  private static void writePapers(Path inbox) throws IOException {
    for (String name : PAPERS) {
      Files.write(inbox.resolve(name), resource(name));
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = PoisonIT.class.getResourceAsStream("/demo/inbox/" + name)) {
      return stream.readAllBytes();
    }
  }

  /** A page that shows one text of 600 MB; packed it takes a thousandth of that. */
  private static byte[] bomb() throws IOException {
    byte[] text = text();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        ascii(
            """
            %%PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> >> endobj
            4 0 obj << /Length %d /Filter /FlateDecode >>
            stream
            """
                .formatted(text.length)));
    pdf.write(text);
    pdf.write(ascii("\nendstream endobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF\n"));
    return pdf.toByteArray();
  }

  private static byte[] text() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] letters = ascii("A".repeat(1 << 20));
    try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
      out.write(ascii("BT ("));
      for (int i = 0; i < 600; i++) {
        out.write(letters);
      }
      out.write(ascii(") Tj ET"));
    }
    return packed.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
