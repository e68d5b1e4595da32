package io.tomtat.extract;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** The one-byte encodings of before Unicode: no detector knows them, so spelling judges. */
final class OldVietnamese {

  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  /** The right one makes syllables of nearly all words. */
  private static final double LEAST = 0.7;

  /** Characters; more than spelling looks at. */
  private static final int SAMPLE = 30_000;

  /** What of a page is no text of it. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?is)<(script|style)\\b.{0,100000}?</\\1>|<!--.{0,100000}?-->|<[^<>]{0,2000}>");

  private OldVietnamese() {}

  /** Empty if in none of them the bytes are Vietnamese. */
  static Optional<String> read(byte[] bytes) {
    return Stream.<Function<byte[], String>>of(
            OldVietnamese::windows1258, Tcvn3::decode, Viscii::decode, Vni::decode)
        .map(encoding -> Reading.of(encoding.apply(bytes)))
        .filter(Reading::isVietnamese)
        .max(Comparator.comparingDouble(reading -> reading.spelling.share()))
        .map(Reading::text);
  }

  private record Reading(String text, Spelling spelling) {

    static Reading of(String text) {
      return new Reading(text, Spelling.of(readable(text)));
    }

    boolean isVietnamese() {
      return spelling.isVietnamese() && spelling.share() >= LEAST;
    }
  }

  private static String windows1258(byte[] bytes) {
    return Normalizer.normalize(new String(bytes, WINDOWS_1258), Form.NFC);
  }

  /** A page's beginning without markup; such pages have entities for what is in Latin-1. */
  private static String readable(String page) {
    String text = MARKUP.matcher(page).replaceAll(" ");
    return Parser.unescapeEntities(text.substring(0, Math.min(text.length(), SAMPLE)), false);
  }
}
