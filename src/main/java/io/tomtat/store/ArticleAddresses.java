package io.tomtat.store;

import io.tomtat.article.Document;
import io.tomtat.article.Document.Origin;
import io.tomtat.article.Pulled.Found;
import io.tomtat.article.Version;
import io.tomtat.source.CanonicalAddress;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which article of a job is at an address: the first one that was found there. Another source's
 * document of the same address is the same article.
 *
 * <p>What a page says of its own address is believed only if the titles agree: some sites say the
 * same of all their pages.
 */
final class ArticleAddresses {

  private final JdbcClient jdbc;
  private final String job;

  private record Row(String source, String uri, boolean own, @Nullable String title) {}

  ArticleAddresses(JdbcClient jdbc, String job) {
    this.jdbc = jdbc;
    this.job = job;
  }

  /** The article that this document is once more, such as {@code feed:…}; none if it is new. */
  Optional<String> other(Document document, Found found, Version version) {
    if (document.origin() == null || isArticle(document.source(), found.uri())) {
      return Optional.empty();
    }
    return of(document, found, version).entrySet().stream()
        .flatMap(
            each -> row(each.getKey()).filter(row -> same(row, each.getValue(), version)).stream())
        .map(row -> row.source() + ":" + row.uri())
        .findFirst();
  }

  /** Of several articles at one address the first stays. */
  void note(Document document, Found found, Version version) {
    of(document, found, version)
        .forEach(
            (address, own) ->
                jdbc.sql(
                        """
                        insert into web_address (job, address, source, uri, own)
                        values (:job, :address, :source, :uri, :own)
                        on conflict (job, address) do update set own = true
                         where web_address.source = excluded.source and web_address.uri = excluded.uri and excluded.own
                        """)
                    .param("job", job)
                    .param("address", address)
                    .param("source", document.source())
                    .param("uri", found.uri())
                    .param("own", own)
                    .update());
  }

  private static boolean same(Row row, boolean own, Version version) {
    return (row.own() && own) || plain(row.title()).equals(plain(version.title()));
  }

  private static String plain(@Nullable String title) {
    return title == null
        ? ""
        : Normalizer.normalize(title, Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
  }

  /** Address → whether the document was found there; false: its page says that it belongs there. */
  private static Map<String, Boolean> of(Document document, Found found, Version version) {
    Origin origin = document.origin();
    Map<String, Boolean> addresses = new LinkedHashMap<>();
    if (origin == null) {
      return addresses;
    }
    String said = version.metadata().canonicalUrl();
    boolean item = !found.uri().equals(document.uri());
    if (!item) {
      canonical(Stream.of(origin.asked(), origin.found())).forEach(a -> addresses.put(a, true));
    }
    if (said != null) {
      canonical(Stream.of(said)).forEach(a -> addresses.putIfAbsent(a, item));
    }
    return addresses;
  }

  private static Stream<String> canonical(Stream<@Nullable String> written) {
    return written
        .flatMap(Stream::ofNullable)
        .flatMap(each -> CanonicalAddress.of(each).stream())
        .filter(address -> !address.isFrontPage())
        .map(CanonicalAddress::text)
        .filter(text -> text.length() <= 2_000); // what an index holds
  }

  private boolean isArticle(String source, String uri) {
    return jdbc.sql(
            "select exists (select from article where job = :job and source = :source and uri ="
                + " :uri)")
        .param("job", job)
        .param("source", source)
        .param("uri", uri)
        .query(Boolean.class)
        .single();
  }

  private Optional<Row> row(String address) {
    return jdbc.sql(
            """
            select w.source, w.uri, w.own, v.title
              from web_address w
              join article a on a.job = w.job and a.source = w.source and a.uri = w.uri and a.shown
              join version v on v.id = a.version_id
             where w.job = :job and w.address = :address
            """)
        .param("job", job)
        .param("address", address)
        .query(Row.class)
        .optional();
  }
}
