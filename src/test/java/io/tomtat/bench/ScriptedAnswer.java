package io.tomtat.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A briefing in plain English without figures or names, drawn from the article's hash, in the form
 * of a chat completion. It claims nothing: whatever its sentences reserve is heard in it.
 */
final class ScriptedAnswer {

  private static final String[] ENGLISH =
      ("the of and to in for with on by from local officials said that new plan work people farmers city water road"
              + " school health project support will would also after before more families region market fishing"
              + " rice forest coastal teachers workers company public services training programme improve reduce"
              + " protect repair build open review discuss agree begin continue expect help quality safety prices"
              + " demand harvest")
          .split(" ");

  /** Every kind of hedge that an article may have. */
  private static final String RESERVED = ", which may not yet be planned, proposed or estimated.";

  /** {@code [12] …}: one numbered sentence of the article a line. */
  private static final Pattern NUMBERED = Pattern.compile("(?m)^\\[(\\d+)] ");

  /** What asks for notes on a part of a long article. */
  private static final String NOTES = "make the notes on part";

  private static final JsonMapper JSON = JsonMapper.shared();

  private ScriptedAnswer() {}

  /** The JSON text that a well-behaved model would give. */
  static String content(long hash, String article) {
    SplittableRandom random = new SplittableRandom(hash);
    if (article.contains(NOTES)) {
      return JSON.writeValueAsString(Map.of("notes", notes(random, article)));
    }
    int last = (int) Math.max(1, NUMBERED.matcher(article).results().count());
    String title = sentence(random, 9);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("withhold", "none");
    answer.put("topic", "other");
    answer.put("title", statement(title.substring(0, title.length() - 1), 1));
    answer.put("dateline", Map.of("place", "", "date", "", "evidence", List.of()));
    answer.put("summary", statements(random, 7, 16, last));
    answer.put("key_points", statements(random, 4, 14, last));
    answer.put("people", List.of());
    answer.put("names", List.of());
    answer.put("documents", List.of());
    return JSON.writeValueAsString(answer);
  }

  /** On ten sentences of the part. */
  private static List<Object> notes(SplittableRandom random, String part) {
    List<Integer> numbers =
        NUMBERED.matcher(part).results().map(found -> Integer.valueOf(found.group(1))).toList();
    return IntStream.range(0, Math.min(10, numbers.size()))
        .mapToObj(i -> statement(sentence(random, 12), numbers.get(i * numbers.size() / 10)))
        .toList();
  }

  /** The same as this fault spoils it. */
  static String spoilt(Fault fault, String content) {
    return switch (fault) {
      case TRUNCATED -> content.substring(0, content.length() * 2 / 3);
      case LENGTH -> content.substring(0, content.length() / 2);
      case SCHEMA -> "{\"headline\": \"Another shape\", \"key_points\": \"not a list\"}";
      case FENCED -> "```json\n" + content + "\n```";
      default -> content;
    };
  }

  static String completion(Waiting waiting, String content, String finish) {
    return body(waiting.number, waiting.promptTokens, List.of(choice(content, null, finish)));
  }

  static String refusal(Waiting waiting) {
    Object choice = choice(null, "I cannot help with that.", "stop");
    return body(waiting.number, waiting.promptTokens, List.of(choice));
  }

  /** A 200 without any choice. */
  static String empty(long number) {
    return body(number, 10, List.of());
  }

  private static Object choice(String content, String refusal, String finish) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", "assistant");
    message.put("content", content);
    message.put("refusal", refusal);
    return Map.of("index", 0, "message", message, "finish_reason", finish);
  }

  private static String body(long number, int promptTokens, List<?> choices) {
    int tokens = choices.toString().length() / 3;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", "chatcmpl-" + number);
    body.put("object", "chat.completion");
    body.put("created", System.currentTimeMillis() / 1000);
    body.put("model", "stub");
    body.put("choices", choices);
    body.put(
        "usage",
        Map.of(
            "prompt_tokens", promptTokens,
            "completion_tokens", tokens,
            "total_tokens", promptTokens + tokens));
    return JSON.writeValueAsString(body);
  }

  static String error(String type, String code, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    error.put("type", type);
    error.put("code", code);
    return JSON.writeValueAsString(Map.of("error", error));
  }

  private static List<Object> statements(SplittableRandom random, int count, int words, int last) {
    return IntStream.range(0, count)
        .mapToObj(i -> statement(sentence(random, words), i % last + 1))
        .toList();
  }

  private static Object statement(String text, int evidence) {
    return Map.of("text", text, "evidence", List.of(evidence));
  }

  private static String sentence(SplittableRandom random, int words) {
    StringBuilder text = new StringBuilder("The");
    for (int i = 1; i < words; i++) {
      text.append(' ').append(ENGLISH[random.nextInt(ENGLISH.length)]);
    }
    return text.append(RESERVED).toString();
  }
}
