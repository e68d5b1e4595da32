package io.tomtat.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What the scripted server counted. Used by its one thread only. */
final class ServerStats {

  private static final class Seen {
    int requests;
    int billed;
  }

  private final Map<String, Long> status = new TreeMap<>();
  private final Map<String, Long> faults = new TreeMap<>();
  private final Map<Long, Seen> articles = new HashMap<>();
  private final List<Double> latencies = new ArrayList<>();
  private long total;
  private long inFlight;
  private long inFlightMax;
  private double inFlightSeconds;
  private long first;
  private long changed;
  long connections;
  long abandoned;
  long wasted;
  long tokens;

  /** Those under way at a reset stay under way. */
  static ServerStats after(ServerStats old) {
    ServerStats fresh = new ServerStats();
    fresh.inFlight = old.inFlight;
    fresh.inFlightMax = old.inFlight;
    fresh.changed = System.nanoTime();
    return fresh;
  }

  /** Counts a request in and says how many had come for this article before. */
  int enter(long article) {
    move(1);
    total++;
    inFlightMax = Math.max(inFlightMax, inFlight);
    return articles.computeIfAbsent(article, a -> new Seen()).requests++;
  }

  void leave() {
    move(-1);
  }

  private void move(int by) {
    long now = System.nanoTime();
    if (first == 0) {
      first = now;
      changed = now;
    }
    inFlightSeconds += inFlight * ((now - changed) / 1e9);
    inFlight += by;
    changed = now;
  }

  void latency(double millis) {
    latencies.add(millis);
  }

  void billed(long article) {
    articles.computeIfAbsent(article, a -> new Seen()).billed++;
  }

  void status(String what) {
    status.merge(what, 1L, Long::sum);
  }

  void fault(String what) {
    faults.merge(what, 1L, Long::sum);
  }

  /**
   * The shortest time in which so many workers, never idle, could have been served in this order.
   */
  private double bestMillis(int workers) {
    PriorityQueue<Double> free = new PriorityQueue<>();
    double end = 0;
    for (double latency : latencies) {
      double done = (free.size() < workers ? 0 : free.remove()) + latency;
      free.add(done);
      end = Math.max(end, done);
    }
    return end;
  }

  String json() {
    double wall = (changed - first) / 1e9;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("total", total);
    all.put("distinct", articles.size());
    all.put("repeated", articles.values().stream().filter(seen -> seen.requests > 1).count());
    all.put("repeats", articles.values().stream().mapToInt(seen -> seen.requests - 1).sum());
    all.put("paid", articles.values().stream().filter(seen -> seen.billed > 0).count());
    all.put("paid_repeated", articles.values().stream().filter(seen -> seen.billed > 1).count());
    all.put(
        "paid_repeats", articles.values().stream().mapToInt(s -> Math.max(0, s.billed - 1)).sum());
    all.put("wasted", wasted);
    all.put("abandoned", abandoned);
    all.put("in_flight", inFlight);
    all.put("in_flight_max", inFlightMax);
    all.put("in_flight_avg", wall > 0 ? inFlightSeconds / wall : 0);
    all.put("wall_ms", Math.round(wall * 1e3));
    all.put("best_ms", Math.round(bestMillis((int) Math.max(1, inFlightMax))));
    all.put("latency_sum_ms", latencies.stream().mapToDouble(ms -> ms).sum());
    all.put("tokens", tokens);
    all.put("connections", connections);
    all.put("status", status);
    all.put("faults", faults);
    return JsonMapper.shared().writeValueAsString(all);
  }
}
