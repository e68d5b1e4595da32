package io.tomtat.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A selector of a page's style: names, ids and classes, each below the one before.
 *
 * @param path outermost first; the last one is the element's own
 * @param specificity as CSS counts: ids before classes before names
 */
record StyleSelector(List<Compound> path, int specificity) {

  /** Longer ones are not read. */
  private static final int MOST_STEPS = 8;

  private static final int LONGEST = 200;

  /** {@code p}, {@code .note}, {@code p.note.small}, {@code #extra}, {@code .md\\:block} */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "([\\p{L}][\\p{L}\\d-]*)?((?:[.#](?:[\\p{L}_-]|\\\\[^\\s\\w])(?:[\\p{L}\\d_-]|\\\\[^\\s\\w])*)*)");

  private static final Pattern MARK = Pattern.compile("([.#])((?:[^.#\\\\]|\\\\.)+)");

  /** What one element must have. */
  record Compound(@Nullable String name, @Nullable String id, List<String> classes) {

    boolean fits(Element element) {
      return (name == null || element.nameIs(name))
          && (id == null || element.id().equals(id))
          && hasClasses(element);
    }

    private boolean hasClasses(Element element) {
      for (String name : classes) {
        if (!element.hasClass(name)) {
          return false;
        }
      }
      return true;
    }

    /** By which the rules for an element are found. */
    String key() {
      if (id != null) {
        return "#" + id;
      }
      return classes.isEmpty() ? String.valueOf(name) : "." + classes.get(0);
    }
  }

  /** Empty if it says more than this, as states, attributes and siblings are. */
  static Optional<StyleSelector> of(String written) {
    String[] steps = written.strip().replace(">", " ").split("\\s+", MOST_STEPS + 1);
    List<Compound> path = new ArrayList<>();
    int specificity = 0;
    for (String step : steps) {
      Matcher matcher = COMPOUND.matcher(step);
      if (written.length() > LONGEST || step.isEmpty() || !matcher.matches()) {
        return Optional.empty();
      }
      Compound compound = compound(matcher);
      path.add(compound);
      specificity += weight(compound);
    }
    return path.size() > MOST_STEPS
        ? Optional.empty()
        : Optional.of(new StyleSelector(List.copyOf(path), specificity));
  }

  private static Compound compound(Matcher step) {
    List<String> classes = new ArrayList<>();
    String id = null;
    Matcher marks = MARK.matcher(step.group(2));
    while (marks.find()) {
      String mark = marks.group(2).replace("\\", "");
      if (marks.group(1).equals("#")) {
        id = mark;
      } else {
        classes.add(mark);
      }
    }
    String name = step.group(1);
    return new Compound(
        name == null ? null : name.toLowerCase(Locale.ROOT), id, List.copyOf(classes));
  }

  private static int weight(Compound compound) {
    return (compound.id() == null ? 0 : 10_000)
        + compound.classes().size() * 100
        + (compound.name() == null ? 0 : 1);
  }

  boolean isSimple() {
    return path.size() == 1;
  }

  String key() {
    return path.get(path.size() - 1).key();
  }

  /**
   * For each step the nearest element above that fits, which is right for steps of any distance.
   */
  boolean fits(Element element) {
    int step = path.size() - 1;
    if (!path.get(step).fits(element)) {
      return false;
    }
    for (Element above = element.parent(); above != null && step > 0; above = above.parent()) {
      step -= path.get(step - 1).fits(above) ? 1 : 0;
    }
    return step == 0;
  }
}
