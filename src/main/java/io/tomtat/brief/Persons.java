package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Syllables;
import io.tomtat.brief.SourceText.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The people of an article: those whom the briefing lists, and whom a family name gives away. */
final class Persons {

  /** Without marks. */
  private static final Set<String> FAMILIES =
      Set.of(
          """
          nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh mai cao chu ta
          luong luu to tong trieu ha quach thach danh kim son chau lam dam doan nghiem ninh tieu man khong cu
          lo hau ton vuong ong thai van vi mac kieu ma giang trang hua khuc khuong phung bach diep dao lieu luc
          nong quan sam tham tram truong uong vien au doi khuat la lai lanh lu mau nham nhu phi phuong phu
          quang si sung tan tang than thang thi tinh tu tuong ung viet xa y an bang bien cam cat co cung diem
          dieu giap han hinh ka kha khieu
          """
              .strip()
              .split("\\s+", 0));

  /** What comes before the name of a place or an organisation. */
  private static final Set<String> PLACES =
      Set.of(
          "tỉnh", "phố", "huyện", "xã", "phường", "sông", "cầu", "đường", "đèo", "chùa", "trường",
          "ty", "viện", "trấn", "làng", "bản", "ấp", "thôn", "quận", "chợ", "núi", "đảo", "hồ",
          "vịnh", "tp", "học", "hàng", "đoàn", "cảng", "bến", "khu", "lao", "lăng", "đền", "đình",
          "nghiệp", "hội", "quỹ", "tại", "ở", "từ", "đến", "về", "biển", "hiệu", "giải", "kênh",
          "mỏ", "dân", "cúp");

  /** Units of an administration that look like a family without their tone. */
  private static final Set<String> OFFICES =
      Set.of("vụ", "bộ", "sở", "cục", "ban", "đội", "tổ", "hội", "phòng", "khoa", "viện");

  /** Before a given name alone, with the tone as {@link Words} has it. */
  private static final Set<String> FORMS_OF_ADDRESS = new HashSet<>();

  static {
    for (String form :
        "ông bà anh chị em cô chú bác cụ thầy chí trưởng tịch đốc thư sứ viên sĩ sư tướng uý tá uỷ phó"
            .split(" ", 0)) {
      FORMS_OF_ADDRESS.add(Words.of(form).get(0).toned());
    }
  }

  /**
   * @param name in plain words
   * @param toned the same with tones
   * @param shown as the article writes it
   */
  record Person(List<String> name, List<String> toned, String shown) {
    static Person of(List<String> name, String shown) {
      List<String> toned = Words.of(shown).toned();
      return new Person(
          name, toned.subList(Math.max(0, toned.size() - name.size()), toned.size()), shown);
    }

    String given() {
      return name.get(name.size() - 1);
    }
  }

  /** Where a person is named, from one word up to another. */
  record Mention(Person person, int start, int end) {}

  private static final int USUAL_NAME = 3;

  private final Map<List<String>, Person> all = new LinkedHashMap<>();
  private final PhraseIndex<Person> index = new PhraseIndex<>();
  private final Map<Line, List<Mention>> mentions = new HashMap<>();

  Persons(Briefing briefing, SourceText source) {
    for (Briefing.Person person : briefing.people()) {
      PersonName name = PersonName.of(person.vi());
      if (name.words().size() >= 2 && name.standsIn(source)) {
        add(
            source.has(name.plain()) && name.bare().size() < 2 ? name.plain() : name.bare(),
            person.vi());
      }
    }
    source.lines().forEach(line -> find(line.words()));
  }

  private void add(List<String> name, String shown) {
    boolean within = all.keySet().stream().anyMatch(known -> endsWith(known, name));
    if (!within && all.putIfAbsent(name, Person.of(name, shown)) == null) {
      index.add(name, all.get(name));
    }
  }

  private static boolean endsWith(List<String> longer, List<String> shorter) {
    return longer.size() > shorter.size()
        && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
  }

  /** Two to five capitals in a row, the first of them a family name, no place word before them. */
  private void find(Words words) {
    for (int at = 0; at < words.size(); at++) {
      int end = endOfCapitals(words, at);
      if (end - at >= 2) {
        int start = honorific(words, at, end) ? at + 1 : at;
        int begin = isPerson(words, start, end) ? start : afterPlace(words, start, end);
        if (begin >= 0) {
          add(words.plain().subList(begin, end), words.shown(begin, end));
        }
        at = end;
      }
    }
  }

