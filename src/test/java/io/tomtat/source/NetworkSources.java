package io.tomtat.source;

import io.tomtat.article.Document;
import io.tomtat.article.Hash;
import io.tomtat.source.KnownDocuments.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Nights of one source: what it shows is remembered as the tables would. */
final class NetworkSources implements KnownDocuments, AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  final QuickWaiting time = new QuickWaiting();
  final ScriptedSite site = new ScriptedSite(time::nanos);
  final Map<String, Known> known = new HashMap<>();
  final Map<String, byte[]> raw = new HashMap<>();
  final Map<String, String> marks = new HashMap<>();
  Databases databases = new NoDatabases();

  /** Done each time that a source asks what is known. */
  Runnable onFind = () -> {};

  /** What was wrong in the last night; empty if nothing was. */
  String failure = "";

  List<Seen> night(SourceSettings settings) {
    List<Seen> all = new ArrayList<>();
    failure = "";
    try (Web web =
        new Web(
            new FetchSettings("desk@example.org", Duration.ofSeconds(1)),
            databases,
            Limits.USUAL,
            InetAddress::getAllByName,
            time,
            Clock.fixed(NOW, ZoneOffset.UTC))) {
      for (Iterator<Seen> each = settings.open(Path.of(""), web).look(this); each.hasNext(); ) {
        all.add(each.next());
      }
    } catch (SourceFailedException e) {
      failure = e.getMessage();
    }
    all.forEach(this::remember);
    return all;
  }

  private void remember(Seen seen) {
    if (seen instanceof Seen.Marked marked) {
      marks.put(marked.mark().place(), marked.mark().text());
      marks.values().removeIf(Objects::isNull);
    }
    if (seen instanceof Seen.ToRead toRead) {
      Document document = toRead.document();
      List<String> items = List.of();
      if (document.origin() != null && document.origin().items() != null) {
        items = document.origin().items().stream().map(key -> document.uri() + "#" + key).toList();
      }
      try {
        byte[] bytes = document.content().read();
        raw.put(document.uri(), bytes);
        known.put(document.uri(), new Known(document.stamp(), Hash.of(bytes), items));
      } catch (IOException e) {
        known.put(document.uri(), new Known(document.stamp(), null, items));
      }
    }
  }

  @Override
  public Map<String, Known> find(String source, Collection<String> uris) {
    onFind.run();
    Map<String, Known> found = new HashMap<>(known);
    found.keySet().retainAll(uris);
    return found;
  }

  @Override
  public Map<String, String> marks(String source) {
    return marks;
  }

  @Override
  public Optional<byte[]> raw(String source, String uri) {
    return Optional.ofNullable(raw.get(uri));
  }

  /** {@code uri} of what is to be read, {@code =uri} of what is as it was. */
  static List<String> uris(List<Seen> seen) {
    return seen.stream()
        .filter(each -> !(each instanceof Seen.Marked))
        .map(
            each ->
                each instanceof Seen.ToRead toRead
                    ? toRead.document().uri()
                    : "=" + ((Seen.Unchanged) each).uri())
        .toList();
  }

  static Document document(Seen seen) {
    return ((Seen.ToRead) seen).document();
  }

  static String text(Seen seen) {
    try {
      return new String(document(seen).content().read(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    site.close();
  }
}
