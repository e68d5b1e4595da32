package io.tomtat.source;

import io.tomtat.article.Document.Origin;
import io.tomtat.article.Document.Stamp;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * One article of a file or a table, its fields by what they mean.
 *
 * @param text empty if there is none
 * @param html empty if there is none; else the text does not count
 */
record Entry(
    @Nullable String id,
    @Nullable String url,
    String title,
    String text,
    String html,
    Metadata metadata) {

  /** A whole page, which says its title itself. */
  private static final Pattern PAGE =
      Pattern.compile("(?i)<(!doctype html|html|head|body|title)[\\s>]");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  /**
   * @param value of the field of a name; null if there is none
   */
  static Entry of(Fields fields, Function<String, @Nullable String> value) {
    Values values = new Values(fields, value);
    String url = FeedFile.address(values.of("url"));
    return new Entry(
        values.orNull("id"),
        url,
        values.orEmpty("title"),
        Objects.requireNonNullElse(values.of("text"), ""),
        Objects.requireNonNullElse(values.of("html"), ""),
        new Metadata(
            values.orNull("author"),
            values.orNull("publisher"),
            RecordDate.of(values.of("published")),
            RecordDate.of(values.of("modified")),
            values.orNull("section"),
            url,
            null));
  }

  private record Values(Fields fields, Function<String, @Nullable String> value) {

    @Nullable String of(String field) {
      return fields.names().stream()
          .filter(name -> name.usual().equals(field))
          .findFirst()
          .map(name -> value.apply(name.used()))
          .orElse(null);
    }

    /** One line. */
    String orEmpty(String field) {
      return FeedFile.text(CONTROL.matcher(FeedFile.text(of(field))).replaceAll(" "));
    }

    @Nullable String orNull(String field) {
      String text = orEmpty(field);
      return text.isEmpty() ? null : text;
    }
  }

  /** The id, else the address, else the text: whatever order the records come in. */
  String uri() {
    if (id != null) {
      return ShortUri.of(id);
    }
    return url == null
        ? "text-" + Hash.of(List.of(title, text, html)).hex()
        : ShortUri.of(address(url));
  }

  /** As the other sources write it. */
  static String address(String url) {
    try {
      return WebAddress.of(url).toString();
    } catch (RefusedAddressException e) {
      return url;
    }
  }

  /** A page or a text that stands for itself: the title is part of it. */
  byte[] bytes() {
    return whole().getBytes(StandardCharsets.UTF_8);
  }

  private String whole() {
    if (html.isBlank()) {
      return text.isBlank()
          ? ""
          : title.isEmpty() || beginsWithTitle() ? text : title + "\n\n" + text;
    }
    return title.isEmpty() || PAGE.matcher(html).find()
        ? html
        : "<!doctype html><meta charset=\"utf-8\"><meta property=\"og:title\" content=\"%s\">\n%s"
            .formatted(Entities.escape(title), html);
  }

  private boolean beginsWithTitle() {
    return FeedFile.text(text.stripLeading().lines().findFirst().orElse("")).equals(title);
  }

  Origin origin() {
    return new Origin(url, url, title.isEmpty() ? null : title, metadata, null);
  }

  /**
   * @param partOf the file or table; the same record elsewhere has another stamp
   */
  Stamp stamp(String partOf, byte[] bytes) {
    return new Stamp(bytes.length, null, Hash.of(List.of(partOf, toString())).hex());
  }
}
