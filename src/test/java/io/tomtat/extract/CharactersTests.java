package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharactersTests {

  /** What most texts are made of, and what makes the rules look twice. */
  private static final String SIGNS =
      "aăâbcdđeêghiklmnoôơpqrstuưvxyĐƠƯẠẢẤẾỆỜỸ0123456789 ,.;:-–—“”…\t\n"
          + "\u00A0\u00AD\u200B\u0300\u0301\u0323ßıİŉſµª²½ﬁ中한\uFEFF\uFFFD\u0007\u2009";

  @Test
  void theShortWayFoldsAndCleansAsTheRulesDo() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      assertThat(Characters.fold(text)).as(text).isEqualTo(foldedByRules(text));
      assertThat(Characters.clean(text)).as(text).isEqualTo(cleanedByRules(text));
    }
  }

  private static String text(Random random) {
    int usual = random.nextInt(3) == 0 ? SIGNS.length() : SIGNS.indexOf('\u00AD');
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(SIGNS.charAt(random.nextInt(usual)));
    }
    return text.toString();
  }

  private static String foldedByRules(String text) {
    return Normalizer.normalize(text, Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String cleanedByRules(String text) {
    String visible =
        text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r\\f\\u000B]]", "")
            .replaceAll("[\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\uFFFD]", "");
    return Normalizer.normalize(visible, Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
