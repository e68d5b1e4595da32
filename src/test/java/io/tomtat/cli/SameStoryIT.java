package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.bench.ScriptedModelServer;
import io.tomtat.cli.Console.Result;
import io.tomtat.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several outlets bring the same story; a source overwrites one story by another. */
class SameStoryIT {

  private static final List<String> PORT =
      List.of(
          "Sản lượng hàng hóa qua cảng Lam Phong trong chín tháng đạt 41,5 triệu tấn và doanh thu tăng so với cùng kỳ năm trước.",
          "Ban giám đốc cho biết cảng sẽ mở thêm hai cầu tàu vào quý sau, vốn đầu tư do các cổ đông góp và do ngân hàng cho vay.",
          "Người dân quanh cảng mong có thêm việc làm từ dự án này, còn chính quyền địa phương đã họp để bàn về đường vào cảng.",
          "Theo kế hoạch, công trình hoàn thành sau mười tám tháng kể từ ngày khởi công, sớm hơn dự tính ban đầu của chủ đầu tư.");

  private static final List<String> STORM =
      List.of(
          "Rạng sáng nay, tâm bão đi vào khu vực giáp ranh hai tỉnh miền Trung với sức gió rất mạnh rồi suy yếu dần.",
          "Theo báo cáo nhanh của ban chỉ huy phòng thủ dân sự, bão làm 3 người bị thương nhẹ và nhiều ngôi nhà tốc mái.",
          "Các trường học trong vùng cho học sinh nghỉ thêm một ngày để thầy trò cùng dọn dẹp bùn đất trong sân trường.",
          "Lực lượng quân đội, công an được điều đến những xã bị chia cắt để giúp người dân sửa lại nhà cửa, đường sá.");

  private static final List<String> RICE =
      List.of(
          "Giá gạo xuất khẩu tuần này tăng lên mức cao nhất kể từ đầu năm do nguồn cung trong vùng đồng bằng khan hiếm.",
          "Thương nhân ở Cần Thơ nói nông dân giữ lúa lại chờ giá, còn các nhà máy xay xát chỉ chạy cầm chừng vài ngày một tuần.");

  @RegisterExtension static final TestDatabase db = new TestDatabase();

  @TempDir Path folder;

  private final ScriptedModelServer server = ScriptedModelServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private ServedJob job(String name) throws IOException {
    return new ServedJob(name, folder, server, db).withSources("bao-a", "bao-b", "bao-c");
  }

  private static String text(String title, List<String> sentences) {
    return title + "\n\n" + String.join("\n\n", sentences) + "\n";
  }

  private static List<String> reworded(List<String> sentences) {
    return sentences.stream()
        .map(
            s ->
                s.replace("cho biết", "thông tin")
                    .replace("hàng hóa", "hàng hoá")
                    .replace("nhiều", "không ít"))
        .toList();
  }

  private static String page(
      String title, String publisher, String address, List<String> sentences) {
    return """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><title>%1$s</title>
        <meta property="og:site_name" content="%2$s"><link rel="canonical" href="%3$s"></head>
        <body><article><h1>%1$s</h1><p>%4$s</p></article></body></html>
        """
        .formatted(title, publisher, address, String.join("</p><p>", sentences));
  }

  /** Once more changes nothing. */
  private static void assertNothingIsLeftToDo(ServedJob job, String name) throws IOException {
    int requests = job.requests();
    long outcomes = job.number(OUTCOMES);
    assertThat(job.console().run("run", name).lastLine()).contains("Nothing to do");
    assertThat(job.requests()).isEqualTo(requests);
    assertThat(job.number(OUTCOMES)).isEqualTo(outcomes);
    job.assertTheNightAddsUp();
  }

  private static final String OUTCOMES =
      "select count(*) from outcome o join version v on v.id = o.version_id join article a on a.id = v.article_id where a.job = :job";

  private static List<String> notBriefed(ServedJob job) {
    return job.texts(
        "select source || ':' || uri || ' ' || reason || ' ' || detail from report.not_briefed where job = :job order by 1");
  }

  private static List<String> briefed(ServedJob job) {
    return job.texts("select article from report.briefing where job = :job order by 1");
  }

  @Test
  void theSameTextFromAnotherPlaceIsNotBriefedAgain() throws IOException {
    ServedJob job = job("exact");
    job.write("bao-a", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "exact").code()).isZero();
    job.write("bao-b", "tin/7.txt", text("Cảng mở thêm cầu tàu", PORT));
    job.write("bao-a", "khac.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "exact").code()).isZero();
    assertThat(job.requests()).isOne();
    assertThat(notBriefed(job))
        .containsExactly(
            "bao-a:khac.txt duplicate bao-a:cang.txt has the same text",
            "bao-b:tin/7.txt duplicate bao-a:cang.txt has the same text");
    assertThat(job.page())
        .contains("Also in: bao-a khac.txt; bao-b tin/7.txt")
        .contains("bao-a:cang.txt has the same text");
    assertNothingIsLeftToDo(job, "exact");
  }

