package io.tomtat.article;

/**
 * Tokens of one call.
 *
 * @param input all that was sent, the cached part included
 * @param cached the part of the input that the service had kept from an earlier call
 * @param output all that the model wrote, thoughts included
 */
public record Usage(long input, long cached, long output) {

  public static final Usage NONE = new Usage(0, 0, 0);

  public Usage {
    if (input < 0 || output < 0 || cached < 0) {
      throw new IllegalArgumentException(
          "negative tokens: %d, %d, %d".formatted(input, cached, output));
    }
    cached = Math.min(cached, input);
  }

  public long tokens() {
    return input + output;
  }

  public Usage plus(Usage other) {
    return new Usage(input + other.input, cached + other.cached, output + other.output);
  }
}
