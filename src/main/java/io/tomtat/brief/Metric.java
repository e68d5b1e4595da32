package io.tomtat.brief;

/** What an evaluation reports: a mean over articles, those left out that have nothing of it. */
public enum Metric {
  FIGURES("figures supported"),
  POWERS_OF_TEN("power-of-ten errors"),
  FACTS("key facts, by weight"),
  GRADED_FACTS("key facts, by the judge"),
  NAMES("names"),
  TERMS("glossary terms"),
  LEAKS("leaks"),
  LENGTH("of the length asked for"),
  CHRF("chrF"),
  COST("USD an article");

  private final String words;

  Metric(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** NaN if the briefing has nothing of it. */
  public double of(Score score) {
    return switch (this) {
      case FIGURES -> score.figures();
      case POWERS_OF_TEN -> score.powersOfTen();
      case FACTS -> score.facts();
      case GRADED_FACTS -> score.gradedFacts();
      case NAMES -> score.names();
      case TERMS -> score.terms();
      case LEAKS -> score.leaks();
      case LENGTH -> score.ofFullLength() ? 1 : 0;
      case CHRF -> score.chrf();
      case COST -> score.costUsd() == null ? Double.NaN : score.costUsd().doubleValue();
    };
  }
}