  @Test
  void anotherOutletsCopyIsNamedWithTheFirst() throws IOException {
    ServedJob job = job("near");
    job.write(
        "bao-a", "cang.html", page("Cảng mở thêm cầu tàu", "Báo A", "https://a.example/1", PORT));
    assertThat(job.console().run("run", "near").code()).isZero();
    job.write(
        "bao-b",
        "1.html",
        page("Cảng mở thêm cầu tàu", "Báo B", "https://b.example/x", reworded(PORT)));
    Result run = job.console().at(Console.NOW.plus(Duration.ofDays(6))).run("run", "near");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(job.requests()).isOne();
    assertThat(notBriefed(job))
        .singleElement()
        .asString()
        .matches("bao-b:1.html duplicate bao-a:cang.html has \\d\\d % of its text");
    JsonNode line = JsonMapper.shared().readTree(job.console().run("export", "near").out());
    assertThat(line.get("also_in").toString())
        .isEqualTo("[{\"source\":\"bao-b\",\"uri\":\"1.html\",\"publisher\":\"Báo B\"}]");
    assertThat(job.console().run("show", "cang.html", "--job", "near").out())
        .contains("Also in: Báo B 1.html");
    assertThat(job.console().run("show", "1.html", "--job", "near").out())
        .contains("the same article as another outlet's (duplicate): bao-a:cang.html has");
    assertNothingIsLeftToDo(job, "near");
  }

  @Test
  void copiesThatComeInOnePullAreBriefedOnce() throws IOException {
    ServedJob job = job("together");
    job.write("bao-a", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    job.write("bao-b", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    job.write("bao-c", "cang.txt", text("Cảng mở thêm cầu tàu", reworded(PORT)));
    job.write("bao-c", "bao.txt", text("Bão suy yếu", STORM));
    assertThat(job.console().run("run", "together").code()).isZero();
    assertThat(job.requests()).isEqualTo(2);
    assertThat(notBriefed(job)).hasSize(2).allMatch(line -> line.contains(" duplicate "));
    assertNothingIsLeftToDo(job, "together");
  }

  @Test
  void aFigureThatTheFirstLacksAndAnOldStoryAreBriefed() throws IOException {
    ServedJob job = job("figures");
    job.write("bao-a", "bao.txt", text("Bão suy yếu", STORM));
    assertThat(job.console().run("run", "figures").code()).isZero();
    List<String> higher = STORM.stream().map(s -> s.replace("làm 3 người", "làm 5 người")).toList();
    job.write("bao-b", "bao.txt", text("Bão suy yếu", higher));
    assertThat(job.console().run("run", "figures").code()).isZero();
    assertThat(briefed(job)).containsExactly("bao-a:bao.txt", "bao-b:bao.txt");
    job.write("bao-c", "bao.txt", text("Bão suy yếu", reworded(STORM)));
    assertThat(job.console().at(Console.NOW.plus(Duration.ofDays(8))).run("run", "figures").code())
        .isZero();
    assertThat(briefed(job)).hasSize(3);
  }

  @Test
  void aCopyTakesThePlaceOfAFirstThatIsNotBriefed() throws IOException {
    ServedJob job = job("heir");
    job.write("bao-a", "cang.txt", text("Cảng mở thêm cầu tàu [[fault:refusal]]", PORT));
    job.write("bao-a", "bao.txt", text("Bão suy yếu", STORM));
    assertThat(job.console().run("run", "heir", "--limit", "0").code()).isZero();
    job.write("bao-b", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "heir", "--limit", "0").code()).isZero();
    job.write("bao-c", "cang.txt", text("Cảng mở thêm cầu tàu", reworded(PORT)));
    Result run = job.console().run("run", "heir");
    assertThat(run.code()).as(run.err()).isEqualTo(10);
    assertThat(briefed(job)).containsExactly("bao-a:bao.txt", "bao-b:cang.txt");
    assertThat(notBriefed(job)).hasSize(2);
    assertThat(notBriefed(job).get(0)).startsWith("bao-a:cang.txt refused");
    assertThat(notBriefed(job).get(1))
        .isEqualTo("bao-c:cang.txt duplicate bao-b:cang.txt has the same story");
    assertThat(job.page()).contains("Also in: bao-c cang.txt");
    assertThat(job.number("select count(*) from pending where job = :job")).isZero();
    assertNothingIsLeftToDo(job, "heir");

    job.write("bao-c", "moi.txt", text("Cảng mở thêm cầu tàu [[fault:refusal]]", PORT));
    assertThat(job.console().run("run", "heir").code()).isZero();
    assertThat(notBriefed(job))
        .contains("bao-c:moi.txt duplicate bao-b:cang.txt has 98 % of its text");
  }

  @Test
  void aCopyOfARejectedFirstIsBriefed() throws IOException {
    ServedJob job = job("rejected");
    job.write("bao-a", "cang.txt", text("Cảng mở thêm cầu tàu [[fault:refusal]]", PORT));
    assertThat(job.console().run("run", "rejected").code()).isEqualTo(10);
    job.write("bao-b", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "rejected").code()).isZero();
    assertThat(briefed(job)).containsExactly("bao-b:cang.txt");
    assertNothingIsLeftToDo(job, "rejected");
  }

