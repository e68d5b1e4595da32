package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.brief.GoldBriefings.Case;
import java.util.stream.Stream;

/** Plants one error of a kind into briefings that are right. */
interface Mutation {

  /** What goes wrong, as a report names it. */
  String kind();

  /** One briefing for each place where the error can be made; it holds that one error alone. */
  Stream<Briefing> of(Case right);
}
