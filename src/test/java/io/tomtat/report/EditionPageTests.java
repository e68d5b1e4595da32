package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Edition;
import io.tomtat.article.PublishedBriefing.Because;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionPageTests {

  private static final Path CASES = Path.of("src/test/resources/pages");

  private static final Map<String, Edition> EDITIONS =
      Map.of(
          "first", Editions.first(),
          "revised", Editions.revised(),
          "hostile", Editions.hostile(),
          "empty", Editions.empty());

  /** Run with {@code -Dupdate} to rewrite what is expected; read the difference. */
  @ParameterizedTest
  @ValueSource(strings = {"first", "revised", "hostile", "empty"})
  void writesThePageOfTheCase(String name) throws IOException {
    Path expected = CASES.resolve(name).resolve("expected.html");
    String page = page(EDITIONS.get(name));
    if (System.getProperty("update") != null) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, page);
    }
    assertThat(page).isEqualTo(Files.readString(expected));
  }

  @Test
  void policyNamesTheHashOfTheStyleAsItStands() throws Exception {
    String page = page(Editions.first());
    String style =
        page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(policy(page))
        .startsWith("default-src 'none';")
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .doesNotContain("unsafe");
  }

  private static String policy(String page) {
    return Jsoup.parse(page).selectXpath("//meta[@http-equiv]").attr("content");
  }

  @Test
  void textOfArticlesBecomesNoElement() throws IOException {
    Document page = Jsoup.parse(page(Editions.hostile()));
    assertThat(page.select("script, img, [onclick], [onerror], [style]")).isEmpty();
    assertThat(page.select("h3").eachText()).contains("<script>alert(\"1\")</script>");
    assertThat(page.title()).isEqualTo("nightly, 29 October 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "revised", "hostile", "empty"})
  void everyLinkLeadsToTheWebOrToAnAnchorOfThePage(String name) throws IOException {
    Document page = Jsoup.parse(page(EDITIONS.get(name)));
    for (Element link : page.select("[href], [src]")) {
      String target = link.attr("href");
      assertThat(target).matches("https?://.*|#.*");
      if (target.startsWith("#")) {
        assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
      }
    }
  }

  @Test
  void everyClaimStandsBesideItsSentences() throws IOException {
    Document page = Jsoup.parse(page(Editions.first()));
    Element claim = page.getElementById("2026-10-29/004/key_points-2");
    assertThat(claim.select("p").text()).startsWith("Key point 2 The full-year after-tax profit");
    assertThat(claim.select("li").eachText())
        .satisfiesExactly(
            four -> assertThat(four).startsWith("4 Trong khi đó"),
            five -> assertThat(five).startsWith("5 Trên cơ sở"));
  }

  @Test
  void aPageOfTooManyBriefingsHasTheHeadlinesOfTheOthers() throws IOException {
    StringWriter out = new StringWriter();
    new EditionPage(1).write(Editions.first(), out);
    Document page = Jsoup.parse(out.toString());
    assertThat(page.select("article")).hasSize(1);
    assertThat(page.select("nav li")).hasSize(3);
    assertThat(page.select("nav li a")).hasSize(1);
    assertThat(page.select("nav > p").text())
        .isEqualTo(
            "This page shows 1 of 3 briefings. All are in briefings.jsonl; tomtat show ID prints one.");
  }

  @Test
  void withdrawnBriefingIsStruckAndSaysWhy() throws IOException {
    Element article = Jsoup.parse(page(Editions.revised())).getElementById("2026-10-29/002");
    assertThat(article.select("h3 > s").text()).startsWith("Storm No. 12");
    assertThat(article.text()).contains("The outlet has retracted the article.");
    assertThat(article.select("> .summary")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SOURCE_CHANGED, Corrected, corrected",
    "TEXT_REVISED, Revised by tomtat, revised by tomtat",
    "MADE_ANEW, Made anew by tomtat, made anew by tomtat"
  })
  void saysWhoIsTheCauseOfAReplacement(Because because, String heading, String badge)
      throws IOException {
    Edition edition = Editions.with(2, Editions.replacing(Briefings.port(), because));
    Document page = Jsoup.parse(page(edition));
    assertThat(page.select(".changes h3").eachText()).containsExactly(heading);
    assertThat(page.select(".badge.news").eachText()).containsExactly(badge);
    assertThat(page.select("article .original").eachText())
        .contains("Takes the place of 2026-10-29/003: " + because.words() + ".");
    assertThat(page.select("article .corrections"))
        .hasSize(because == Because.SOURCE_CHANGED ? 1 : 0);
    Document first =
        Jsoup.parse(page(Editions.with(1, Editions.replacing(Briefings.port(), because))));
    assertThat(first.select("article .original").text()).contains(because.words());
  }

  @Test
  void whatTheNewspaperChangedStandsSideBySideWithItsFiguresMarked() throws IOException {
    Edition edition = Editions.with(2, Editions.corrected(Briefings.port()));
    Element corrections = Jsoup.parse(page(edition)).select(".corrections").first();
    assertThat(corrections.select("summary").text()).endsWith("3 sentences, before and after");
    assertThat(corrections.select(".change")).hasSize(3);
    Element figures = corrections.select(".change").get(0);
    assertThat(figures.select("> div:first-child mark").eachText())
        .containsExactly("6.398,2", "18,1%");
    assertThat(figures.select("> div:last-child mark").eachText())
        .containsExactly("6.412,7", "18,4%");
    assertThat(figures.text()).contains("đạt 2,38 triệu TEU");
    assertThat(corrections.select(".change").get(1).select("> div:first-child").text())
        .isEqualTo("Before not there");
    assertThat(corrections.select(".change").get(2).select("> div:last-child").text())
        .isEqualTo("After taken out");
  }

  private static String page(Edition edition) throws IOException {
    StringWriter out = new StringWriter();
    new EditionPage().write(edition, out);
    return out.toString();
  }
}
