package io.tomtat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptedModelServerTests {

  private static final Script HEAVY =
      new Script("--latency-ms", "800", "--p99-ms", "8000", "--max-latency-ms", "20000");

  @Test
  void latencyIsTheSameForTheSameArticleAndAttempt() {
    assertThat(HEAVY.latency(HEAVY.random(7, 1))).isEqualTo(HEAVY.latency(HEAVY.random(7, 1)));
    assertThat(HEAVY.latency(HEAVY.random(7, 1))).isNotEqualTo(HEAVY.latency(HEAVY.random(7, 2)));
  }

  @Test
  void latencyHasTheMedianAsked() {
    double[] sorted =
        IntStream.range(0, 2001)
            .mapToDouble(i -> HEAVY.latency(HEAVY.random(i * 0x9E3779B97F4A7C15L, 0)))
            .sorted()
            .toArray();
    assertThat(sorted[1000]).isBetween(600.0, 1000.0);
    assertThat(sorted[2000]).isLessThanOrEqualTo(20_000);
  }

  @Test
  void faultFollowsTheArticlesOwnScript() {
    Script script = new Script();
    String article = "Tin [[fault:500*2,reset*1,length]] dài";
    assertThat(IntStream.range(0, 5).mapToObj(i -> script.fault(article, i, random())))
        .extracting(Optional::get)
        .containsExactly(Fault.INTERNAL, Fault.INTERNAL, Fault.RESET, Fault.LENGTH, Fault.LENGTH);
    assertThat(script.fault("[[fault:500*1]]", 1, random())).isEmpty();
  }

  @Test
  void faultStopsAfterTheAttemptsThatMayFail() {
    Script script = new Script("--fault-rate", "1", "--faults", "500", "--fault-attempts", "1");
    assertThat(script.fault("a", 0, random())).contains(Fault.INTERNAL);
    assertThat(script.fault("a", 1, random())).isEmpty();
  }

  @Test
  void bestTimeIsThatOfWorkersWhoAreNeverIdle() {
    ServerStats stats = new ServerStats();
    stats.enter(1);
    stats.enter(2);
    for (double millis : new double[] {10, 30, 20, 10}) {
      stats.latency(millis);
    }
    assertThat(stats.json()).contains("\"best_ms\":40").contains("\"in_flight_max\":2");
  }

  @Test
  void corpusHasTheSmallerOneAsItsPrefix(@TempDir Path folder) throws IOException {
    CorpusGenerator corpus = new CorpusGenerator(7, 3500, 0.6);
    corpus.write(3, folder, "txt");
    Path first = folder.resolve("000/a000002.txt");
    String before = Files.readString(first);
    new CorpusGenerator(7, 3500, 0.6).write(5, folder, "txt");
    assertThat(before).isEqualTo(Files.readString(first)).contains("(số 2)");
  }

  private static SplittableRandom random() {
    return new SplittableRandom(1);
  }
}
