package io.tomtat.cli;

import io.tomtat.brief.Metric;
import io.tomtat.brief.PairedBootstrap;
import io.tomtat.brief.Scores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scores of several recipes, each compared with the first.
 *
 * @param articles of the gold file
 */
record EvaluationReport(int articles, List<Scores> recipes) {

  private static final int SHOWN_RECIPE = 12;

  /** Tables for people. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Scores scores : recipes) {
      text.append(
          "Recipe %s, %s: %,d of %,d articles%n"
              .formatted(
                  shortened(scores.recipe()), scores.model(), scores.scores().size(), articles));
      for (Metric metric : Metric.values()) {
        text.append("  %-26s %s%n".formatted(metric.words(), number(scores.mean(metric))));
      }
    }
    for (Scores other : others()) {
      text.append(
          "Recipe %s less %s (paired bootstrap, 95 %%)%n"
              .formatted(shortened(other.recipe()), shortened(recipes.get(0).recipe())));
      differences(other, (metric, d) -> text.append(line(metric, d)));
    }
    return text.toString();
  }

  private static String line(Metric metric, PairedBootstrap d) {
    return String.format(
        Locale.ROOT,
        "  %-26s %+.4f [%+.4f, %+.4f]%s%n",
        metric.words(),
        d.difference(),
        d.low(),
        d.high(),
        d.significant() ? " significant" : "");
  }

  /** One object for scripts, ended by a line feed. */
  String json() {
    List<Object> scored = new ArrayList<>();
    for (Scores scores : recipes) {
      Map<String, @Nullable Object> recipe = new LinkedHashMap<>();
      recipe.put("recipe", scores.recipe());
      recipe.put("model", scores.model());
      recipe.put("articles", scores.scores().size());
      for (Metric metric : Metric.values()) {
        double mean = scores.mean(metric);
        recipe.put(code(metric), Double.isNaN(mean) ? null : mean);
      }
      scored.add(recipe);
    }
    List<Object> differences = new ArrayList<>();
    for (Scores other : others()) {
      differences(other, (metric, d) -> differences.add(difference(other, metric, d)));
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("gold", articles);
    object.put("recipes", scored);
    object.put("differences", differences);
    return JsonMapper.shared().writeValueAsString(object) + "\n";
  }

  private Map<String, Object> difference(Scores other, Metric metric, PairedBootstrap d) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("first", recipes.get(0).recipe());
    object.put("second", other.recipe());
    object.put("metric", code(metric));
    object.put("difference", d.difference());
    object.put("low", d.low());
    object.put("high", d.high());
    object.put("significant", d.significant());
    object.put("articles", d.articles());
    return object;
  }

  private List<Scores> others() {
    return recipes.isEmpty() ? List.of() : recipes.subList(1, recipes.size());
  }

  private void differences(Scores other, BiConsumer<Metric, PairedBootstrap> use) {
    for (Metric metric : Metric.values()) {
      recipes.get(0).difference(metric, other).ifPresent(d -> use.accept(metric, d));
    }
  }

  private static String code(Metric metric) {
    return metric.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double mean) {
    return Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, "%.4f", mean);
  }

  private static String shortened(String recipe) {
    return recipe.substring(0, Math.min(SHOWN_RECIPE, recipe.length()));
  }
}
