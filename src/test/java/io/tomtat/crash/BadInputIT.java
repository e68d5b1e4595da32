package io.tomtat.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.CorpusGenerator;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Bad documents lie between good ones. */
class BadInputIT {

  private static final int GOOD = 6;

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path folder;

  private final Map<String, String> bad = new TreeMap<>();

  @Test
  void eachBadDocumentIsOneRejectionAndTheGoodOnesAreBriefed() throws Exception {
    try (Scene scene = new Scene("bad", folder, DATABASE, 4).withArticles(GOOD)) {
      writeBadDocuments(scene.inbox());
      long nulPage = writePageWithNul(scene.inbox());
      Child first = scene.runsTo(10);
      assertThat(first.said()).contains("%d new rejections".formatted(bad.size()));
      assertThat(rejections(scene)).containsExactlyInAnyOrderEntriesOf(bad);
      assertThat(scene.number("select count(*) from briefing where job = :job"))
          .isEqualTo(GOOD + nulPage);
      assertThat(scene.runsTo(0).said()).contains("Nothing to do");
      assertThat(rejections(scene)).containsExactlyInAnyOrderEntriesOf(bad);
      assertThat(
              scene.number(
                  "select count(*) from document where job = :job and not_briefed is not null"))
          .isEqualTo(bad.size());
    }
  }

  private static Map<String, String> rejections(Scene scene) {
    return scene
        .rows(
            "select uri, not_briefed from document where job = :job and not_briefed is not null and retired_by is null")
        .stream()
        .collect(Collectors.toMap(r -> (String) r.get("uri"), r -> (String) r.get("not_briefed")));
  }

  private void writeBadDocuments(Path inbox) throws Exception {
    Files.writeString(
        bad(inbox, "corrupt.pdf", "unreadable"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
    Files.createFile(bad(inbox, "empty.txt", "empty"));
    writeSparse(bad(inbox, "large.html", "too-large"), 200L << 20);
    writeEncryptedPdf(bad(inbox, "locked.pdf", "encrypted"));
    writeEncryptedDocx(bad(inbox, "locked.docx", "encrypted"));
    Files.write(bad(inbox, "program.txt", "unsupported"), program());
    writeForbidden(inbox.resolve("forbidden.txt"));
    Files.createDirectory(inbox.resolve("folder.html")); // no file, so no document
  }

  private Path bad(Path inbox, String name, String code) {
    bad.put(name, code);
    return inbox.resolve(name);
  }

  private static void writeSparse(Path file, long size) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
  }

  private static void writeEncryptedPdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
  }

  private static void writeEncryptedDocx(Path file) throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    try (POIFSFileSystem container = new POIFSFileSystem();
        XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Hà Nội");
      try (OutputStream out = encryptor.getDataStream(container)) {
        document.write(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
  }

  /** An ELF file's mark, then noise. */
  private static byte[] program() {
    byte[] bytes = new byte[5_000];
    new Random(1).nextBytes(bytes);
    byte[] mark = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0};
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    return bytes;
  }

  /**
   * Permissions do not bind root: to root this file is merely empty of sense, so it is left out.
   */
  private void writeForbidden(Path file) throws IOException {
    Files.writeString(file, "Hà Nội");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(file)) {
      Files.delete(file);
    } else {
      bad.put(file.getFileName().toString(), "unreadable");
    }
  }

  /**
   * A good article with NUL characters in it, which PostgreSQL takes in no text; how many it makes.
   */
  private static long writePageWithNul(Path inbox) throws IOException {
    Path others = inbox.resolveSibling("others"); // a copy of a good one would be a duplicate
    new CorpusGenerator(11, 1_500, 0.4).write(1, others, "txt");
    Path some = others.resolve("000/a000000.txt");
    Files.write(
        inbox.resolve("nul.html"),
        ("<html><head><title>Tin\0 mới</title></head><body><article><p>"
                + Files.readString(some).replaceFirst(" ", " \0").replace("\n\n", "</p><p>")
                + "</p></article></body></html>")
            .getBytes(UTF_8));
    return 1;
  }
}
