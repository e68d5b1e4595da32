package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedBootstrapTests {

  @Test
  void seesADifferenceThatIsThereInEveryArticle() {
    double[] first = values(1, 0);
    double[] second = Arrays.stream(first).map(v -> v + 0.1).toArray();
    PairedBootstrap result = PairedBootstrap.of(first, second);
    assertThat(result.difference()).isCloseTo(0.1, within(1e-9));
    assertThat(result.significant()).isTrue();
  }

  @Test
  void takesNoiseForNoise() {
    PairedBootstrap result = PairedBootstrap.of(values(1, 0), values(2, 0));
    assertThat(result.low()).isLessThan(0);
    assertThat(result.high()).isGreaterThan(0);
    assertThat(result.significant()).isFalse();
  }

  @Test
  void givesTheSameEveryTime() {
    assertThat(PairedBootstrap.of(values(1, 0), values(2, 0.2)))
        .isEqualTo(PairedBootstrap.of(values(1, 0), values(2, 0.2)));
  }

  @Test
  void wantsPairs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedBootstrap.of(new double[2], new double[3]));
  }

  private static double[] values(long seed, double shift) {
    Random random = new Random(seed);
    double[] values = new double[40];
    Arrays.setAll(values, i -> shift + random.nextDouble());
    return values;
  }
}
