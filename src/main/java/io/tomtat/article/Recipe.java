package io.tomtat.article;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  public Hash hash() {
    Stream<String> settings =
        new TreeMap<>(parameters).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
    List<String> fixed =
        List.of(prompt, promptHash.hex(), provider, model, Boolean.toString(recorded));
    return Hash.of(Stream.concat(fixed.stream(), settings).toList());
  }
}
