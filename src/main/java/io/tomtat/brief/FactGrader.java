package io.tomtat.brief;

import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Article;
import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Reply.Finish;
import io.tomtat.model.KeptReplies;
import io.tomtat.model.Request;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.Settled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a model which key facts a briefing tells, in the way of G-Eval (Liu et al. 2023,
 * arXiv:2303.16634): criteria and steps are given, a reason is written before each grade, and the
 * mean over several samples stands in for the probabilities of the grades, which services do not
 * tell.
 */
public final class FactGrader {

  private static final int BEST = 2;

  /** Of an answer: a reason and a grade for each fact. */
  private static final int TOKENS_A_FACT = 120;

  private static final int TOKENS_AT_LEAST = 2_000;

  private static final JsonObjectSchema ROOT =
      AnswerSchema.closed(
          JsonObjectSchema.builder()
              .addProperty(
                  "facts",
                  AnswerSchema.list(
                      AnswerSchema.closed(
                          JsonObjectSchema.builder()
                              .addProperty("number", new JsonIntegerSchema())
                              .addStringProperty("reason")
                              .addProperty("grade", new JsonIntegerSchema())))));

  private static final JsonSchema SCHEMA =
      JsonSchema.builder().name("grades").rootElement(ROOT).build();

  private static final String SCHEMA_TEXT =
      JsonMapper.shared().writeValueAsString(JsonSchemaElementUtils.toMap(ROOT, true));

  private final KeptReplies replies;
  private final int samples;
  private final String system;
  private int unreadable;

  /**
   * @param prompts the folder that holds a folder {@code judge}; the packed one counts if it does
   *     not
   */
  public FactGrader(KeptReplies replies, int samples, Path prompts) {
    this.replies = replies;
    this.samples = samples;
    this.system = PromptFiles.find("judge", prompts).required("system.md").strip();
  }

  /** Answers that could not be used. */
  public int unreadable() {
    return unreadable;
  }

  /**
   * The share of the gold's facts, by weight, that the briefing tells; NaN if there are none, or no
   * answer could be used.
   */
  public double grade(Gold gold, Article article, Briefing briefing) {
    if (gold.facts().isEmpty()) {
      return Double.NaN;
    }
    Request request = request(gold, article, briefing);
    return IntStream.rangeClosed(1, samples)
        .mapToObj(sample -> share(gold, replies.ask(request, sample)))
        .flatMapToDouble(OptionalDouble::stream)
        .average()
        .orElse(Double.NaN);
  }

  private OptionalDouble share(Gold gold, Settled settled) {
    Optional<List<Integer>> grades =
        settled instanceof Arrived arrived && arrived.reply().finish() == Finish.STOP
            ? grades(arrived.reply().text(), gold.facts().size())
            : Optional.empty();
    if (grades.isEmpty()) {
      unreadable++;
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        sum(gold, i -> grades.get().get(i) / (double) BEST) / sum(gold, i -> 1));
  }

  private static double sum(Gold gold, IntToDoubleFunction of) {
    return IntStream.range(0, gold.facts().size())
        .mapToDouble(i -> gold.facts().get(i).weight() * of.applyAsDouble(i))
        .sum();
  }

  /** Empty unless each fact has one grade. */
  private static Optional<List<Integer>> grades(String reply, int facts) {
    try {
      Map<Integer, Integer> byNumber = new HashMap<>();
      for (JsonNode fact : JsonMapper.shared().readTree(reply).path("facts")) {
        int grade = fact.path("grade").asInt(-1);
        if (grade < 0
            || grade > BEST
            || byNumber.put(fact.path("number").asInt(0), grade) != null) {
          return Optional.empty();
        }
      }
      List<Integer> grades = new ArrayList<>();
      for (int number = 1; number <= facts; number++) {
        if (!byNumber.containsKey(number)) {
          return Optional.empty();
        }
        grades.add(byNumber.get(number));
      }
      return byNumber.size() == facts ? Optional.of(grades) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private Request request(Gold gold, Article article, Briefing briefing) {
    int tokens = Math.max(TOKENS_AT_LEAST, TOKENS_A_FACT * gold.facts().size());
    return new Request(
        article,
        List.of(new Message(Role.SYSTEM, system), new Message(Role.USER, message(gold, briefing))),
        SCHEMA,
        SCHEMA_TEXT,
        tokens);
  }

  private static String message(Gold gold, Briefing briefing) {
    StringBuilder text = new StringBuilder("=== KEY FACTS ===\n");
    for (int i = 0; i < gold.facts().size(); i++) {
      text.append("[%d] %s\n".formatted(i + 1, Prompt.oneLine(gold.facts().get(i).text())));
    }
    text.append("=== BRIEFING ===\n");
    text.append("Title: %s\n".formatted(Prompt.oneLine(briefing.title().text())));
    text.append("Summary: %s\n".formatted(Prompt.oneLine(briefing.summaryText())));
    for (Statement point : briefing.keyPoints()) {
      text.append("- %s\n".formatted(Prompt.oneLine(point.text())));
    }
    return text.append("=== END ===").toString();
  }
}
