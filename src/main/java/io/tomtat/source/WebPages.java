package io.tomtat.source;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import io.tomtat.article.UnreadableException;
import io.tomtat.source.Answer.Away;
import io.tomtat.source.Answer.Gone;
import io.tomtat.source.Answer.NotModified;
import io.tomtat.source.Answer.Page;
import io.tomtat.source.Answer.Refused;
import io.tomtat.source.Fetcher.Validators;
import io.tomtat.source.KnownDocuments.Known;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pages one after the other, each asked for when it is its turn, and only if it may be another than
 * the known one. A page that was read once stays as it is while it cannot be had; what is missing
 * is told at the end.
 */
final class WebPages implements Iterator<Seen> {

  private static final int PAGE = 200;

  private final String source;
  private final Queue<WebPlace> left;
  private final KnownDocuments documents;
  private final Fetcher fetcher;
  private final Trouble trouble;
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> lookedUp = new LinkedHashSet<>();
  private @Nullable Seen next;

  /**
   * @param trouble what went wrong before, told at the end too
   */
  WebPages(
      String source,
      List<WebPlace> places,
      KnownDocuments documents,
      Fetcher fetcher,
      Trouble trouble) {
    this.source = source;
    this.left = new ArrayDeque<>(places);
    this.documents = documents;
    this.fetcher = fetcher;
    this.trouble = trouble;
  }

  /**
   * An address of the job file.
   *
   * @throws SourceFailedException if nobody may ask for it
   */
  static WebAddress address(String source, String written) {
    try {
      return WebAddress.of(written);
    } catch (RefusedAddressException e) {
      throw new SourceFailedException(source, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && !left.isEmpty()) {
      next = look();
    }
    if (next == null) {
      trouble
          .words()
          .ifPresent(
              words -> {
                throw new SourceFailedException(source, words, null);
              });
    }
    return next != null;
  }

  @Override
  public Seen next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Seen seen = next;
    next = null;
    return seen;
  }

  /** Null if there is nothing to show at this place. */
  private @Nullable Seen look() {
    lookUp();
    WebPlace place = left.remove();
    Known before = known.get(place.uri());
    if (before != null && before.hash() != null && isListedUnchanged(place, before)) {
      return unchanged(place, before);
    }
    return seen(place, before, ask(place, before));
  }

  private void lookUp() {
    if (lookedUp.isEmpty() || !lookedUp.contains(left.element().uri())) {
      lookedUp.clear();
      known.clear();
      left.stream().limit(PAGE).map(WebPlace::uri).forEach(lookedUp::add);
      known.putAll(documents.find(source, lookedUp));
    }
  }

  private static boolean isListedUnchanged(WebPlace place, Known before) {
    return place.listed() != null && kept(place.listed()).equals(before.stamp().modified());
  }

  private Answer ask(WebPlace place, @Nullable Known before) {
    return ask(source, fetcher, place.address(), validators(place, before));
  }

  /**
   * @throws SourceFailedException if the thread is interrupted: the run ends
   */
  static Answer ask(String source, Fetcher fetcher, WebAddress address, Validators validators) {
    try {
      return fetcher.get(address, validators);
    } catch (InterruptedException e) {
      throw stopped(source, e);
    }
  }

  static SourceFailedException stopped(String source, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SourceFailedException(source, "the run was asked to stop", e);
  }

  /** A date of the list's own is none that the host would know. */
  private static Validators validators(WebPlace place, @Nullable Known before) {
    if (before == null || before.hash() == null) {
      return Validators.NONE;
    }
    return new Validators(
        before.stamp().etag(), place.listed() == null ? before.stamp().modified() : null);
  }

  private @Nullable Seen seen(WebPlace place, @Nullable Known before, Answer answer) {
    boolean wasRead = before != null && before.hash() != null;
    if (answer instanceof Page page) {
      return new Seen.ToRead(document(place, page), before);
    } else if (answer instanceof NotModified && before != null) {
      return unchanged(place, before);
    } else if (answer instanceof Gone && wasRead) {
      return null; // its articles and briefings stay
    } else if (answer instanceof Away away) {
      trouble.add("%s: %s".formatted(place.address(), away.words()));
      return before == null ? null : unchanged(place, before);
    } else if (wasRead && before != null) {
      trouble.add("%s: %s".formatted(place.address(), why(answer)));
      return unchanged(place, before);
    }
    return new Seen.ToRead(nothing(place, answer), before);
  }

  private Seen unchanged(WebPlace place, Known before) {
    return new Seen.Unchanged(source, place.uri(), before.items());
  }

  private Document document(WebPlace place, Page page) {
    Instant modified = place.listed() == null ? page.modified() : place.listed();
    return new Document(
        source,
        place.uri(),
        new Stamp(page.body().size(), modified == null ? null : kept(modified), page.etag()),
        page.body(),
        origin(place, page.address()).fetchedAt(page.fetched()).saidToBeIn(page.charset()));
  }

  private static Origin origin(WebPlace place, WebAddress found) {
    return new Origin(
        place.address().toString(),
        found.toString(),
        place.title(),
        place.metadata().orElse(Metadata.at(found.toString())),
        null);
  }

  /** A page that cannot be read; the stamp says that it is as it was, should it be so again. */
  private Document nothing(WebPlace place, Answer answer) {
    boolean tooLarge = answer instanceof Refused refused && refused.tooLarge();
    Reason reason = tooLarge ? Reason.TOO_LARGE : Reason.UNREADABLE;
    Instant listed = place.listed() == null ? null : kept(place.listed());
    return new Document(
        source,
        place.uri(),
        new Stamp(0, listed, null),
        () -> {
          throw new UnreadableException(reason, why(answer));
        },
        origin(place, place.address()));
  }

  /** Why there is no page, in words. */
  static String why(Answer answer) {
    if (answer instanceof Gone gone) {
      return gone.words();
    } else if (answer instanceof Refused refused) {
      return refused.words();
    }
    return answer instanceof Away away ? away.words() : "HTTP 304 without being asked";
  }

  /** Microseconds are what the database keeps. */
  private static Instant kept(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
