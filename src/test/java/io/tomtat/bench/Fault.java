package io.tomtat.bench;

import java.util.Arrays;

/** A way in which the scripted server does not answer as one would like. */
enum Fault {
  RATE_LIMIT("429"),
  RATE_LIMIT_SECONDS("429-seconds"),
  RATE_LIMIT_DATE("429-date"),
  RATE_LIMIT_BARE("429-bare"),
  NO_MONEY("no-money"),
  INTERNAL("500"),
  OVERLOADED("503"),
  OVERLOADED_529("529"),
  UNAUTHORIZED("401"),
  NO_MODEL("404"),
  BAD_REQUEST("400"),
  CONTEXT("context"),
  NO_SCHEMA("no-schema"),
  LIMIT_NAME("limit-name"),
  RESET("reset"),
  HANG("hang"),
  DRIP("drip"),
  CUT("cut"),
  HTML("html"),
  EMPTY("empty"),
  TRUNCATED("truncated", true),
  SCHEMA("schema", true),
  REFUSAL("refusal", true),
  FILTER("filter", true),
  LENGTH("length", true),
  FENCED("fenced", true);

  /** What the option {@code --fault-rate} draws from unless {@code --faults} says otherwise. */
  static final String USUAL = "429,500,503,reset,hang,truncated,schema,refusal,length";

  final String code;

  /** Answered with a 200 that a provider puts on the bill. */
  final boolean billable;

  Fault(String code) {
    this(code, false);
  }

  Fault(String code, boolean billable) {
    this.code = code;
    this.billable = billable;
  }

  static Fault of(String code) {
    return Arrays.stream(values())
        .filter(fault -> fault.code.equals(code.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such fault: " + code));
  }
}
