package io.tomtat.extract;

import java.util.EnumSet;
import java.util.Set;

/** The rules that a page is read by: all of them, save where it is measured what one is worth. */
record PageRules(Set<PageRule> applied) {

  static final PageRules ALL = new PageRules(EnumSet.allOf(PageRule.class));

  PageRules {
    applied = Set.copyOf(applied);
  }

  static PageRules without(PageRule rule) {
    return new PageRules(EnumSet.complementOf(EnumSet.of(rule)));
  }

  boolean has(PageRule rule) {
    return applied.contains(rule);
  }

  void apply(PageRule rule, Runnable step) {
    if (has(rule)) {
      step.run();
    }
  }
}
