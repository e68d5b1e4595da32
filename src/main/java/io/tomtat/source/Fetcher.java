package io.tomtat.source;

import io.tomtat.source.Answer.Away;
import io.tomtat.source.Answer.Gone;
import io.tomtat.source.Answer.NotModified;
import io.tomtat.source.Answer.Page;
import io.tomtat.source.Answer.Refused;
import io.tomtat.source.Transport.OverdueException;
import io.tomtat.source.Transport.Reply;
import io.tomtat.source.Turns.Turn;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pages as a guest does: only where robots.txt allows it, one at a time, rested between,
 * known by name, never again too soon, and never where it was not sent to.
 */
final class Fetcher {

  /** How often one page is asked for where that may help. */
  private static final int TRIES = 3;

  /** Before the second try; four times as long before the third. */
  private static final Duration BACKOFF = Duration.ofSeconds(2);

  /** A host that wants to be left alone for longer is left alone for the rest of the run. */
  private static final Duration LONGEST_REST = Duration.ofMinutes(2);

  /** RFC 9309 wants five to be followed for robots.txt; no honest page needs more. */
  private static final int REDIRECTS = 5;

  /** {@code Sun, 01 Nov 2026 04:30:00 GMT}; Java's own writes a single digit for the first. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  /** What a host is to tell whether its page is as it was. */
  record Validators(@Nullable String etag, @Nullable Instant modified) {
    static final Validators NONE = new Validators(null, null);
  }

  /** What one request brought. */
  private sealed interface Step {
    record Done(Answer answer) implements Step {}

    record Redirect(WebAddress to) implements Step {}

    /**
     * @param asked how long the host wants to rest, null if it does not say
     */
    record Again(String words, @Nullable Duration asked) implements Step {}
  }

  /** What is asked for: a page, or the host's robots.txt, which nothing has to allow. */
  private record Wish(Validators known, boolean robotsFile) {}

  private final Web web;
  private final Reach reach;
  private final Transport transport;

  Fetcher(Web web, Reach reach, Transport transport) {
    this.web = web;
    this.reach = reach;
    this.transport = transport;
  }

  /** Follows redirects, each looked at like a first address. */
  Answer get(WebAddress address, Validators known) throws InterruptedException {
    return follow(address, new Wish(known, false));
  }

  private Answer follow(WebAddress first, Wish wish) throws InterruptedException {
    WebAddress at = first;
    for (int hops = 0; hops <= REDIRECTS; hops++) {
      Step step = hop(at, wish);
      if (step instanceof Step.Done done) {
        return done.answer();
      }
      at = ((Step.Redirect) step).to();
    }
    return new Refused("more than %d redirects".formatted(REDIRECTS));
  }

  private Step hop(WebAddress at, Wish wish) throws InterruptedException {
    try {
      reach.check(at);
    } catch (RefusedAddressException e) {
      return new Step.Done(new Refused(words(e)));
    }
    Robots robots = wish.robotsFile() ? Robots.NONE : robots(at);
    if (!robots.trouble().isEmpty()) {
      return new Step.Done(new Away("robots.txt cannot be read: " + robots.trouble()));
    }
    if (!robots.allow(at)) {
      return new Step.Done(new Refused("robots.txt forbids it"));
    }
    return patiently(at, wish, longer(web.settings().delay(), robots.delay()));
  }

  /** Of two sources that are first to ask, one does. */
  private Robots robots(WebAddress at) throws InterruptedException {
    WebAddress file = new WebAddress(at.scheme(), at.host(), at.port(), "/robots.txt");
    return web.robots()
        .of(
            at.origin() + (reach.mayBeInside(at.host()) ? " inside" : ""),
            () -> robots(file, follow(file, new Wish(Validators.NONE, true))));
  }

  /** A host that asks for a rest (429) or fails (5xx) has not said that it has no robots.txt. */
  private Robots robots(WebAddress file, Answer answer) {
    if (answer instanceof Page page) {
      return Robots.of(file, page.body().read(), web.called());
    }
    return answer instanceof Away away ? Robots.unreachable(away.words()) : Robots.NONE;
  }

