package io.tomtat.model;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service says of its failure: {@code {"error": {"message", "type", "code", "param"}}} and
 * the forms that compatible servers give it.
 *
 * @param code of the failure, its status or type where it has no word for one; may be empty
 * @param message for people; may be empty
 * @param param the part of the request that it blames; may be empty
 * @param details for programs, as JSON; may be empty
 * @param request by which the provider knows it; may be empty
 */
record ServiceError(String code, String message, String param, String details, String request) {

  private static final int SHOWN = 300;

  /**
   * "Insufficient Balance", "Your credit balance is too low", "your specified API usage limits".
   */
  private static final Pattern NO_MONEY =
      Pattern.compile(
          "insufficient_(quota|balance|credits|funds)|billing_(hard_limit_reached|not_active)"
              + "|insufficient (balance|credits?|funds)|credit balance|out of credits"
              + "|API usage limits|payment required",
          Pattern.CASE_INSENSITIVE);

  /** "quotaId": "GenerateRequestsPerDayPerProjectPerModel-FreeTier". */
  private static final Pattern DAY_IS_OVER = Pattern.compile("\"quotaId\":\"[^\"]*PerDay");

  /** "retryDelay": "34.07s". */
  private static final Pattern RETRY_DELAY =
      Pattern.compile("\"retryDelay\":\"(\\d{1,6}(\\.\\d{1,9})?)s\"");

  /** "API key not valid. Please pass a valid API key.", which Gemini answers with a 400. */
  private static final Pattern BAD_KEY =
      Pattern.compile("API_KEY_INVALID|API key (not valid|not found|expired)");

  /** "Invalid model: mistral-tiniest", which Mistral answers with a 400. */
  private static final Pattern UNKNOWN_MODEL =
      Pattern.compile("invalid_model\\b|invalid model:", Pattern.CASE_INSENSITIVE);

  /** "This model's maximum context length is 128000 tokens", "prompt is too long". */
  private static final Pattern TOO_LONG =
      Pattern.compile(
          "context_length|context length|context window|context size|(prompt|input|request|message).{0,20} too (long|large)"
              + "|context limit|input token count.{0,20}exceeds|too many (input )?tokens|string_above_max_length|exceed_context",
          Pattern.CASE_INSENSITIVE);

  /** "ResponsibleAIPolicyViolation", "content_filter". */
  private static final Pattern FILTERED =
      Pattern.compile(
          "content_filter|content_policy|content management policy|ResponsibleAIPolicyViolation|data_inspection_failed",
          Pattern.CASE_INSENSITIVE);

  /** "Invalid parameter: 'response_format' of type 'json_schema' is not supported". */
  private static final Pattern SCHEMA =
      Pattern.compile(
          "response_?format|json_?schema|responseMimeType|output_(config|format)|structured output|json schema in format",
          Pattern.CASE_INSENSITIVE);

  /** "Unsupported parameter: 'temperature'", "Extra inputs are not permitted". */
  private static final Pattern FORM =
      Pattern.compile(
          "unsupported_(parameter|value|model)|unknown_parameter|model_not_found|extra inputs"
              + "|(unsupported|unrecognized|unknown|unexpected|invalid|missing)( request| required)? (parameter|argument|field|property)"
              + "|\\bmodel\\b.{0,80}(not (found|exist|supported|available|loaded)|deprecated|retired)|(unknown|invalid|no such) model"
              + "|temperature|max_(completion_|output_)?tokens|response_format|json_schema",
          Pattern.CASE_INSENSITIVE);

  /** The part of a request that differs between articles, like {@code messages[1].content}. */
  private static final Pattern TEXT = Pattern.compile("(messages|input|prompt)\\b.*");

  static ServiceError of(String body) {
    try {
      JsonNode root = JsonMapper.shared().readTree(body);
      JsonNode first = root.isArray() && !root.isEmpty() ? root.get(0) : root;
      JsonNode error = first.has("error") ? first.get("error") : first;
      return new ServiceError(
          code(error), message(error), text(error, "param"), error.path("details").toString(), "");
    } catch (JacksonException e) {
      return new ServiceError("", readable(body.replaceAll("<[^>]*>", " ")), "", "", "");
    }
  }

  boolean noMoney() {
    return says(NO_MONEY);
  }

  /** No request goes through before the provider's midnight. */
  boolean dayIsOver() {
    return DAY_IS_OVER.matcher(details).find();
  }

  /** How long to wait, for a service that does not say so in a header; null if it does not say. */
  @Nullable Duration retryDelay() {
    Matcher matcher = RETRY_DELAY.matcher(details);
    return matcher.find()
        ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(matcher.group(1)) * 1_000))
        : null;
  }

  boolean badKey() {
    return says(BAD_KEY) || BAD_KEY.matcher(details).find();
  }

  boolean unknownModel() {
    return says(UNKNOWN_MODEL);
  }

  boolean tooLong() {
    return says(TOO_LONG);
  }

  boolean filtered() {
    return says(FILTERED);
  }

  boolean schemaUnknown() {
    return says(SCHEMA);
  }

  /** It would be said of any article. */
  boolean aboutTheForm() {
    return param.isEmpty() ? says(FORM) : !TEXT.matcher(param).matches();
  }

  /** OpenAI's newer models want the limit under another name than everybody else. */
  boolean wantsCompletionTokens() {
    return message.contains("max_completion_tokens");
  }

  /** Of a request that the provider knows by a name; null if it does not. */
  ServiceError asked(@Nullable String id) {
    return id == null ? this : new ServiceError(code, message, param, details, readable(id));
  }

  @Override
  public String toString() {
    String words =
        code.isEmpty() || message.toLowerCase(Locale.ROOT).contains(code.toLowerCase(Locale.ROOT))
            ? message
            : code + ": " + message;
    return request.isEmpty() ? words : "%s [request %s]".formatted(words, request).strip();
  }

  private boolean says(Pattern pattern) {
    return pattern.matcher(code + " " + message).find();
  }

  /** Google's code is the HTTP status once more; the word for it is called status. */
  private static String code(JsonNode error) {
    String code = text(error, "code");
    String status = text(error, "status");
    if (!status.isEmpty() && (code.isEmpty() || error.path("code").isNumber())) {
      return status;
    }
    return code.isEmpty() ? text(error, "type") : code;
  }

  private static String message(JsonNode error) {
    if (error.isString()) {
      return readable(error.stringValue());
    }
    String message = text(error, "message");
    JsonNode detail = error.path("detail");
    return message.isEmpty() && !detail.isMissingNode()
        ? readable(detail.isString() ? detail.stringValue() : detail.toString())
        : message;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? readable(value.asString()) : "";
  }

  private static String readable(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
