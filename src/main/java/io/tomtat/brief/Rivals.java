package io.tomtat.brief;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that stand for each other in a careless translation of an institution or office. */
final class Rivals {

  /** A word may belong to more than one row. */
  private static final List<String> ROWS =
      List.of(
          "deputy vice assistant associate under sub second",
          "minister secretary commissioner commissar",
          "chairman chairwoman president chief head chair leader mayor governor",
          "ministry department agency bureau office directorate commission committee board council authority secretariat"
              + " inspectorate panel division service administration union association league federation institute",
          "permanent standing resident executive regular",
          "political politics politic",
          "people popular public citizen folk",
          "state national federal country government",
          "foreign external overseas diplomatic diplomacy",
          "home interior internal domestic",
          "defence military war army prevention",
          "security safety protection police",
          "procuracy prosecution prosecutor procurator",
          "member commissioner delegate commissar",
          "cell branch unit group",
          "general chief supreme total overall",
          "congress conference convention",
          "health medical medicine healthcare",
          "justice judicial judiciary law",
          "construction building housing",
          "finance treasury financial",
          "trade commerce business",
          "industry industrial",
          "education teaching schooling",
          "agriculture farming agricultural",
          "central centre core",
          "party communist",
          "affairs relations matters",
          "multilateral many sided plural",
          "economic business commercial",
          "comprehensive overall total full",
          "strategic strategy",
          "spokesperson spokesman spokeswoman speaker",
          "director manager governor",
          "investment capital",
          "after before pre",
          "net gross pure",
          "social society socialist",
          "ethnic racial national",
          "registered subscribed inscribed",
          "turnover gold output",
          "insurance assurance security",
          "court tribunal",
          "trial hearing judging",
          "development growth",
          "technical official",
          "ambassador consul envoy",
          "embassy consulate legation mission",
          "fatherland motherland homeland national",
          "front league union",
          "assembly congress parliament senate council");

  private static final Map<String, Set<String>> OF = new HashMap<>();

  static {
    for (String row : ROWS) {
      Set<String> words = Set.copyOf(Arrays.asList(row.split(" ", 0)));
      words.forEach(word -> OF.computeIfAbsent(word, each -> new HashSet<>()).addAll(words));
    }
  }

  private Rivals() {}

  /** Both in the singular; a word is no rival of itself. */
  static boolean are(String one, String other) {
    return !one.equals(other) && OF.getOrDefault(one, Set.of()).contains(other);
  }
}
