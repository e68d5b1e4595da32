package io.tomtat.brief;

import io.tomtat.article.Briefing;
import java.util.stream.Stream;

/** A way to spoil briefings that are right. */
public interface Mutation {

  /** What is planted, in words: a line of the table of detection rates. */
  String kind();

  /** Spoilt copies, each with one error of this kind; none if the briefing gives no occasion. */
  Stream<Briefing> of(GoldBriefings.Case right);
}