  /**
   * "Bệnh viện Bạch Mai Đào Xuân Cơ": a person after a name of another kind; -1 if there is none.
   */
  private static int afterPlace(Words words, int start, int end) {
    for (int size = USUAL_NAME; size <= USUAL_NAME + 1; size++) {
      int begin = end - size;
      if (begin > start && isPerson(words, begin, end)) {
        return begin;
      }
    }
    return -1;
  }

  private static int endOfCapitals(Words words, int start) {
    int end = start;
    while (end < words.size()
        && words.get(end).capital()
        && Syllables.shaped(words.get(end).plain())
        && (end == start || words.gapBefore(end).equals(" "))) {
      end++;
    }
    return end;
  }

  /** "Ông Khiêm" at a sentence's beginning; but Ông is also a family. */
  private static boolean honorific(Words words, int at, int end) {
    return Set.of("ông", "bà", "anh", "chị", "em", "cô", "cụ")
            .contains(words.get(at).shown().toLowerCase(Locale.ROOT))
        && words.opens(at)
        && end - at > 2;
  }

  private static boolean isPerson(Words words, int start, int end) {
    return end - start >= 2
        && end - start <= 5
        && FAMILIES.contains(words.get(start).plain())
        && !OFFICES.contains(words.get(start).shown().toLowerCase(Locale.ROOT))
        && (start == 0 || !PLACES.contains(words.get(start - 1).shown().toLowerCase(Locale.ROOT)))
        && Places.KNOWN.vietnamese().in(words.toned().subList(start, end)).isEmpty()
        && (end - start >= 3
            || (start > 0 && FORMS_OF_ADDRESS.contains(words.get(start - 1).toned())));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** In order; a given name counts after a form of address. */
  List<Mention> in(Line line) {
    return mentions.computeIfAbsent(line, this::mentionsIn);
  }

  private List<Mention> mentionsIn(Line line) {
    List<Mention> found = full(line.plain());
    Words words = line.words();
    for (int at = 1; at < words.size(); at++) {
      int place = at;
      boolean addressed =
          words.get(at).capital() && FORMS_OF_ADDRESS.contains(words.get(at - 1).toned());
      if (addressed
          && found.stream().noneMatch(each -> each.start() <= place && place < each.end())) {
        givenAt(found, words.toned(), at);
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  /** "ông Khiêm", "bà Mai Lan". */
  private void givenAt(List<Mention> found, List<String> toned, int at) {
    for (Person person : all.values()) {
      for (int size = 2; size >= 1; size--) {
        List<String> name = person.toned();
        if (name.size() > size
            && at + size <= toned.size()
            && toned.subList(at, at + size).equals(name.subList(name.size() - size, name.size()))) {
          found.add(new Mention(person, at, at + size));
          return;
        }
      }
    }
  }

  private List<Mention> full(List<String> plain) {
    List<Mention> found = new ArrayList<>();
    for (PhraseIndex.Hit<Person> hit : index.in(plain)) {
      if (found.isEmpty() || found.get(found.size() - 1).end() <= hit.start()) {
        found.add(new Mention(hit.value(), hit.start(), hit.end()));
      }
    }
    return found;
  }

  /** In an English text, full names and given names that stand alone. */
  List<Mention> in(Words english) {
    List<Mention> found = full(english.plain());
    for (int at = 0; at < english.size(); at++) {
      int place = at;
      if (alone(english, at)
          && found.stream().noneMatch(each -> each.start() <= place && place < each.end())) {
        givenAlone(found, english.get(at).plain(), at);
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  private static boolean alone(Words english, int at) {
    boolean after =
        at + 1 < english.size()
            && syllable(english, at + 1)
            && english.gapBefore(at + 1).equals(" ");
    boolean before = at > 0 && syllable(english, at - 1) && english.gapBefore(at).equals(" ");
    return syllable(english, at) && !after && !before;
  }

  private static boolean syllable(Words english, int at) {
    return english.get(at).capital() && Syllables.shaped(english.get(at).plain());
  }

  private void givenAlone(List<Mention> found, String plain, int at) {
    List<Person> bearers =
        all.values().stream().filter(person -> person.given().equals(plain)).toList();
    if (bearers.size() == 1) {
      found.add(new Mention(bearers.get(0), at, at + 1));
    }
  }
}
