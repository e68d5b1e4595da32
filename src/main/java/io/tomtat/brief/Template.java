package io.tomtat.brief;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.model.input.PromptTemplate;
import io.tomtat.model.PersonNeededException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message with variables, as a prompt's file has it.
 *
 * @param text as in the file
 */
record Template(String text, PromptTemplate compiled) {

  /** {@code {{ sentences }}}, as LangChain4j's templates find it. */
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*(.+?)\\s*}}");

  /** Without it the article is not sent. */
  private static final String SENTENCES = "sentences";

  /**
   * @param place for messages
   * @throws PersonNeededException if a variable is unknown, or the sentences are missing
   */
  static Template of(String place, String text, Set<String> variables) {
    List<String> found =
        VARIABLE.matcher(text).results().map(variable -> variable.group(1)).toList();
    for (String variable : found) {
      if (!variables.contains(variable)) {
        throw new PersonNeededException(
            "%s: {{%s}} is not a variable; known are %s"
                .formatted(place, variable, variables.stream().sorted().collect(joining(", "))));
      }
    }
    if (!found.contains(SENTENCES)) {
      throw new PersonNeededException(
          place + " lacks {{sentences}}; without it the article is not sent");
    }
    return new Template(text, PromptTemplate.from(text));
  }

  /** Braces in the values are left alone. */
  String with(Map<String, Object> values) {
    return compiled.apply(values).text().strip();
  }
}
