package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipeTests {

  private static final Hash PROMPT = Hash.of(List.of("system", "article"));

  @Test
  void hashWhenTheParametersStandInAnotherOrder() {
    Map<String, String> one = new LinkedHashMap<>();
    Map<String, String> other = new LinkedHashMap<>();
    List<String> names = List.of("temperature", "seed", "max-tokens", "top-p");
    names.forEach(name -> one.put(name, "1"));
    names.stream().sorted().forEach(name -> other.put(name, "1"));

    assertThat(recipe(one).hash()).isEqualTo(recipe(other).hash());
  }

  @Test
  void hashWhenAnythingDiffers() {
    Map<String, String> none = Map.of();
    List<Recipe> recipes =
        List.of(
            new Recipe("briefing", PROMPT, "openai", "gpt-5-mini", false, none),
            new Recipe("long", PROMPT, "openai", "gpt-5-mini", false, none),
            new Recipe("briefing", Hash.of(List.of()), "openai", "gpt-5-mini", false, none),
            new Recipe("briefing", PROMPT, "mistral", "gpt-5-mini", false, none),
            new Recipe("briefing", PROMPT, "openai", "gpt-5", false, none),
            new Recipe("briefing", PROMPT, "openai", "gpt-5-mini", true, none),
            recipe(Map.of("seed", "1")),
            recipe(Map.of("seed", "2")),
            recipe(Map.of("seed=1", "")));

    assertThat(recipes).extracting(Recipe::hash).doesNotHaveDuplicates();
    for (Recipe one : recipes) {
      assertThat(recipes)
          .filteredOn(other -> one.differencesFrom(other).isEmpty())
          .containsExactly(one);
    }
  }

  @Test
  void differencesFromNamesWhatTheOtherHad() {
    Recipe other =
        new Recipe("long", Hash.of(List.of()), "mistral", "small", false, Map.of("seed", "1"));
    assertThat(recipe(Map.of("temperature", "0.5")).differencesFrom(other))
        .containsExactly(
            "prompt long",
            "prompt files, glossary or answer's form",
            "model small of mistral",
            "seed",
            "temperature");
  }

  private static Recipe recipe(Map<String, String> parameters) {
    return new Recipe("briefing", PROMPT, "openai", "gpt-5-mini", false, parameters);
  }
}
