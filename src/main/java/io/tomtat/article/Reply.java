package io.tomtat.article;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model sent back, as it came.
 *
 * @param text of the answer, or of the refusal; empty if there was none
 * @param inputTokens all that were sent, the cached ones included; null where the service does not
 *     say
 * @param cachedTokens the part of the input that is billed as cached; null where the service does
 *     not say
 * @param outputTokens null where the service does not say
 * @param httpStatus null for a recorded reply
 * @param latency of the request that brought it, from sending to the last byte
 * @param headers those that help to ask the provider about it, such as the request's id
 */
public record Reply(
    String text,
    Finish finish,
    @Nullable Integer inputTokens,
    @Nullable Integer cachedTokens,
    @Nullable Integer outputTokens,
    @Nullable Integer httpStatus,
    Duration latency,
    Map<String, String> headers) {

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Of a service that says nothing of cached tokens or of itself. */
  public Reply(
      String text,
      Finish finish,
      @Nullable Integer inputTokens,
      @Nullable Integer outputTokens,
      @Nullable Integer httpStatus,
      Duration latency) {
    this(text, finish, inputTokens, null, outputTokens, httpStatus, latency, Map.of());
  }

  /** Null where the service does not say. */
  public @Nullable Usage usage() {
    return inputTokens == null || outputTokens == null
        ? null
        : new Usage(inputTokens, cachedTokens == null ? 0 : cachedTokens, outputTokens);
  }

  /** Why the model ended its answer. */
  public enum Finish {
    STOP,
    LENGTH,
    CONTENT_FILTER,
    REFUSAL,
    OTHER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if there is no such code
     */
    public static Finish ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
