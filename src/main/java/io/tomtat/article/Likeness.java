package io.tomtat.article;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a text that comes has to do with one that is known. */
public final class Likeness {

  /** Shorter texts are too alike or too unlike by chance. */
  public static final int LEAST_SHINGLES = 30;

  /**
   * One story in two outlets shared 0.83 of all shingles, which is 0.9 of one text's; two stories
   * on one topic shared 0.014.
   */
  private static final double COPIED = 0.75;

  /** What a text must keep to be the same article, corrected. */
  private static final double KEPT = 1.0 / 3;

  private final Version known;
  private final Version comer;
  private final Shingles ofKnown;
  private final Shingles ofComer;

  public Likeness(Version known, Version comer) {
    this.known = known;
    this.comer = comer;
    this.ofKnown = Shingles.of(known);
    this.ofComer = Shingles.of(comer);
  }

  /** Which share of the text that comes is in the known one: 0 to 1. */
  public double share() {
    return ofComer.within(ofKnown);
  }

  /**
   * Whether the text that comes says nothing that the known one does not. A figure that the known
   * one lacks is news, however like the texts are: another day's prices, a higher toll.
   */
  public boolean isCopy() {
    return ofComer.size() >= LEAST_SHINGLES
        && share() >= COPIED
        && figures(known).containsAll(figures(comer));
  }

  private static Set<String> figures(Version version) {
    return version.sentences().stream()
        .filter(sentence -> sentence.role() != Sentence.Role.CAPTION)
        .flatMap(sentence -> Figures.in(sentence.text()).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Whether the text that took the place of the known one is about something else, and so corrects
   * nothing. It is if hardly anything of the shorter one is in the other, or if its web address is
   * another and the texts are no copies of each other. An address alone says little: outlets write
   * the headline into it, and correct headlines.
   */
  public boolean isAnotherStory() {
    boolean tooShort = Math.min(ofKnown.size(), ofComer.size()) < LEAST_SHINGLES;
    double shared = Math.max(share(), ofKnown.within(ofComer));
    return (shared < KEPT && !tooShort) || (shared < COPIED && moved());
  }

  private boolean moved() {
    String before = address(known.metadata().canonicalUrl());
    String now = address(comer.metadata().canonicalUrl());
    return before != null && now != null && !before.equals(now);
  }

  /** {@code https://www.bao.example/tin-1.html#top} is {@code bao.example/tin-1.html}. */
  private static @Nullable String address(@Nullable String url) {
    return url == null
        ? null
        : url.toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://(?:www\\.)?", "")
            .replaceFirst("#.*", "")
            .replaceFirst("/$", "");
  }
}
