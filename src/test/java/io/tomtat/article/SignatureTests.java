package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatureTests {

  private static final String[] SYLLABLES =
      "hà nội hòa bình cảng biển sản lượng hàng hóa tăng giảm tỷ đồng người dân chính quyền doanh nghiệp kế hoạch đầu tư"
          .split(" ");

  private static List<String> sentences(int seed, int count) {
    Random random = new Random(seed);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("Câu " + seed + i);
      for (int word = 0; word < 14; word++) {
        sentence.append(' ').append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      all.add(sentence + ".");
    }
    return all;
  }

  private static Version version(List<String> sentences) {
    return Version.of(null, List.of(sentences), List.of(), Metadata.NONE);
  }

  private static Version mixed(int own, int common) {
    List<String> all = new ArrayList<>(sentences(1, common));
    all.addAll(sentences(own, 40 - common));
    return version(all);
  }

  private static Signature signature(Version version) {
    return Signature.of(Shingles.of(version));
  }

  @Test
  void estimatesTheShareOfCommonShingles() {
    for (int common = 0; common <= 40; common += 4) {
      Version one = mixed(100 + common, common);
      Version other = mixed(200 + common, common);
      double exact = Shingles.of(one).jaccard(Shingles.of(other));
      assertThat(signature(one).estimate(signature(other)))
          .as("%d of 40 sentences", common)
          .isCloseTo(exact, within(0.15)); // three standard errors
    }
  }

  @Test
  void isTheSameWhicheverComesFirst() {
    Version one = mixed(2, 20);
    Version other = mixed(3, 20);
    assertThat(signature(one).estimate(signature(other)))
        .isEqualTo(signature(other).estimate(signature(one)));
    assertThat(Shingles.of(one).jaccard(Shingles.of(other)))
        .isEqualTo(Shingles.of(other).jaccard(Shingles.of(one)));
  }

  @Test
  void theOrderOfSentencesIsNothing() {
    List<String> turned = sentences(1, 40);
    Collections.reverse(turned);
    assertThat(signature(version(turned)).minima())
        .isEqualTo(signature(version(sentences(1, 40))).minima());
  }

  @Test
  void whereATonePutsItsMarkIsNothing() {
    Version one = version(List.of("Hoà bình, thuỷ lợi và uỷ ban của tỉnh."));
    Version other = version(List.of("HÒA BÌNH thủy lợi và ủy ban của tỉnh"));
    assertThat(signature(one).minima()).isEqualTo(signature(other).minima());
    assertThat(Shingles.of(one).jaccard(Shingles.of(other))).isEqualTo(1);
  }

  @Test
  void aCopyHasABandInCommonAndAStrangerHasNone() {
    Version first = mixed(2, 30);
    assertThat(common(first, mixed(3, 30))).isPositive();
    assertThat(common(first, version(sentences(4, 40)))).isZero();
  }

  private static int common(Version one, Version other) {
    Set<Integer> bands = new HashSet<>(Arrays.asList(signature(one).bands()));
    bands.retainAll(Arrays.asList(signature(other).bands()));
    return bands.size();
  }

  /** What is stored must be found by later programs, too. */
  @Test
  void neverChanges() {
    Signature signature = signature(version(sentences(1, 2)));
    assertThat(Arrays.hashCode(signature.minima())).isEqualTo(1131781872);
    assertThat(Arrays.hashCode(signature.bands())).isEqualTo(-2093551968);
    assertThat(Signature.stored(signature.minima()).estimate(signature)).isEqualTo(1);
  }

  @Test
  void anEmptyTextIsLikeNothing() {
    Version nothing = version(List.of("…"));
    assertThat(Shingles.of(nothing).size()).isZero();
    assertThat(Shingles.of(nothing).jaccard(Shingles.of(nothing))).isZero();
    assertThat(Shingles.of(nothing).within(Shingles.of(mixed(2, 4)))).isZero();
  }

  @Test
  void captionsAreNotLookedAt() {
    Version plain = version(sentences(1, 10));
    Version pictured =
        Version.of(null, List.of(sentences(1, 10)), List.of("Ảnh: Bích Ngọc chụp"), Metadata.NONE);
    assertThat(Shingles.of(plain).jaccard(Shingles.of(pictured))).isEqualTo(1);
  }
}
