package io.tomtat.model;

import io.tomtat.article.Hash;
import io.tomtat.article.Recipe;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The job file's {@code model}.
 *
 * @param name as the provider writes it; recorded: shown as the model's name
 * @param baseUrl of a server that speaks the provider's protocol; null: the provider's own
 * @param keyVariable the environment variable that holds the key; null: the provider's usual one,
 *     and none at all for another base-url
 * @param concurrency calls at a time
 * @param callDeadline for one call, body included
 * @param temperature null: the model's own
 * @param thinking before the answer: {@code off}, {@code on}, {@code minimal}, {@code low}, {@code
 *     medium}, {@code high} or a number of tokens, as far as the provider knows them; null: the
 *     model's own
 * @param maxOutputTokens for one answer; doubled once if an answer was cut
 * @param strictSchema false: the schema goes into the prompt, for servers that know no
 *     response_format
 * @param replies recorded only: the folder of replies, relative to the job file's base
 * @param requestsPerMinute as the provider states it; null: learned from the service's replies
 * @param tokensPerMinute of input and output together; likewise
 * @param outputTokensPerMinute for providers that limit the output by itself
 * @param partLength characters of an article that are sent in one request; a longer one is read in
 *     parts of that length
 * @param patience with a service that answers no call, until the run ends resumable
 */
public record ModelSettings(
    Provider provider,
    @DefaultValue("") String name,
    @Nullable String baseUrl,
    @Nullable String keyVariable,
    @DefaultValue("8") int concurrency,
    @DefaultValue("120s") Duration callDeadline,
    @Nullable Double temperature,
    @Nullable String thinking,
    @DefaultValue("4000") int maxOutputTokens,
    @DefaultValue("true") boolean strictSchema,
    @Nullable String replies,
    @Nullable Integer requestsPerMinute,
    @Nullable Integer tokensPerMinute,
    @Nullable Integer outputTokensPerMinute,
    @DefaultValue("50000") int partLength,
    @DefaultValue("15m") Duration patience) {

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public ModelSettings {
    require(provider != null, "model.provider is missing; set it to " + Provider.choices());
    name = name.isBlank() && provider == Provider.RECORDED ? "recorded" : name.strip();
    require(!name.isEmpty(), "model.name is missing; name the model, such as gpt-5-mini");
    require(
        name.matches("[^\\s?#%\\p{Cntrl}]+"),
        "model.name: '%s' holds a space or one of ?#%%; write it as the provider does"
            .formatted(name));
    require(
        concurrency >= 1 && concurrency <= 512,
        "model.concurrency: %d is not between 1 and 512".formatted(concurrency));
    require(
        callDeadline.compareTo(Duration.ofSeconds(1)) >= 0
            && callDeadline.compareTo(Duration.ofHours(1)) <= 0,
        "model.call-deadline: %s is not between 1s and 1h".formatted(callDeadline));
    require(
        temperature == null || (temperature >= 0 && temperature <= 2),
        "model.temperature: %s is not between 0 and 2; leave it out for the model's own"
            .formatted(temperature));
    require(
        maxOutputTokens >= 100 && maxOutputTokens <= 200_000,
        "model.max-output-tokens: %d is not between 100 and 200000".formatted(maxOutputTokens));
    require(
        keyVariable == null || keyVariable.matches("[A-Za-z_][A-Za-z0-9_]*"),
        "model.key-variable is not the name of an environment variable;"
            + " write the variable's name there (such as MY_KEY), never the key itself");
    checkUrl(baseUrl);
    thinking = checkedThinking(thinking, provider, maxOutputTokens, temperature);
    require(
        (provider == Provider.RECORDED) == (replies != null),
        provider == Provider.RECORDED
            ? "model.replies is missing; name the folder of recorded replies"
            : "model.replies goes with provider: recorded only; remove it");
    checkLimit("requests-per-minute", requestsPerMinute);
    checkLimit("tokens-per-minute", tokensPerMinute);
    checkLimit("output-tokens-per-minute", outputTokensPerMinute);
    require(
        partLength >= 2_000 && partLength <= 1_000_000,
        "model.part-length: %d is not between 2000 and 1000000".formatted(partLength));
    require(
        patience.compareTo(Duration.ofSeconds(1)) >= 0
            && patience.compareTo(Duration.ofHours(24)) <= 0,
        "model.patience: %s is not between 1s and 24h".formatted(patience));
  }

  /** What decides an answer besides messages, schema, model and limit. */
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> all = new TreeMap<>();
    if (temperature != null) {
      all.put("temperature", temperature.toString());
    }
    if (thinking != null) {
      all.put("thinking", thinking);
    }
    all.put("strict-schema", Boolean.toString(strictSchema));
    return all;
  }

  /** Which of the provider's abilities are used, for people. */
  public String abilities() {
    String schema =
        strictSchema ? "answer's form enforced by the service" : "answer's form asked for in words";
    String thought =
        thinking == null ? "thinking as the model does by itself" : "thinking " + thinking;
    return "%s; %s; %s; at most %,d tokens an answer"
        .formatted(schema, provider.caching(), thought, maxOutputTokens);
  }

  /** The recipe of this model with a prompt. */
  public Recipe recipe(String prompt, Hash promptHash) {
    SortedMap<String, String> all = parameters();
    all.put("max-output-tokens", Integer.toString(maxOutputTokens));
    return new Recipe(prompt, promptHash, provider.code(), name, recorded(), all);
  }

  public boolean recorded() {
    return provider == Provider.RECORDED;
  }

  /** Where requests go to, without a slash at the end. */
  String address() {
    return Objects.requireNonNullElse(baseUrl, provider.address()).replaceFirst("/+$", "");
  }

  /** Whether requests go to the provider itself. */
  boolean ownAddress() {
    return address().equals(provider.address());
  }

  /** Null: the model's own. */
  @Nullable Thinking measure() {
    return thinking == null ? null : Thinking.of(thinking);
  }

  private static @Nullable String checkedThinking(
      @Nullable String text, Provider provider, int maxOutputTokens, @Nullable Double temperature) {
    if (text == null) {
      return null;
    }
    Thinking thinking = Thinking.of(text);
    thinking.check(provider, maxOutputTokens);
    require(
        provider != Provider.ANTHROPIC || temperature == null || thinking.off(),
        "model.temperature: anthropic takes none from a model that thinks; remove it or set model.thinking: off");
    return thinking.toString();
  }

  PaceSettings pace() {
    return new PaceSettings(requestsPerMinute, tokensPerMinute, outputTokensPerMinute);
  }

  private static void checkLimit(String key, @Nullable Integer limit) {
    require(
        limit == null || limit >= 1,
        "model.%s: %d is not a limit; write a number above 0, or leave it out"
            .formatted(key, limit));
  }

  private static void checkUrl(@Nullable String url) {
    if (url == null) {
      return;
    }
    URI uri = parse(url);
    require(
        uri.getRawUserInfo() == null,
        "model.base-url holds a user name or password; remove it and name a variable in model.key-variable");
    require(
        ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
            && uri.getHost() != null,
        "model.base-url is not a web address; write it like https://models.example.org/v1");
    require(
        uri.getRawQuery() == null && uri.getRawFragment() == null,
        "model.base-url has a part after ? or #; write only scheme, host and path, like https://models.example.org/v1");
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "model.base-url is not a web address; write it like https://models.example.org/v1");
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
