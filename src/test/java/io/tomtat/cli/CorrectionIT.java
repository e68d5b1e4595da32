package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same article comes again: with another date, or with another text. */
class CorrectionIT {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="utf-8"><title>Cảng Lam Phong công bố sản lượng</title>
      <meta property="article:published_time" content="2026-11-20T08:00:00+07:00">
      <meta property="article:modified_time" content="%s"></head><body>
      <article><h1>Cảng Lam Phong công bố sản lượng</h1>
      <p>Sản lượng hàng hóa qua cảng Lam Phong trong chín tháng đạt %s triệu tấn. Doanh thu của cảng tăng so với cùng kỳ năm trước.</p>
      <p>Ban giám đốc cho biết cảng sẽ mở thêm hai cầu tàu vào quý sau. Vốn đầu tư do các cổ đông góp và do ngân hàng cho vay.</p>
      <p>Người dân quanh cảng mong có thêm việc làm từ dự án này. Chính quyền địa phương đã họp với doanh nghiệp để bàn về đường vào cảng.</p>
      <p>Theo kế hoạch, công trình hoàn thành sau mười tám tháng kể từ ngày khởi công. Các hãng tàu lớn đã ký biên bản ghi nhớ về việc cập cảng.</p>
      </article></body></html>
      """;

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private ServedJob briefed(String name) throws IOException {
    ServedJob job = new ServedJob(name, folder, server, db);
    job.write("cang.html", PAGE.formatted("2026-11-20T08:00:00+07:00", "41,5"));
    assertThat(job.console().run("run", name).code()).isZero();
    assertThat(job.requests()).isOne();
    return job;
  }

  @Test
  void anArticleWithAnotherDateIsTheSame() throws IOException {
    ServedJob job = briefed("dated");
    job.write("cang.html", PAGE.formatted("2026-11-22T11:30:00+07:00", "41,5"));
    assertThat(job.console().run("run", "dated").lastLine()).contains("Nothing to do");
    assertThat(job.requests()).isOne();
    assertThat(
            job.number(
                "select count(*) from version v join article a on a.id = v.article_id where a.job = :job"))
        .isOne();
    assertThat(
            job.texts(
                "select what from sighting s join run r on r.id = s.run_id where r.job = :job order by r.id"))
        .containsExactly("new", "unchanged");
    job.assertTheNightAddsUp();
  }

  @Test
  void readersOfACorrectionSeeWhatWasCorrected() throws IOException {
    ServedJob job = briefed("corrected");
    job.write("cang.html", PAGE.formatted("2026-11-22T11:30:00+07:00", "45,1"));
    assertThat(job.console().run("run", "corrected").code()).isZero();
    assertThat(job.page())
        .contains("What the newspaper changed <span>1 sentence,", "<h3>Corrected</h3>")
        .contains("<mark>41,5</mark> triệu tấn", "<mark>45,1</mark> triệu tấn");
    JsonNode line = JsonMapper.shared().readTree(job.console().run("export", "corrected").out());
    assertThat(line.get("changes")).hasSize(1);
    assertThat(line.at("/changes/0/old").asString()).contains("41,5 triệu tấn");
    assertThat(line.at("/changes/0/new").asString()).contains("45,1 triệu tấn");
    assertThat(job.console().run("show", "cang.html", "--job", "corrected").out())
        .contains("What its source changed", "*41,5*", "*45,1*");
    job.assertTheNightAddsUp();

    assertThat(job.console().run("run", "corrected").lastLine()).contains("Nothing to do");
    assertThat(job.requests()).isEqualTo(2);
  }

  @Test
  void whatOtherRulesOfReadingMadeIsNotHeldAgainstTheNewspaper() throws IOException {
    ServedJob job = briefed("rules");
    job.update("update document set extractor = 'old' where job = :job");
    job.write("cang.html", PAGE.formatted("2026-11-22T11:30:00+07:00", "45,1"));
    assertThat(job.console().run("run", "rules").code()).isZero();
    assertThat(job.page())
        .contains("its source changed the text. The sentences are not compared: tomtat reads")
        .doesNotContain("What the newspaper changed");
    assertThat(job.console().run("export", "rules").out()).contains("\"changes\":[]");
  }

  /**
   * The bytes came again under the present rules and gave the same text: so nothing is tomtat's.
   */
  @Test
  void aTextThatThePresentRulesReadAlikeIsCompared() throws IOException {
    ServedJob job = briefed("confirmed");
    job.update("update document set extractor = 'old' where job = :job");
    job.write("cang.html", PAGE.formatted("2026-11-21T10:00:00+07:00", "41,5"));
    assertThat(job.console().run("run", "confirmed").code()).isZero();
    job.write("cang.html", PAGE.formatted("2026-11-22T11:30:00+07:00", "45,1"));
    assertThat(job.console().run("run", "confirmed").code()).isZero();
    assertThat(job.page()).contains("<mark>45,1</mark>");
  }

  @Test
  void aTextThatTomtatReadAnewShowsNoCorrection() throws IOException {
    ServedJob job = briefed("reread");
    job.update("update document set extractor = 'old' where job = :job");
    job.update(
        """
        update version v set hash = repeat('0', 64),
               sentences = jsonb_set(sentences, '{1,text}', '"Trang chủ Thời sự Kinh tế."')
          from article a where a.id = v.article_id and a.job = :job
        """);
    assertThat(job.console().run("reextract", "reread", "--apply").code()).isZero();
    assertThat(job.page())
        .contains("revised by tomtat, which read the unchanged document anew.")
        .doesNotContain("What the newspaper changed", "are not compared");
    assertThat(job.console().run("export", "reread").out())
        .contains("\"supersedes_because\":\"text-revised\",\"figures\":[],\"changes\":[]");
  }

  @Test
  void aCorrectionAfterTomtatReadItAnewIsComparedWithThat() throws IOException {
    ServedJob job = briefed("both");
    job.update("update document set extractor = 'old' where job = :job");
    job.update(
        """
        update version v set hash = repeat('0', 64),
               sentences = jsonb_set(sentences, '{1,text}', '"Trang chủ Thời sự Kinh tế."')
          from article a where a.id = v.article_id and a.job = :job
        """);
    assertThat(job.console().run("reextract", "both", "--apply").code()).isZero();
    job.write("cang.html", PAGE.formatted("2026-11-22T11:30:00+07:00", "45,1"));
    assertThat(job.console().run("run", "both").code()).isZero();
    assertThat(job.page())
        .contains("<mark>41,5</mark>", "<mark>45,1</mark>", "1 sentence, before and after")
        .doesNotContain("Trang chủ Thời sự");
  }
}
