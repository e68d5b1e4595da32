package io.tomtat.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.tomtat.article.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The HTML page of a revision: one file, no script, nothing loaded, every text escaped by the
 * template engine.
 */
public final class EditionPage {

  /** More than anybody reads on one page, and as much as a browser bears; the files have all. */
  private static final int SHOWN = 1_000;

  private static final String STYLE = "edition.css";
  private static final String TEMPLATE = "edition.peb";

  private final String style = resource(STYLE).strip();
  private final PebbleTemplate template = engine().getTemplate(TEMPLATE);
  private final int shown;

  public EditionPage() {
    this(SHOWN);
  }

  /**
   * @param shown briefings on the page, at most; of the others it has the headlines
   */
  EditionPage(int shown) {
    this.shown = shown;
  }

  /**
   * Writes the page, as UTF-8 says in its head; flushes, does not close.
   *
   * @throws IOException if the writer fails
   */
  public void write(Edition edition, Writer out) throws IOException {
    Map<String, Object> facts =
        Map.of("page", new Page(edition, shown), "style", style, "policy", policy(style));
    template.evaluate(out, facts, Locale.ENGLISH);
    out.flush();
  }

  /** Forbids everything but this one style, so that no text of an article can do any harm. */
  private static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(Base64.getEncoder().encodeToString(sha256(style)));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static PebbleEngine engine() {
    ClasspathLoader loader = new ClasspathLoader(EditionPage.class.getClassLoader());
    loader.setPrefix(EditionPage.class.getPackageName().replace('.', '/'));
    loader.setCharset(StandardCharsets.UTF_8.name());
    return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(EditionPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program's file " + name + " cannot be read", e);
    }
  }
}
