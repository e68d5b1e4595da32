package io.tomtat.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a document's bytes have to be read; found by what is in them, not by the name. */
enum Kind {
  HTML,
  TEXT,
  MAIL,
  /** Whatever Tika makes of it. */
  OTHER;

  private static final int HEAD = 64 * 1024;

  /** A page or a fragment of one; a feed's item has neither head nor body. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<!doctype html|<html[\\s>]|<(head|body|article|main|p|div|h[1-6]|br|table|ul|section)(\\s[^<>]{0,500})?/?>");

  private static final Pattern OTHER_XML =
      Pattern.compile("(?is)\\s*<\\?xml(?!.{0,2000}<html[\\s>])|\\s*<(rss|feed|rdf:RDF|svg)[\\s>]");

  /** The marks of RTF, PDF, PostScript and a box of mails. */
  private static final Pattern OTHER_TEXT =
      Pattern.compile("\\{\\\\rtf|%PDF-|%!PS|From [^\n]*\n[A-Z][\\w-]+: ");

  private static final Pattern NEXT_MAIL = Pattern.compile("\n\\r?\nFrom [^\n]*\n[A-Z][\\w-]+: ");

  static Kind of(byte[] bytes) {
    String head = head(bytes);
    boolean binary = isBinary(bytes);
    if (!binary && MailFields.areIn(head) && !NEXT_MAIL.matcher(head).find()) {
      return MAIL;
    }
    if (binary || OTHER_TEXT.matcher(head).lookingAt() || OTHER_XML.matcher(head).lookingAt()) {
      return OTHER;
    }
    return MARKUP.matcher(head).find() ? HTML : TEXT;
  }

  /** NUL stands in binary files and in UTF-16. */
  private static boolean isBinary(byte[] bytes) {
    if (WideUnicode.of(bytes).isPresent()) {
      return false;
    }
    int controls = 0;
    int length = Math.min(bytes.length, HEAD);
    for (int i = 0; i < length; i++) {
      int code = bytes[i] & 0xFF;
      controls += code < 32 && code != 9 && code != 10 && code != 12 && code != 13 ? 1 : 0;
    }
    return controls * 50 > length;
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    Charset charset = WideUnicode.of(bytes).orElse(StandardCharsets.ISO_8859_1);
    String text = new String(bytes, 0, length, charset);
    return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
  }
}
