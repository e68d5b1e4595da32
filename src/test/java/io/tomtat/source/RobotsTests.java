package io.tomtat.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.source.Answer.Away;
import io.tomtat.source.Answer.Refused;
import io.tomtat.source.Fetcher.Validators;
import io.tomtat.source.ScriptedSite.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a robots.txt forbids is not asked for, and what it allows is: on the wire, whatever the
 * parser thinks.
 */
class RobotsTests {

  private static final int MOST = 500 * 1024;

  private final QuickWaiting time = new QuickWaiting();
  private final List<ScriptedSite> sites = new ArrayList<>();
  private final List<Web> webs = new ArrayList<>();

  @AfterEach
  void close() {
    webs.forEach(Web::close);
    sites.forEach(ScriptedSite::close);
  }

  private ScriptedSite site(byte[] robots) {
    return site(ScriptedSite.bytes("text/plain", robots));
  }

  private ScriptedSite site(ScriptedSite.Script... robots) {
    ScriptedSite site = new ScriptedSite(time::nanos).on("/robots.txt", robots);
    sites.add(site);
    return site;
  }

  private Fetcher fetcher(ScriptedSite site) {
    Web web =
        new Web(
            new FetchSettings("desk@example.org", Duration.ofSeconds(1)),
            new NoDatabases(),
            Limits.USUAL,
            InetAddress::getAllByName,
            time,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    webs.add(web);
    return web.fetcher(List.of(site.place("127.0.0.1"), site.place("localhost")), List.of());
  }

  /** By the site's own log; a page that is not there is asked for as well. */
  private static boolean asks(Fetcher fetcher, ScriptedSite site, String path) throws Exception {
    fetcher.get(WebAddress.of(site.url("/")), Validators.NONE); // robots.txt has been read
    site.forgetRequests();
    Answer answer = fetcher.get(WebAddress.of(site.url(path)), Validators.NONE);
    boolean asked = !site.paths().isEmpty();
    if (!asked) {
      assertThat(answer).isEqualTo(new Refused("robots.txt forbids it"));
    }
    return asked;
  }

  private boolean asks(ScriptedSite site, String path) throws Exception {
    return asks(fetcher(site), site, path);
  }

  /** A file with what it says: {@code + /path}, {@code - /path}, {@code = 7}. */
  private record Case(String name, List<String> lines, List<String> says) {
    static Case of(String block) {
      List<String> all = block.lines().toList();
      return new Case(
          all.get(0),
          all.stream()
              .filter(l -> l.startsWith("|"))
              .map(l -> l.replaceFirst("^\\| ?", ""))
              .toList(),
          all.stream().filter(l -> l.matches("[-+=] .*")).toList());
    }
  }

  private static Stream<Case> cases() throws IOException {
    try (InputStream file = RobotsTests.class.getResourceAsStream("/source/robots-cases.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      return Stream.of(text.split("(?m)^## ", -1)).skip(1).map(Case::of);
    }
  }

  @TestFactory
  Stream<DynamicTest> saysWhatItSays() throws IOException {
    return cases().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each, "\n")));
  }

  @TestFactory
  Stream<DynamicTest> saysTheSameWithOtherLineEnds() throws IOException {
    return cases()
        .filter(each -> each.lines().size() > 2)
        .flatMap(
            each ->
                Stream.of("\r\n", "\r")
                    .map(end -> DynamicTest.dynamicTest(each.name(), () -> check(each, end))));
  }

  private void check(Case each, String end) throws Exception {
    assertThat(each.says()).isNotEmpty();
    ScriptedSite site = site(String.join(end, each.lines()).getBytes(UTF_8));
    Fetcher fetcher = fetcher(site);
    for (String says : each.says()) {
      String what = says.substring(2);
      if (says.startsWith("=")) {
        assertThat(rest(fetcher, site)).isEqualTo(Double.parseDouble(what));
      } else {
        assertThat(asks(fetcher, site, what)).as(says).isEqualTo(says.startsWith("+"));
      }
    }
  }

  /** Between two pages, in seconds. */
  private static double rest(Fetcher fetcher, ScriptedSite site) throws Exception {
    site.forgetRequests();
    for (int i = 0; i < 2; i++) {
      fetcher.get(WebAddress.of(site.url("/bai")), Validators.NONE);
    }
    List<Request> last = site.requests();
    return (last.get(last.size() - 1).from() - last.get(last.size() - 2).to()) / 1e9;
  }

  @Test
  void byteOrderMarksAreNoLetters() throws Exception {
    String file = "\uFEFFUser-agent: *\nDisallow: /kin/\n";
    for (Charset each : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      ScriptedSite site = site(file.getBytes(each));
      assertThat(asks(site, "/kin/a")).as(each.name()).isFalse();
      assertThat(asks(site, "/mo")).as(each.name()).isTrue();
    }
  }

  @Test
  void bytesThatAreNoUtf8ConcernTheirLineOnly() throws Exception {
    ScriptedSite site =
        site("User-agent: *\nDisallow: /\u00E9\nDisallow: /kin\n".getBytes(ISO_8859_1));
    assertThat(asks(site, "/kin/a")).isFalse();
    assertThat(asks(site, "/mo")).isTrue();
  }

  @Test
  void veryLongLinesConcernThemselvesOnly() throws Exception {
    String longest = "x".repeat(200_000);
    ScriptedSite site =
        site(
            "User-agent: *\n%1$s\nDisallow: /%1$s\nDisallow: /kin\n"
                .formatted(longest)
                .getBytes(UTF_8));
    assertThat(asks(site, "/kin/a")).isFalse();
    assertThat(asks(site, "/mo")).isTrue();
  }

  @Test
  void manyStarsTakeNoTime() throws Exception {
    ScriptedSite site =
        site("User-agent: *\nDisallow: /%s$\n".formatted("*a".repeat(2_000)).getBytes(UTF_8));
    assertThat(asks(site, "/" + "a".repeat(3_000) + "b")).isTrue();
  }

  @Test
  void hasToBeReadUpToFiveHundredKibibytes() throws Exception {
    String head = "User-agent: *\n";
    String rule = "Disallow: /kin/\n";
    String filler = "#".repeat(MOST - head.length() - rule.length() - 1) + "\n";
    ScriptedSite site = site((head + filler + rule + "Disallow: /mo/\n").getBytes(UTF_8));
    assertThat(asks(site, "/kin/a")).isFalse();
    assertThat(asks(site, "/mo/a")).isTrue();
  }

  /** Half a rule would be another one: {@code Disallow: /} of {@code Disallow: /kin/}. */
  @Test
  void aLineThatIsCutIsNone() throws Exception {
    String head = "User-agent: *\nDisallow: /tren/\n";
    String cut = "Disallow: /";
    String filler = "#".repeat(MOST - head.length() - cut.length() - 1) + "\n";
    ScriptedSite site = site((head + filler + cut + "kin/\n").getBytes(UTF_8));
    assertThat(asks(site, "/tren/a")).isFalse();
    assertThat(asks(site, "/mo")).isTrue();
  }

  @Test
  void theHeadOfAnEndlessFileIsRead() throws Exception {
    ScriptedSite site =
        site(
            (request, out) -> {
              out.write("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /kin/\n".getBytes(UTF_8));
              ScriptedSite.fill(out);
            });
    assertThat(asks(site, "/kin/a")).isFalse();
    assertThat(asks(site, "/mo")).isTrue();
  }

  @Test
  void theHeadOfAPackedBombIsRead() throws Exception {
    byte[] head = "User-agent: *\nDisallow: /kin/\n".getBytes(UTF_8);
    byte[] file = new byte[50_000_000];
    System.arraycopy(head, 0, file, 0, head.length);
    ScriptedSite site =
        site(ScriptedSite.bytes("text/plain", ScriptedSite.gzip(file), "Content-Encoding: gzip"));
    assertThat(asks(site, "/kin/a")).isFalse();
    assertThat(asks(site, "/mo")).isTrue();
  }

  @Test
  void isLookedForBehindFiveRedirects() throws Exception {
    byte[] file = "User-agent: *\nDisallow: /kin/\n".getBytes(UTF_8);
    ScriptedSite five = site(ScriptedSite.redirect(301, "/1"));
    redirects(five, 5).on("/5", ScriptedSite.bytes("text/plain", file));
    assertThat(asks(five, "/kin/a")).isFalse();
    ScriptedSite six = site(ScriptedSite.redirect(301, "/1"));
    redirects(six, 6).on("/6", ScriptedSite.bytes("text/plain", file));
    assertThat(asks(six, "/kin/a")).as("unavailable: RFC 9309, 2.3.1.2").isTrue();
  }

  private static ScriptedSite redirects(ScriptedSite site, int last) {
    for (int i = 1; i < last; i++) {
      site.on(
          "/" + i,
          ScriptedSite.redirect(new int[] {302, 303, 307, 308, 301}[i - 1], "/" + (i + 1)));
    }
    return site;
  }

  /** Its own host is asked, not the one it leads to. */
  @Test
  void holdsForTheHostItWasAskedOf() throws Exception {
    ScriptedSite site = site(ScriptedSite.status(404));
    site.on("/robots.txt", ScriptedSite.redirect(301, site.url("localhost", "/r")))
        .on(
            "/r",
            ScriptedSite.bytes("text/plain", "User-agent: *\nDisallow: /kin/".getBytes(UTF_8)));
    assertThat(asks(site, "/kin/a")).isFalse();
    assertThat(asks(site, "/mo")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 404, 410, 418, 451})
  void isNoneWhereTheHostSaysSo(int status) throws Exception {
    assertThat(asks(site(ScriptedSite.status(status)), "/kin/a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 501, 502, 503, 504, 599})
  void forbidsEverythingWhereTheHostFails(int status) throws Exception {
    ScriptedSite site = site(ScriptedSite.status(status));
    Answer answer = fetcher(site).get(WebAddress.of(site.url("/mo")), Validators.NONE);
    assertThat(answer).isEqualTo(new Away("robots.txt cannot be read: HTTP " + status));
    assertThat(site.paths()).containsOnly("/robots.txt");
  }

  @Test
  void forbidsEverythingWhereItIsRedirectedToNowhere() throws Exception {
    ScriptedSite site = site(ScriptedSite.status(301));
    Answer answer = fetcher(site).get(WebAddress.of(site.url("/mo")), Validators.NONE);
    assertThat(answer).isEqualTo(new Away("robots.txt cannot be read: HTTP 301 to nowhere"));
    assertThat(site.paths()).containsExactly("/robots.txt");
  }

  @Test
  void forbidsEverythingWhereItCannotBeUnpacked() throws Exception {
    ScriptedSite site =
        site(ScriptedSite.bytes("text/plain", new byte[] {1, 2, 3}, "Content-Encoding: gzip"));
    assertThat(fetcher(site).get(WebAddress.of(site.url("/mo")), Validators.NONE))
        .isInstanceOf(Away.class);
    assertThat(site.paths()).containsOnly("/robots.txt");
  }
}
