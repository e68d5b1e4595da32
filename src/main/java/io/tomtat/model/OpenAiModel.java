package io.tomtat.model;

import java.time.Clock;

final class OpenAiModel implements Model {
  OpenAiModel(ModelSettings settings, Key key, Clock clock) {}

  @Override
  public Sent send(Request request) {
    return new Sent.PersonNeeded("not built");
  }
}
