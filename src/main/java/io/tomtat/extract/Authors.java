package io.tomtat.extract;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people whom a page's data name as authors; papers name themselves there, too. */
final class Authors {

  /** {@code Mai Lan, Bảo Trung và Vĩnh San} */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;]\\s*(?:(?:and|và) )?| (?:and|und|og|và|&) (?=\\p{Lu})");

  /** {@code Elena Oberholzer (obe)} */
  private static final Pattern SHORT_SIGN = Pattern.compile(" ?\\([^()]{1,20}\\)$");

  /** Behind a name, what its bearer did or for whom: {@code (thực hiện)}, {@code /VOV.VN} */
  static final String SUFFIX =
      " ?\\((thực hiện|tổng hợp|ghi|dịch|lược dịch|biên dịch|thực hiện, ảnh|theo [^()]{2,30}"
          + "|[Bb]áo [^()]{2,30}|\\p{Lu}{2,10}|[Tt]heo \\p{Lu}+)\\)|/\\p{Lu}[\\p{L}.]{1,12}| Theo \\p{Lu}[\\p{L} ]{2,30}";

  private static final Pattern SUFFIXES =
      Pattern.compile("(" + SUFFIX + ")$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A name has letters, neither an address nor a number, and is not a role's in the system. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu)[^\\p{L}]*|.*(://|@|\\d{3}).*|(super ?)?(admin\\w*|editor|webmaster|root|user|guest)");

  private Authors() {}

  /**
   * @return the names, a comma between them; null if there is none
   */
  static @Nullable String of(@Nullable String said) {
    return persons(said, List.of());
  }

  /**
   * @param papers names and addresses of the paper, as far as the page says them
   * @return the names but for the paper's, a comma between them; null if there is none
   */
  static @Nullable String persons(@Nullable String said, List<@Nullable String> papers) {
    Set<String> names = new LinkedHashSet<>();
    for (String part : BETWEEN.splitAsStream(said == null ? "" : said).toList()) {
      String name = SHORT_SIGN.matcher(withoutSuffix(part.strip())).replaceFirst("");
      if (!NO_NAME.matcher(name).matches() && !isPaper(name, papers)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** {@code Thu Hiền/VOV.VN} is Thu Hiền. */
  static String withoutSuffix(String name) {
    return SUFFIXES.matcher(name).replaceFirst("").strip();
  }

  /** {@code VnExpress} of VnExpress, {@code STERN.de} of www.stern.de */
  private static boolean isPaper(String name, List<@Nullable String> papers) {
    String squeezed = squeezed(name);
    return papers.stream()
        .filter(Objects::nonNull)
        .flatMap(paper -> Arrays.stream(new String[] {paper, label(paper)}))
        .map(Authors::squeezed)
        .anyMatch(squeezed::equals);
  }

  /** {@code https://www.stern.de/politik} has the label {@code stern}. */
  private static String label(String address) {
    String host = address.replaceFirst("^https?://(www\\.|m\\.)?", "").replaceFirst("/.*", "");
    return address.startsWith("http") ? host.replaceFirst("\\..*", "") : "";
  }

  private static String squeezed(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceFirst("^báo (điện tử )?", "");
    return Characters.fold(bare.replaceFirst("\\.(com|vn|net|org|de|tv|[a-z]{2})$", ""))
        .replace(" ", "");
  }
}
