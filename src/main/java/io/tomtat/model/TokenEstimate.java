package io.tomtat.model;

import io.tomtat.article.Reply;

/** Guesses a call's tokens before it is sent, and learns from what the service counted. */
final class TokenEstimate {

  /** Characters of Vietnamese a token, until the first reply says better. */
  private static final double FIRST_CHARACTERS = 3;

  private static final double FIRST_OUTPUT = 800;

  /** Of the newest reply in the running means. */
  private static final double WEIGHT = 0.05;

  private double inputPerCharacter = 1 / FIRST_CHARACTERS;
  private double output = FIRST_OUTPUT;

  /** Tokens of one call. */
  record Size(int characters, double input, double output) {
    double all() {
      return input + output;
    }
  }

  synchronized Size of(Request request) {
    int characters =
        request.schemaText().length()
            + request.messages().stream().mapToInt(m -> m.text().length()).sum();
    return new Size(
        characters, characters * inputPerCharacter, Math.min(output, request.maxOutputTokens()));
  }

  /** What it was; the guess where the service does not say. */
  synchronized Size learn(Size guess, Reply reply) {
    double input = reply.inputTokens() == null ? guess.input() : reply.inputTokens();
    double out = reply.outputTokens() == null ? guess.output() : reply.outputTokens();
    inputPerCharacter += WEIGHT * (input / Math.max(1, guess.characters()) - inputPerCharacter);
    output += WEIGHT * (out - output);
    return new Size(guess.characters(), input, out);
  }
}
