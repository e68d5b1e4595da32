package io.tomtat.source;

import static io.tomtat.source.ScriptedSite.bytes;
import static io.tomtat.source.ScriptedSite.gzip;
import static io.tomtat.source.ScriptedSite.page;
import static io.tomtat.source.ScriptedSite.redirect;
import static io.tomtat.source.ScriptedSite.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.source.Answer.Away;
import io.tomtat.source.Answer.Gone;
import io.tomtat.source.Answer.NotModified;
import io.tomtat.source.Answer.Page;
import io.tomtat.source.Answer.Refused;
import io.tomtat.source.Fetcher.Validators;
import io.tomtat.source.ScriptedSite.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTests {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  private static final Limits TIGHT =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(400),
          3_000_000,
          200,
          Duration.ofSeconds(60));

  private static final Limits LOOSE =
      new Limits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          3_000_000,
          200,
          Duration.ofSeconds(60));

  private final QuickWaiting time = new QuickWaiting();
  private final ScriptedSite site = new ScriptedSite(time::nanos);
  private final List<Web> webs = new ArrayList<>();

  @AfterEach
  void close() {
    webs.forEach(Web::close);
    site.close();
  }

  private Fetcher fetcher(Limits limits) {
    return web(limits)
        .fetcher(List.of(site.place("127.0.0.1"), site.place("localhost")), List.of());
  }

  private Web web(Limits limits) {
    Web web =
        new Web(
            new FetchSettings("desk@example.org", Duration.ofSeconds(1)),
            new NoDatabases(),
            limits,
            InetAddress::getAllByName,
            time,
            Clock.fixed(NOW, ZoneOffset.UTC));
    webs.add(web);
    return web;
  }

  private Answer get(String path) throws Exception {
    return get(fetcher(LOOSE), path, Validators.NONE);
  }

  private Answer get(Fetcher fetcher, String path, Validators known) throws Exception {
    return fetcher.get(WebAddress.of(site.url(path)), known);
  }

  private static String text(Answer answer) {
    assertThat(answer).isInstanceOf(Page.class);
    return new String(((Page) answer).body().read(), StandardCharsets.UTF_8);
  }

  private static String words(Answer answer) {
    if (answer instanceof Refused refused) {
      return refused.words();
    } else if (answer instanceof Away away) {
      return away.words();
    } else if (answer instanceof Gone gone) {
      return gone.words();
    }
    throw new AssertionError("answered: " + answer);
  }

  /** The time between the end of each request and the beginning of the next. */
  private List<Long> rests() {
    List<Request> all = site.requests();
    return IntStream.range(1, all.size())
        .mapToObj(i -> (all.get(i).from() - all.get(i - 1).to()) / 1_000_000)
        .toList();
  }

  @Test
  void introducesItself() throws Exception {
    site.on("/a", page("xin chào"));
    assertThat(text(get("/a"))).isEqualTo("xin chào");
    assertThat(site.paths()).containsExactly("/robots.txt", "/a");
    assertThat(site.requests())
        .allSatisfy(
            request -> {
              assertThat(request.header("User-Agent"))
                  .matches("tomtat/[^ ]+ \\(\\+desk@example\\.org\\)");
              assertThat(request.header("Cookie")).isEmpty();
              assertThat(request.header("Accept-Encoding")).isEqualTo("gzip, br, deflate");
            });
  }

  @Test
  void handsOnWhatTheHeadSaysOfTheLetters() throws Exception {
    site.on("/a", bytes("text/html;charset=windows-1258", new byte[] {'a'}))
        .on("/b", bytes("text/html", new byte[] {'b'}));
    assertThat(((Page) get("/a")).charset()).isEqualTo("windows-1258");
    assertThat(((Page) get("/b")).charset()).isNull();
  }

  @Test
  void asksOnlyWhereRobotsAllowIt() throws Exception {
    site.on(
            "/robots.txt",
            bytes(
                "text/plain",
                "User-agent: tomtat\nDisallow: /kin\n".getBytes(StandardCharsets.UTF_8)))
        .on("/kin/a", page("kín"))
        .on("/mo", page("mở"));
    Fetcher fetcher = fetcher(LOOSE);
    assertThat(words(get(fetcher, "/kin/a", Validators.NONE))).isEqualTo("robots.txt forbids it");
    assertThat(text(get(fetcher, "/mo", Validators.NONE))).isEqualTo("mở");
    assertThat(site.paths()).containsExactly("/robots.txt", "/mo");
  }

  @Test
  void robotsHoldForEveryHop() throws Exception {
    site.on(
            "/robots.txt",
            bytes("text/plain", "User-agent: *\nDisallow: /kin\n".getBytes(StandardCharsets.UTF_8)))
        .on("/mo", redirect(302, "/kin/a"));
    assertThat(words(get("/mo"))).isEqualTo("robots.txt forbids it");
    assertThat(site.paths()).doesNotContain("/kin/a");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void everythingIsAllowedWhereThereAreNoRobots(int status) throws Exception {
    site.on("/robots.txt", status(status)).on("/a", page("có"));
    assertThat(text(get("/a"))).isEqualTo("có");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void nothingIsAllowedWhereRobotsCannotBeRead(int status) throws Exception {
    site.on("/robots.txt", status(status)).on("/a", page("có"));
    Fetcher fetcher = fetcher(LOOSE);
    assertThat(words(get(fetcher, "/a", Validators.NONE)))
        .isEqualTo("robots.txt cannot be read: HTTP " + status);
    assertThat(get(fetcher, "/a", Validators.NONE)).isInstanceOf(Away.class);
    assertThat(site.paths()).containsOnly("/robots.txt").hasSize(3);
  }

  @Test
  void robotsAreFollowedOverRedirects() throws Exception {
    site.on("/robots.txt", redirect(301, site.url("localhost", "/r")))
        .on(
            "/r",
            bytes("text/plain", "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(words(get("/a"))).isEqualTo("robots.txt forbids it");
  }

  @Test
  void restsBetweenRequests() throws Exception {
    site.on("/a", page("1"));
    Fetcher fetcher = fetcher(LOOSE);
    for (int i = 0; i < 4; i++) {
      get(fetcher, "/a", Validators.NONE);
    }
    assertThat(rests()).containsExactly(1_000L, 1_000L, 1_000L, 1_000L);
  }

  @Test
  void restsAsLongAsRobotsWantIt() throws Exception {
    site.on(
            "/robots.txt",
            bytes("text/plain", "User-agent: *\nCrawl-delay: 7\n".getBytes(StandardCharsets.UTF_8)))
        .on("/a", page("1"));
    Fetcher fetcher = fetcher(LOOSE);
    for (int i = 0; i < 3; i++) {
      get(fetcher, "/a", Validators.NONE);
    }
    assertThat(rests()).containsExactly(1_000L, 7_000L, 7_000L);
  }

  @Test
  void asksAHostOneAtATimeAndHostsAtTheSameTime() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    site.on(
        "/a",
        (request, out) -> {
          both.countDown();
          both.await();
          page("1").answer(request, out);
        });
    Web web = web(LOOSE);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String host = i % 2 == 0 ? "127.0.0.1" : "localhost";
        Fetcher fetcher = web.fetcher(List.of(site.place(host)), List.of());
        answers.add(
            threads.submit(
                () -> fetcher.get(WebAddress.of(site.url(host, "/a")), Validators.NONE)));
      }
      for (Future<Answer> each : answers) {
        assertThat(each.get()).isInstanceOf(Page.class);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(site.most("127.0.0.1")).isOne();
    assertThat(site.most("localhost")).isOne();
    assertThat(site.paths().stream().filter("/robots.txt"::equals)).hasSize(2);
  }

  @Test
  void waitsAsLongAsTheHostAsks() throws Exception {
    site.on(
        "/a",
        status(429, "Retry-After: 30"),
        status(503, "Retry-After: Sun, 22 Nov 2026 04:00:45 GMT"),
        page("ba"));
    assertThat(text(get("/a"))).isEqualTo("ba");
    assertThat(rests()).containsExactly(1_000L, 30_000L, 45_000L);
  }

  @Test
  void backsOffWhereTheHostDoesNotSay() throws Exception {
    site.on("/a", status(500), ScriptedSite.cut(), page("ba"));
    assertThat(text(get("/a"))).isEqualTo("ba");
    assertThat(rests()).containsExactly(1_000L, 2_000L, 8_000L);
  }

  @Test
  void givesUpAfterThreeTries() throws Exception {
    site.on("/a", status(503));
    assertThat(words(get("/a"))).isEqualTo("HTTP 503");
    assertThat(site.paths()).containsExactly("/robots.txt", "/a", "/a", "/a");
  }

  @Test
  void leavesAHostAloneThatWantsALongRest() throws Exception {
    site.on("/a", status(429, "Retry-After: 3600")).on("/b", page("b"));
    Fetcher fetcher = fetcher(LOOSE);
    assertThat(words(get(fetcher, "/a", Validators.NONE))).isEqualTo("HTTP 429");
    assertThat(words(get(fetcher, "/b", Validators.NONE)))
        .isEqualTo("127.0.0.1 is left alone: it asks for a rest of 3,600 s");
    assertThat(site.paths()).containsExactly("/robots.txt", "/a");
  }

  @Test
  void leavesAHostAloneThatFailsAgainAndAgain() throws Exception {
    site.on("/a", status(503));
    Fetcher fetcher = fetcher(LOOSE);
    for (int i = 0; i < 5; i++) {
      get(fetcher, "/a", Validators.NONE);
    }
    assertThat(site.paths()).hasSize(1 + 3 * 3);
  }

  @Test
  void tellsWhatIsKnown() throws Exception {
    site.on(
        "/a", ScriptedSite.tagged("text/html", "\"v1\"", "một".getBytes(StandardCharsets.UTF_8)));
    Fetcher fetcher = fetcher(LOOSE);
    Page first = (Page) get(fetcher, "/a", Validators.NONE);
    assertThat(first.etag()).isEqualTo("\"v1\"");
    Instant modified = Instant.parse("2026-11-01T02:03:04Z");
    assertThat(get(fetcher, "/a", new Validators(first.etag(), modified)))
        .isInstanceOf(NotModified.class);
    assertThat(site.requests().get(2).header("If-Modified-Since"))
        .isEqualTo("Sun, 01 Nov 2026 02:03:04 GMT");
  }

  @Test
  void saysWhenAPageWasModified() throws Exception {
    site.on(
        "/a", bytes("text/html", new byte[] {'a'}, "Last-Modified: Sun, 01 Nov 2026 02:03:04 GMT"));
    assertThat(((Page) get("/a")).modified()).isEqualTo("2026-11-01T02:03:04Z");
  }

  @Test
  void followsFiveRedirectsAndNoMore() throws Exception {
    for (int i = 1; i <= 6; i++) {
      site.on("/" + i, redirect(new int[] {301, 302, 303, 307, 308, 301}[i - 1], "/" + (i + 1)));
    }
    site.on("/7", page("bảy"));
    assertThat(text(get("/2"))).isEqualTo("bảy");
    assertThat(words(get("/1"))).isEqualTo("more than 5 redirects");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void goneIsNoFailureOfTheHost(int status) throws Exception {
    site.on("/a", status(status));
    assertThat(get("/a")).isEqualTo(new Gone("HTTP " + status));
    assertThat(site.paths()).containsExactly("/robots.txt", "/a");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 401, 403, 451})
  void othersAreRefusals(int status) throws Exception {
    site.on("/a", status(status));
    assertThat(get("/a")).isEqualTo(new Refused("HTTP " + status));
  }

  @Test
  void unpacksWhatItAskedFor() throws Exception {
    byte[] text = "nén rồi ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    site.on("/gzip", bytes("text/html", gzip(text), "Content-Encoding: gzip"))
        .on("/zlib", bytes("text/html", deflate(text, false), "Content-Encoding: deflate"))
        .on("/bare", bytes("text/html", deflate(text, true), "Content-Encoding: deflate"))
        .on(
            "/twice",
            bytes("text/html", gzip(deflate(text, false)), "Content-Encoding: deflate, gzip"))
        // RFC 7932: head, "xin chào" as it is, end
        .on(
            "/br",
            bytes(
                "text/html",
                Base64.getDecoder().decode("CwSAeGluIGNow6BvAw=="),
                "Content-Encoding: br"));
    for (String path : List.of("/gzip", "/zlib", "/bare", "/twice")) {
      assertThat(text(get(path))).as(path).isEqualTo(new String(text, StandardCharsets.UTF_8));
    }
    assertThat(text(get("/br"))).isEqualTo("xin chào");
  }

  @Test
  void refusesPackingThatNobodyAskedFor() throws Exception {
    byte[] nothing = {1, 2, 3};
    site.on("/odd", bytes("text/html", nothing, "Content-Encoding: compress"))
        .on("/thrice", bytes("text/html", nothing, "Content-Encoding: gzip, gzip, gzip"))
        .on("/false", bytes("text/html", nothing, "Content-Encoding: gzip"));
    assertThat(words(get("/odd"))).contains("packed as 'compress'");
    assertThat(words(get("/thrice"))).contains("packed 3 times over");
    assertThat(words(get("/false"))).contains("GZIP");
  }

  @Test
  void doesNotReadWhatIsTooLarge() throws Exception {
    byte[] bomb = gzip(gzip(new byte[200_000_000]));
    assertThat(bomb.length).isLessThan(2_000);
    site.on("/said", bytes("text/html", new byte[3_000_001]))
        .on("/endless", ScriptedSite.endless())
        .on("/bomb", bytes("text/html", gzip(new byte[2_900_000]), "Content-Encoding: gzip"))
        .on("/twice", bytes("text/html", bomb, "Content-Encoding: gzip, gzip"));
    assertThat(get("/said"))
        .isEqualTo(new Refused("3,000,001 bytes; at most 3,000,000 are read", true));
    assertThat(get("/endless")).isEqualTo(new Refused("more than 3,000,000 bytes", true));
    assertThat(words(get("/bomb"))).contains("become more than 200 times as many");
    assertThat(((Refused) get("/twice")).tooLarge()).isTrue();
  }

  @Test
  void bodiesAndHeadsThatDoNotEndAreCutOff() throws Exception {
    site.on("/body", ScriptedSite.dripping()).on("/head", ScriptedSite.drippingHead());
    Fetcher fetcher = fetcher(TIGHT);
    assertThat(words(get(fetcher, "/body", Validators.NONE))).startsWith("no whole answer within");
    assertThat(words(get(fetcher, "/head", Validators.NONE))).startsWith("no whole answer within");
    assertThat(site.paths().stream().filter("/body"::equals).count()).isLessThanOrEqualTo(1);
  }

  @Test
  void halfAnAnswerIsNone() throws Exception {
    site.on("/a", ScriptedSite.broken(), page("cả trang"));
    assertThat(text(get("/a"))).isEqualTo("cả trang");
    site.on("/b", ScriptedSite.broken());
    assertThat(get("/b")).isInstanceOf(Away.class);
  }

  @Test
  void hostsThatAreNotThereAreNotAskedTwice() throws Exception {
    ScriptedSite gone = new ScriptedSite();
    gone.close();
    Answer answer =
        web(LOOSE)
            .fetcher(List.of(gone.place("127.0.0.1")), List.of())
            .get(WebAddress.of(gone.url("/a")), Validators.NONE);
    assertThat(words(answer)).startsWith("robots.txt cannot be read: Connect to http://127.0.0.1");
    Answer unknown =
        web(LOOSE)
            .fetcher(List.of(), List.of())
            .get(WebAddress.of("http://khong-co.invalid/"), Validators.NONE);
    assertThat(words(unknown)).contains("there is no host khong-co.invalid");
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
