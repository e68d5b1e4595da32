package io.tomtat.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that decides a request besides the version.
 *
 * @param prompt the prompt's name
 * @param promptHash of the prompt's files, the glossary and the answer's schema
 * @param parameters of the model, such as its temperature
 */
public record Recipe(
    String prompt,
    Hash promptHash,
    String provider,
    String model,
    boolean recorded,
    Map<String, String> parameters) {

  public Recipe {
    parameters = Map.copyOf(parameters);
  }

  /** In which settings it differs from another one, for people; empty if they are the same. */
  public List<String> differencesFrom(Recipe other) {
    List<String> differences = new ArrayList<>();
    if (!prompt.equals(other.prompt)) {
      differences.add("prompt " + other.prompt);
    }
    if (!promptHash.equals(other.promptHash)) {
      differences.add("prompt files, glossary or answer's form");
    }
    if (!provider.equals(other.provider)
        || !model.equals(other.model)
        || recorded != other.recorded) {
      differences.add("model " + other.model + " of " + other.provider);
    }
    Set<String> names = new TreeSet<>(parameters.keySet());
    names.addAll(other.parameters.keySet());
    names.removeIf(name -> Objects.equals(parameters.get(name), other.parameters.get(name)));
    differences.addAll(names);
    return differences;
  }

  public Hash hash() {
    Stream<String> settings =
        new TreeMap<>(parameters).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
    List<String> fixed =
        List.of(prompt, promptHash.hex(), provider, model, Boolean.toString(recorded));
    return Hash.of(Stream.concat(fixed.stream(), settings).toList());
  }
}
