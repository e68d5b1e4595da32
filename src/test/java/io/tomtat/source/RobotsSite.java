package io.tomtat.source;

import io.tomtat.source.Answer.Away;
import io.tomtat.source.Answer.Refused;
import io.tomtat.source.Fetcher.Validators;
import io.tomtat.source.ScriptedSite.Request;
import io.tomtat.source.ScriptedSite.Script;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * A site with one robots.txt, and a visitor who reads it: what is asked for says the site's log.
 */
public final class RobotsSite implements AutoCloseable {

  private static final String FILE = "/robots.txt";

  private final QuickWaiting time = new QuickWaiting();
  private final ScriptedSite site = new ScriptedSite(time::nanos);
  private final Web web;
  private final Fetcher fetcher;

  private RobotsSite(Script robots, Set<String> names) {
    site.on(FILE, robots);
    web =
        new Web(
            new FetchSettings("desk@example.org", Duration.ZERO),
            new NoDatabases(),
            Limits.USUAL,
            InetAddress::getAllByName,
            time,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            names);
    fetcher = web.fetcher(List.of(site.place("127.0.0.1")), List.of());
  }

  /**
   * @param names what the file may call the visitor, in lower case
   */
  public static RobotsSite with(byte[] robots, Set<String> names) {
    return new RobotsSite(ScriptedSite.bytes("text/plain", robots), names);
  }

  /** Answers so when it is asked for its robots.txt. */
  public static RobotsSite failing(int status) {
    return new RobotsSite(ScriptedSite.status(status), Set.of(Robots.NAME));
  }

  /**
   * Whether the site is asked for the page.
   *
   * @param address of any site; its path and query count
   */
  public boolean asks(String address) {
    get("/"); // robots.txt has been read
    site.forgetRequests();
    get(address.replaceFirst("^\\w+://[^/?#]*", ""));
    return !site.requests().isEmpty();
  }

  /** Whether the site is to be asked again another night. */
  public boolean isPutOff() {
    return get("/") instanceof Away;
  }

  /** Between two pages; the file is a page that nothing forbids. */
  public Duration rest() {
    get(FILE);
    get(FILE);
    List<Request> all = site.requests();
    return Duration.ofNanos(all.get(all.size() - 1).from() - all.get(all.size() - 2).to());
  }

  /** An address that no source may take from anybody is refused before the fetcher sees it. */
  private Answer get(String target) {
    try {
      return fetcher.get(WebAddress.of(site.url(target)), Validators.NONE);
    } catch (RefusedAddressException e) {
      return new Refused(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(target, e);
    }
  }

  @Override
  public void close() {
    web.close();
    site.close();
  }
}
