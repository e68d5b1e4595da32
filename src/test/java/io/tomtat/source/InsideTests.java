package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.source.Answer.Page;
import io.tomtat.source.Answer.Refused;
import io.tomtat.source.Fetcher.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No request leads inside, however it is written and whoever asks for it. Every name that is no
 * address leads to this machine here, where a canary listens.
 */
class InsideTests {

  private static final String GOOD = "good.example";

  private final ScriptedSite canary = new ScriptedSite();
  private final ScriptedSite site = new ScriptedSite();
  private final AtomicInteger looks = new AtomicInteger();
  private final Web web =
      new Web(
          new FetchSettings("desk@example.org", Duration.ZERO),
          new NoDatabases(),
          Limits.USUAL,
          this::resolve,
          new QuickWaiting(),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @AfterEach
  void close() {
    web.close();
    site.close();
    canary.close();
  }

  /** Without asking anybody: addresses are themselves, names are this machine. */
  private InetAddress[] resolve(String host) throws UnknownHostException {
    looks.incrementAndGet();
    boolean address = host.contains(":") || host.matches("[0-9.]+");
    return new InetAddress[] {InetAddress.getByName(address ? host : "127.0.0.1")};
  }

  /** One form of address a line. */
  private List<String> forms() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/source/inside.txt")).stream()
        .filter(line -> !line.startsWith("# "))
        .map(line -> escaped(line.replace("{port}", String.valueOf(canary.port()))))
        .toList();
  }

  /**
   * A backslash is itself unless it stands for white space or a letter: {@code \t} and the like.
   */
  private static String escaped(String line) {
    String plain = line.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r");
    return Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(plain)
        .replaceAll(
            hex ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
  }

  @Test
  void noFormOfAnAddressLeadsInside() throws Exception {
    List<String> forms = forms();
    assertThat(forms).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    int refusedAsWritten = 0;
    List<String> through = new ArrayList<>();
    for (String form : forms) {
      try {
        WebAddress address = WebAddress.of(form);
        Answer answer = web.fetcher(List.of(), List.of(address)).get(address, Validators.NONE);
        if (!(answer instanceof Refused)) {
          through.add(form + " → " + answer);
        }
      } catch (RefusedAddressException e) {
        refusedAsWritten++;
      }
    }
    assertThat(through).isEmpty();
    assertThat(canary.connections()).isZero();
    assertThat(refusedAsWritten).isGreaterThan(100).isLessThan(forms.size() - 100);
  }

  /** So that none is refused for its port alone. */
  private static List<WebAddress> named(List<String> forms) {
    List<WebAddress> named = new ArrayList<>();
    for (String form : forms) {
      try {
        named.add(WebAddress.of(form));
      } catch (RefusedAddressException e) {
        // It is refused as it is written.
      }
    }
    return named;
  }

  @Test
  void noRedirectLeadsInside() throws Exception {
    WebAddress start = WebAddress.of(site.url(GOOD, "/start"));
    Fetcher fetcher = web.fetcher(List.of(site.place(GOOD)), named(forms()));
    List<String> through = new ArrayList<>();
    int followed = 0;
    for (String form : forms()) {
      // What has no scheme of its own stays on the host that sent it, which is allowed.
      boolean leadsAway = form.strip().matches("(?s)(?i)([a-z+-]+:|//).*");
      if (leadsAway && form.chars().allMatch(c -> c > 31 && c < 127)) {
        followed++;
        site.on("/start", ScriptedSite.redirect(302, form));
        Answer answer = fetcher.get(start, Validators.NONE);
        if (!(answer instanceof Refused)) {
          through.add(form + " → " + answer);
        }
      }
    }
    assertThat(through).isEmpty();
    assertThat(followed).isGreaterThan(250);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void hostsThatTheJobFileAllowsAreAsked() throws Exception {
    site.on("/a", ScriptedSite.page("trong nhà"));
    Fetcher fetcher = web.fetcher(List.of(site.place(GOOD)), List.of());
    assertThat(fetcher.get(WebAddress.of(site.url(GOOD, "/a")), Validators.NONE))
        .isInstanceOf(Page.class);
    Answer other = fetcher.get(WebAddress.of("http://other.example/a"), Validators.NONE);
    assertThat(((Refused) other).words())
        .isEqualTo(
            "other.example is not asked for: its address 127.0.0.1 is not one of the public network; if it is meant so, add other.example to the source's allow-private");
  }

  @Test
  void portsAreThoseOfTheWebOrTheJobFilesOwn() throws Exception {
    String named = site.url("bad.example", "/");
    Fetcher fetcher = web.fetcher(List.of(), List.of(WebAddress.of(named)));
    Refused own = (Refused) fetcher.get(WebAddress.of(named), Validators.NONE);
    assertThat(own.words()).contains("is not one of the public network");
    Refused strange =
        (Refused) fetcher.get(WebAddress.of("http://bad.example:6379/"), Validators.NONE);
    assertThat(strange.words()).contains("its port is neither 80 nor 443");
  }

  /** A name may lead elsewhere a moment later: each connection goes where was looked. */
  @Test
  void looksOnceForEachConnection() throws Exception {
    site.on("/a", ScriptedSite.page("1"))
        .on("/robots.txt", ScriptedSite.status(404, "Connection: close"));
    Fetcher fetcher = web.fetcher(List.of(site.place(GOOD)), List.of());
    fetcher.get(WebAddress.of(site.url(GOOD, "/a")), Validators.NONE);
    assertThat(looks.get()).isEqualTo(site.connections()).isPositive();
  }

  @Test
  void namesThatLeadBothWaysAreRefused() throws Exception {
    InetAddress open = InetAddress.getByName("198.41.0.4");
    InetAddress inside = InetAddress.getByName("10.1.2.3");
    List<InetAddress[]> answers =
        new ArrayList<>(List.of(new InetAddress[] {open}, new InetAddress[] {open, inside}));
    Reach reach = new Reach(List.of(), List.of(), host -> answers.remove(0));
    assertThat(reach.resolve("rebinding.example")).containsExactly(open);
    assertThatThrownBy(() -> reach.resolve("rebinding.example"))
        .isInstanceOf(Reach.InsideException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.15",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:200::1",
        "2001:db7::1",
        "2001:db9::1",
        "2003::1",
        "2400:cb00::1",
        "2606:4700::1111",
        "3ffe::1"
      })
  void neighboursOfThoseNetworksArePublic(String address) throws UnknownHostException {
    assertThat(InsideAddresses.hold(InetAddress.getByName(address))).isFalse();
  }
}
