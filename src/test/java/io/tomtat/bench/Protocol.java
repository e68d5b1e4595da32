package io.tomtat.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form in which a provider is asked, answers and refuses. */
public enum Protocol {
  OPENAI("POST /v1/chat/completions", "/v1"),
  ANTHROPIC("POST /v1/messages", "/v1"),
  GEMINI("POST /v1beta/models/stub:generateContent", "/v1beta"),
  MISTRAL("POST /mistral/v1/chat/completions", "/mistral/v1"),
  OLLAMA("POST /api/chat", "");

  /** What a provider answers instead of an answer. */
  record Failure(int status, String body) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String target;
  final String base;

  Protocol(String target, String base) {
    this.target = target;
    this.base = base;
  }

  static Optional<Protocol> of(String target) {
    return Arrays.stream(values()).filter(each -> each.target.equals(target)).findFirst();
  }

  /** The article with the prompt around it; also where content is a list of parts. */
  String firstUserMessage(JsonNode request) {
    for (JsonNode message : request.path(this == GEMINI ? "contents" : "messages")) {
      if (message.path("role").asString("").equals("user")) {
        JsonNode content = message.path(this == GEMINI ? "parts" : "content");
        return content.isString()
            ? content.stringValue()
            : content.path(0).path("text").asString("");
      }
    }
    return "";
  }

  /**
   * @param finish in OpenAI's words
   */
  String completion(Waiting waiting, String content, String finish) {
    int tokens = content.length() / 3;
    return switch (this) {
      case OPENAI, MISTRAL -> ScriptedAnswer.completion(waiting, content, finish);
      case ANTHROPIC -> anthropic(waiting.promptTokens, content, anthropicFinish(finish), tokens);
      case GEMINI -> gemini(waiting.promptTokens, content, geminiFinish(finish), tokens);
      case OLLAMA ->
          text(
              Map.of(
                  "model",
                  "stub",
                  "created_at",
                  "2026-11-22T00:00:00Z",
                  "message",
                  Map.of("role", "assistant", "content", content),
                  "done",
                  true,
                  "done_reason",
                  finish,
                  "prompt_eval_count",
                  waiting.promptTokens,
                  "eval_count",
                  tokens));
    };
  }

  /** The provider's own way not to answer; a sentence where it has none. */
  String refusal(Waiting waiting) {
    return switch (this) {
      case OPENAI -> ScriptedAnswer.refusal(waiting);
      case ANTHROPIC -> anthropic(waiting.promptTokens, "", "refusal", 1);
      case GEMINI ->
          text(
              Map.of(
                  "promptFeedback", Map.of("blockReason", "PROHIBITED_CONTENT"),
                  "usageMetadata", Map.of("promptTokenCount", waiting.promptTokens)));
      case MISTRAL, OLLAMA -> completion(waiting, "I cannot help with that.", "stop");
    };
  }

  /** A 200 without any answer. */
  String empty(Waiting waiting) {
    return switch (this) {
      case OPENAI, MISTRAL -> ScriptedAnswer.empty(waiting.number);
      case ANTHROPIC -> anthropic(waiting.promptTokens, "", "end_turn", 0);
      case GEMINI -> text(Map.of("usageMetadata", Map.of("promptTokenCount", 10)));
      case OLLAMA -> text(Map.of("model", "stub", "done", true, "done_reason", "load"));
    };
  }

  /**
   * @param status OpenAI's
   * @param code OpenAI's
   */
  Failure failure(Fault fault, int status, String code) {
    String words = "Scripted: " + code;
    if (this == MISTRAL && fault == Fault.NO_MODEL) {
      return new Failure(400, error(400, "invalid_model", "Invalid model: stub"));
    } else if (this == GEMINI && fault == Fault.UNAUTHORIZED) {
      return new Failure(
          400,
          error(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid one. " + code));
    } else if (fault == Fault.NO_MONEY) {
      return noMoney();
    } else {
      return new Failure(status, error(status, code, words));
    }
  }

  private Failure noMoney() {
    return switch (this) {
      case OPENAI -> new Failure(429, error(429, "insufficient_quota", "You exceeded your quota"));
      case ANTHROPIC ->
          new Failure(
              400,
              error(400, "invalid_request_error", "Your credit balance is too low to access this"));
      case GEMINI -> new Failure(429, error(429, "RESOURCE_EXHAUSTED", "You exceeded your quota"));
      case MISTRAL, OLLAMA -> new Failure(402, error(402, "payment", "Payment required"));
    };
  }

  private String error(int status, String code, String message) {
    return switch (this) {
      case OPENAI -> ScriptedAnswer.error("error", code, message);
      case ANTHROPIC ->
          text(Map.of("type", "error", "error", Map.of("type", code, "message", message)));
      case GEMINI ->
          text(
              Map.of(
                  "error",
                  Map.of(
                      "code", status,
                      "message", message,
                      "status", code,
                      "details", quota(code))));
      case MISTRAL ->
          text(Map.of("object", "error", "message", message, "type", code, "code", "1500"));
      case OLLAMA -> text(Map.of("error", message));
    };
  }

  private static List<Object> quota(String code) {
    return code.equals("RESOURCE_EXHAUSTED")
        ? List.of(
            Map.of("violations", List.of(Map.of("quotaId", "GenerateRequestsPerDayPerProject"))))
        : List.of();
  }

  private static String anthropic(int promptTokens, String content, String stop, int tokens) {
    Map<String, Object> usage = new LinkedHashMap<>();
    usage.put("input_tokens", promptTokens);
    usage.put("cache_creation_input_tokens", 20);
    usage.put("cache_read_input_tokens", 100);
    usage.put("output_tokens", tokens);
    Object part = Map.of("type", "text", "text", content);
    return text(
        Map.of(
            "id", "msg_1",
            "type", "message",
            "role", "assistant",
            "model", "stub",
            "content", content.isEmpty() ? List.of() : List.of(part),
            "stop_reason", stop,
            "usage", usage));
  }

  private static String anthropicFinish(String finish) {
    return switch (finish) {
      case "length" -> "max_tokens";
      case "content_filter" -> "refusal";
      default -> "end_turn";
    };
  }

  private static String gemini(int promptTokens, String content, String finish, int tokens) {
    Object candidate =
        Map.of(
            "content",
            Map.of("role", "model", "parts", List.of(Map.of("text", content))),
            "finishReason",
            finish,
            "index",
            0);
    return text(
        Map.of(
            "candidates", List.of(candidate),
            "modelVersion", "stub",
            "usageMetadata",
                Map.of(
                    "promptTokenCount",
                    promptTokens,
                    "candidatesTokenCount",
                    tokens,
                    "thoughtsTokenCount",
                    7,
                    "cachedContentTokenCount",
                    100,
                    "totalTokenCount",
                    promptTokens + tokens + 7)));
  }

  private static String geminiFinish(String finish) {
    return switch (finish) {
      case "length" -> "MAX_TOKENS";
      case "content_filter" -> "SAFETY";
      default -> "STOP";
    };
  }

  private static String text(Map<String, ?> body) {
    return JSON.writeValueAsString(body);
  }
}