  private Step patiently(WebAddress at, Wish wish, Duration delay) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try (Turn turn = web.turns().take(at.host(), delay)) {
        if (turn.closed() != null) {
          return new Step.Done(
              new Away("%s is left alone: %s".formatted(at.host(), turn.closed())));
        }
        Step step = once(at, wish, turn);
        if (!(step instanceof Step.Again again)) {
          return step;
        }
        if (tries == TRIES || !rests(turn, again, tries)) {
          turn.unanswered(again.words());
          return new Step.Done(new Away(again.words()));
        }
      }
    }
  }

  /** Whether the host may be asked again in this run. */
  private static boolean rests(Turn turn, Step.Again again, int tries) {
    Duration backoff = BACKOFF.multipliedBy(tries == 1 ? 1 : 4);
    Duration rest = again.asked() == null ? backoff : longer(again.asked(), backoff);
    if (rest.compareTo(LONGEST_REST) > 0) {
      turn.close("it asks for a rest of %,d s".formatted(rest.toSeconds()));
      return false;
    }
    turn.rest(rest);
    return true;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Step once(WebAddress at, Wish wish, Turn turn) throws InterruptedException {
    try {
      Reply reply =
          wish.robotsFile()
              ? transport.head(at, headers(wish.known()), Robots.MOST + 1)
              : transport.get(at, headers(wish.known()));
      Step step = judge(at, wish, reply);
      if (!(step instanceof Step.Again)) {
        turn.answered();
      }
      return step;
    } catch (Reach.InsideException e) {
      return new Step.Done(new Refused(words(e)));
    } catch (TooLargeException e) {
      turn.answered();
      return new Step.Done(new Refused(words(e), true));
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return failed(e, turn);
    }
  }

  /** Cut connections are worth another try at once; what took long or is misconfigured is not. */
  private static Step failed(IOException e, Turn turn) {
    boolean slow = e instanceof InterruptedIOException || e instanceof OverdueException;
    boolean wrong = e instanceof UnknownHostException || e instanceof SSLException;
    if (!slow && !wrong) {
      return new Step.Again(words(e), null);
    }
    turn.unanswered(words(e));
    return new Step.Done(new Away(words(e)));
  }

  private static Map<String, String> headers(Validators known) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
    headers.put("Accept-Language", "vi, *;q=0.5");
    if (known.etag() != null) {
      headers.put("If-None-Match", known.etag());
    }
    if (known.modified() != null) {
      headers.put("If-Modified-Since", HTTP_DATE.format(known.modified().atOffset(ZoneOffset.UTC)));
    }
    return headers;
  }

  private Step judge(WebAddress at, Wish wish, Reply reply) {
    int status = reply.status();
    if (status == 200) {
      return new Step.Done(
          new Page(
              at,
              reply.body(),
              SaidCharset.of(reply.header("content-type")),
              reply.header("etag"),
              moment(reply.header("last-modified")),
              web.clock().instant()));
    } else if (status == 304) {
      return new Step.Done(new NotModified());
    } else if (status >= 300 && status < 400) {
      return redirect(at, wish, reply);
    } else if (status == 404 || status == 410) {
      return new Step.Done(new Gone("HTTP " + status));
    } else if (status == 429 || status >= 500) {
      return new Step.Again(
          "HTTP " + status, RetryAfter.of(reply.header("retry-after"), web.clock()));
    }
    return new Step.Done(new Refused("HTTP " + status));
  }

  /** To nowhere it says neither that there is a robots.txt nor that there is none. */
  private static Step redirect(WebAddress at, Wish wish, Reply reply) {
    String location = reply.header("location");
    if (location == null) {
      String words = "HTTP %d to nowhere".formatted(reply.status());
      return new Step.Done(wish.robotsFile() ? new Away(words) : new Refused(words));
    }
    try {
      return new Step.Redirect(at.resolve(location));
    } catch (RefusedAddressException e) {
      return new Step.Done(new Refused(words(e)));
    }
  }

  private static @Nullable Instant moment(@Nullable String date) {
    try {
      return date == null
          ? null
          : ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String words(IOException e) {
    String message = e.getMessage();
    return e instanceof UnknownHostException && !(e instanceof Reach.InsideException)
        ? "there is no host " + message
        : message == null ? e.getClass().getSimpleName() : message;
  }
}
