package io.tomtat.job;

import io.tomtat.article.Amount;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys a job file may have, taken from the settings records; an unknown one names its nearest
 * neighbour.
 */
final class SettingKeys {

  /** Keys whose values are times of day: without quotes, YAML 1.1 reads 16:00 as the number 960. */
  private static final Set<String> TIMES = Set.of("ready-by");

  private SettingKeys() {}

  /**
   * @throws IllegalArgumentException naming the first key that is not a setting
   */
  static void check(Map<String, Object> values, Class<?> form) {
    check(values, form, "");
  }

  /**
   * @param place of the values within the file, such as {@code sources[0].}
   * @throws IllegalArgumentException naming the first key that is not a setting
   */
  static void check(Map<String, Object> values, Class<?> form, String place) {
    Set<String> known = new TreeSet<>();
    collect("", form, known);
    values.forEach(
        (key, value) -> {
          String plain = key.replaceAll("\\[\\d+]", "[]");
          refuseNumberForTime(plain, value);
          if (!known.contains(plain)) {
            throw new IllegalArgumentException(unknown(place + key, plain, known));
          }
        });
  }

  /** What a value of the type looks like, for people. */
  static String expected(Class<?> type) {
    if (type == Amount.class) {
      return "write an amount like 5.00 USD or 300000 tokens";
    } else if (type == Duration.class) {
      return "write a time span like 90s, 2m or 1h";
    } else if (type.isEnum()) {
      return "use one of "
          + Arrays.stream(type.getEnumConstants())
              .map(c -> kebab(c.toString()))
              .collect(Collectors.joining(", "));
    } else if (type == boolean.class || type == Boolean.class) {
      return "write true or false";
    } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "write a number";
    }
    return "see the README's section on the job file";
  }

  private static void refuseNumberForTime(String key, Object value) {
    if (TIMES.contains(key) && value instanceof Number) {
      throw new IllegalArgumentException(
          "%s: %s is a number, which is what YAML makes of a time without quotes; write it like \"06:30\""
              .formatted(key, value));
    }
  }

  private static String unknown(String key, String plain, Set<String> known) {
    String parent = plain.substring(0, plain.lastIndexOf('.') + 1);
    String last = plain.substring(parent.length());
    return known.stream()
        .filter(k -> k.startsWith(parent) && !k.substring(parent.length()).contains("."))
        .map(k -> k.substring(parent.length()))
        .min(Comparator.comparingInt(k -> distance(k, last)))
        .filter(k -> distance(k, last) <= Math.max(2, last.length() / 2))
        .map(near -> "%s is not a setting; did you mean %s?".formatted(key, near))
        .orElseGet(
            () -> "%s is not a setting; known are: %s".formatted(key, String.join(", ", known)));
  }

  private static void collect(String prefix, Class<?> type, Set<String> keys) {
    for (RecordComponent part : type.getRecordComponents()) {
      String key = prefix + kebab(part.getName());
      Class<?> item = itemType(part.getGenericType());
      keys.add(key);
      if (item != null) {
        keys.add(key + "[]");
        collectRecord(key + "[].", item, keys);
      } else {
        collectRecord(key + ".", part.getType(), keys);
      }
    }
  }

  /** Of something that comes in several kinds, what any of them may have. */
  private static void collectRecord(String prefix, Class<?> type, Set<String> keys) {
    if (type.isSealed()) {
      for (Class<?> kind : type.getPermittedSubclasses()) {
        collectRecord(prefix, kind, keys);
      }
    } else if (type.isRecord() && type != Amount.class) {
      collect(prefix, type, keys);
    }
  }

  private static @Nullable Class<?> itemType(Type type) {
    return type instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> item
        ? item
        : null;
  }

  /** {@code callDeadline} and {@code CALL_DEADLINE} become {@code call-deadline}. */
  private static String kebab(String name) {
    boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
    String words = constant ? name.replace('_', '-') : name.replaceAll("([a-z])([A-Z])", "$1-$2");
    return words.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