  @Test
  void duplicatesOfAWithdrawnBriefingWaitForAPerson() throws IOException {
    ServedJob job = job("withdrawn");
    job.write("bao-a", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "withdrawn").code()).isZero();
    job.write("bao-b", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "withdrawn").code()).isZero();
    String id = job.text("select briefing from report.briefing where job = :job");
    Result withdraw =
        job.console().run("withdraw", id, "--reason", "Bài báo đã bị gỡ.", "--job", "withdrawn");
    assertThat(withdraw.err())
        .contains(
            "1 duplicate was not briefed because of it; brief one with: tomtat retry withdrawn --reason duplicate --article 'bao-b:cang.txt'");
    assertNothingIsLeftToDo(job, "withdrawn");
    assertThat(job.console().run("retry", "withdrawn").lastLine()).contains("Nothing to retry");

    Result retry =
        job.console()
            .run("retry", "withdrawn", "--reason", "duplicate", "--article", "bao-b:cang.txt");
    assertThat(retry.code()).as(retry.err()).isZero();
    assertThat(
            job.texts(
                "select article || ' ' || status from report.briefing where job = :job order by briefing_key"))
        .containsExactly("bao-a:cang.txt withdrawn", "bao-b:cang.txt current");
    assertThat(job.page()).doesNotContain("Also in:");

    job.write("bao-c", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "withdrawn").code()).isZero();
    assertThat(notBriefed(job))
        .containsExactly("bao-c:cang.txt duplicate bao-b:cang.txt has the same text");
  }

  @Test
  void aCorrectionOfABriefedArticleIsNeverADuplicate() throws IOException {
    ServedJob job = job("own");
    List<String> earlier = PORT.stream().map(s -> s.replace("41,5", "40,2")).toList();
    job.write("bao-a", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    job.write("bao-b", "cang.txt", text("Cảng mở thêm cầu tàu", earlier));
    assertThat(job.console().run("run", "own").code()).isZero();
    assertThat(job.requests()).isEqualTo(2);
    job.write("bao-b", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "own").code()).isZero();
    assertThat(job.requests()).isEqualTo(3);
    assertThat(job.page()).contains("<mark>40,2</mark>", "<mark>41,5</mark>");
    assertNothingIsLeftToDo(job, "own");
  }

  @Test
  void aStoryThatIsOverwrittenByAnotherStaysPublished() throws IOException {
    ServedJob job = job("overwritten");
    job.write("bao-a", "moi.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "overwritten").code()).isZero();
    job.write("bao-a", "moi.txt", text("Bão suy yếu", STORM));
    assertThat(job.console().run("plan", "overwritten").out()).containsPattern("bao-a +1 +1 +0 ");
    assertThat(job.console().run("run", "overwritten").code()).isZero();
    assertThat(
            job.texts(
                "select article || ' ' || status || coalesce(' ' || supersedes, '') from report.briefing where job = :job order by briefing_key"))
        .containsExactly("bao-a:moi.txt current", "bao-a:moi.txt (story 2) current");
    assertThat(job.page()).doesNotContain("<h3>Corrected</h3>", "Takes the place of");
    assertThat(job.console().run("export", "overwritten").out().lines()).hasSize(2);
    assertThat(
            job.texts(
                "select what from sighting s join run r on r.id = s.run_id where r.job = :job order by r.id"))
        .containsExactly("new", "new");
    assertNothingIsLeftToDo(job, "overwritten");

    String first = job.text("select min(briefing) from report.briefing where job = :job");
    assertThat(job.console().run("show", first, "--job", "overwritten").out())
        .contains("41,5")
        .doesNotContain("bão");
    assertThat(job.console().run("show", "moi.txt", "--job", "overwritten").out())
        .contains("41,5", "bão làm 3 người");
  }

  @Test
  void aStoryThatComesBackIsTheArticleThatItWas() throws IOException {
    ServedJob job = job("returns");
    job.write("bao-a", "moi.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "returns").code()).isZero();
    job.write("bao-a", "moi.txt", text("Bão suy yếu", STORM));
    assertThat(job.console().run("run", "returns").code()).isZero();
    job.write("bao-a", "moi.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "returns").lastLine()).contains("Nothing to do");
    List<String> corrected = PORT.stream().map(s -> s.replace("41,5", "45,1")).toList();
    job.write("bao-a", "moi.txt", text("Cảng mở thêm cầu tàu", corrected));
    assertThat(job.console().run("run", "returns").code()).isZero();
    assertThat(
            job.texts(
                "select article || ' ' || status from report.briefing where job = :job order by briefing_key"))
        .containsExactly(
            "bao-a:moi.txt superseded", "bao-a:moi.txt (story 2) current", "bao-a:moi.txt current");
    assertNothingIsLeftToDo(job, "returns");
  }

  @Test
  void anOverwrittenStoryThatWaitsIsBriefed() throws IOException {
    ServedJob job = job("waits");
    job.write("bao-a", "moi.txt", text("Cảng mở thêm cầu tàu", PORT));
    assertThat(job.console().run("run", "waits", "--limit", "0").code()).isZero();
    job.write("bao-a", "moi.txt", text("Bão suy yếu", STORM));
    assertThat(job.console().run("run", "waits").code()).isZero();
    assertThat(briefed(job)).containsExactly("bao-a:moi.txt", "bao-a:moi.txt (story 2)");
    assertNothingIsLeftToDo(job, "waits");
  }

  @Test
  void anotherAddressMakesAnotherArticleUnlessTheTextIsTheSame() throws IOException {
    ServedJob job = job("addresses");
    List<String> mixed =
        List.of(PORT.get(0), PORT.get(1), STORM.get(0), STORM.get(1), STORM.get(2));
    job.write(
        "bao-a",
        "1.html",
        page("Cảng mở thêm cầu tàu", "Báo A", "https://a.example/cang-1.html", PORT));
    assertThat(job.console().run("run", "addresses").code()).isZero();
    List<String> corrected = PORT.stream().map(s -> s.replace("41,5", "45,1")).toList();
    job.write(
        "bao-a",
        "1.html",
        page("Cảng mở hai cầu tàu", "Báo A", "https://a.example/hai-cau-1.html", corrected));
    assertThat(job.console().run("run", "addresses").code()).isZero();
    assertThat(briefed(job))
        .as("a headline's correction")
        .containsExactly("bao-a:1.html", "bao-a:1.html");
    job.write(
        "bao-a",
        "1.html",
        page("Tin tổng hợp", "Báo A", "https://a.example/tong-hop-2.html", mixed));
    assertThat(job.console().run("run", "addresses").code()).isZero();
    assertThat(briefed(job)).contains("bao-a:1.html (story 2)");
    job.write(
        "bao-a",
        "1.html",
        page("Giá gạo tăng", "Báo A", "https://a.example/tong-hop-2.html", RICE));
    assertThat(job.console().run("run", "addresses").code()).isZero();
    assertThat(briefed(job)).as("the address alone").contains("bao-a:1.html (story 3)");
    assertNothingIsLeftToDo(job, "addresses");
  }

  /** A retired document is read anew; the tables stay as they are. */
  @Test
  void readingEverythingAnewMakesTheSameRows() throws IOException {
    ServedJob job = job("anew");
    job.write("bao-a", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    job.write("bao-b", "cang.txt", text("Cảng mở thêm cầu tàu", PORT));
    job.write("bao-c", "cang.txt", text("Cảng mở thêm cầu tàu", reworded(PORT)));
    assertThat(job.console().run("run", "anew").code()).isZero();
    List<String> versions =
        job.texts(
            "select v.id || ' ' || v.take || ' ' || coalesce(v.same_as, 0) from version v join article a on a.id = v.article_id where a.job = :job order by 1");
    job.update("update document set retired_by = 'a test' where job = :job");
    assertThat(job.console().run("run", "anew").lastLine()).contains("Nothing to do");
    assertThat(
            job.texts(
                "select v.id || ' ' || v.take || ' ' || coalesce(v.same_as, 0) from version v join article a on a.id = v.article_id where a.job = :job order by 1"))
        .isEqualTo(versions);
    assertThat(job.requests()).isOne();
  }
}
