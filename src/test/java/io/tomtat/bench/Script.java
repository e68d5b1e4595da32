package io.tomtat.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the scripted server does to a request: a pure function of seed, article and attempt, so that
 * two clients that send the same articles meet the same latencies, in whatever order they send.
 */
final class Script {

  /** {@code [[fault:500*2,length]]} inside an article: twice 500, then length for ever. */
  private static final Pattern OWN = Pattern.compile("\\[\\[fault:([^\\]]+)]]");

  private record Weighted(Fault fault, double weight) {}

  private final Map<String, String> options = new HashMap<>();
  private final List<Weighted> faults = new ArrayList<>();

  Script(String... arguments) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("options come in pairs: --name value");
    }
    for (int i = 0; i < arguments.length; i += 2) {
      options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
    }
    for (String entry : text("faults", Fault.USUAL).split(",")) {
      String[] parts = entry.split(":");
      double weight = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
      faults.add(new Weighted(Fault.of(parts[0]), weight));
    }
  }

  double number(String name, double otherwise) {
    return options.containsKey(name) ? Double.parseDouble(options.get(name)) : otherwise;
  }

  private String text(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  long millis(String name, long otherwise) {
    return (long) number(name, otherwise);
  }

  SplittableRandom random(long article, int attempt) {
    long seed = millis("seed", 42) * 0x9E3779B97F4A7C15L;
    return new SplittableRandom(article ^ seed ^ ((long) attempt << 48));
  }

  /** Milliseconds until the answer. */
  double latency(SplittableRandom random) {
    double median = number("latency-ms", 0);
    double p99 = number("p99-ms", 10 * median);
    double jitter = number("jitter", 0);
    double sampled =
        switch (distribution(jitter)) {
          case "fixed" -> median;
          case "uniform" -> median * (1 - jitter + 2 * jitter * random.nextDouble());
          case "lognormal" -> median * Math.exp(gauss(random) * Math.log(p99 / median) / 2.3263);
          case "heavy" -> heavy(random, median, jitter);
          default -> throw new IllegalArgumentException("--dist " + text("dist", ""));
        };
    return Math.min(number("max-latency-ms", 20_000), sampled);
  }

  private String distribution(double jitter) {
    String otherwise =
        options.containsKey("p99-ms") ? "lognormal" : jitter > 0 ? "uniform" : "fixed";
    return text("dist", otherwise);
  }

  /** A Pareto tail for one request in twenty. */
  private static double heavy(SplittableRandom random, double median, double jitter) {
    return random.nextDouble() < 0.05
        ? 3 * median * Math.pow(1 - random.nextDouble(), -1 / 1.2)
        : median * Math.exp(gauss(random) * jitter);
  }

  private static double gauss(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /**
   * @param attempt from 0, over all requests for this article
   * @return empty if all goes well
   */
  Optional<Fault> fault(String article, int attempt, SplittableRandom random) {
    Matcher own = OWN.matcher(article);
    if (own.find()) {
      return scripted(own.group(1), attempt);
    }
    boolean may = attempt < number("fault-attempts", Integer.MAX_VALUE);
    return may && random.nextDouble() < number("fault-rate", 0) ? drawn(random) : Optional.empty();
  }

  private static Optional<Fault> scripted(String script, int attempt) {
    int until = 0;
    for (String step : script.split(",")) {
      String[] parts = step.split("\\*");
      until = parts.length > 1 ? until + Integer.parseInt(parts[1].strip()) : Integer.MAX_VALUE;
      if (attempt < until) {
        return Optional.of(Fault.of(parts[0]));
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> drawn(SplittableRandom random) {
    double roll = random.nextDouble() * faults.stream().mapToDouble(Weighted::weight).sum();
    for (Weighted entry : faults) {
      roll -= entry.weight();
      if (roll < 0) {
        return Optional.of(entry.fault());
      }
    }
    return Optional.empty();
  }
}
