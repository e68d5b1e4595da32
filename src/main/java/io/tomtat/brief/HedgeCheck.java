package io.tomtat.brief;

import io.tomtat.article.Briefing.Finding;
import io.tomtat.brief.SourceText.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the article only estimates, plans, alleges or denies is not told as a fact. */
final class HedgeCheck implements WordingChecks.Check {

  private static final String KIND = FigureHedges.KIND;

  /** A claim that rests on more sentences cannot be laid beside one of them. */
  private static final int MOST_LINES = 4;

  @Override
  public List<Finding> findings(Proof proof) {
    List<Finding> found = new ArrayList<>();
    Map<Line, List<Reservation>> read = new HashMap<>();
    for (Claim claim : proof.statements()) {
      List<Line> lines = proof.source().lines(claim.evidence());
      if (lines.size() <= MOST_LINES) {
        lines.forEach(line -> read.computeIfAbsent(line, HedgeCheck::reservations));
        new Statuses(claim, lines, read).check(found);
      }
    }
    return found;
  }

  private static List<Reservation> reservations(Line line) {
    return RESERVATIONS.stream()
        .filter(reservation -> reservation.vi().matcher(line.text()).find())
        .toList();
  }

  /**
   * A kind of reservation: how Vietnamese says it, and what in English lets it be heard.
   *
   * @param sure whether its loss can be told without doubt
   */
  private record Reservation(String name, Pattern vi, Pattern en, boolean sure) {

    /** Whether it holds for all that its clause says; a proposal may stand beside a fact. */
    boolean binds() {
      return !name.startsWith("propos") && !name.startsWith("called") && !name.startsWith("under");
    }

    static Reservation of(String name, String vi, String en, boolean sure) {
      return new Reservation(
          name,
          Pattern.compile("(?iu)(?<![\\p{L}])(" + vi + ")(?![\\p{L}])"),
          Pattern.compile("(?i)\\b(" + en + ")\\b"),
          sure);
    }
  }

  private static final String FUTURE =
      "will|would|shall|should|to be|(?:is|are|was|were|due|set|ready|about|yet|plans?|agreed|decided|able|required|going|starts?|begins?) (?:not )?to"
          + "|plan\\w*|expect\\w*|schedul\\w*|due|set a target|aim\\w*|intend\\w*|forecast\\w*|propos\\w*|hop(?:e|es|ed|ing)|target\\w*|upcoming|ahead"
          + "|future|goals?|objective\\w*|projected|prospect\\w*|seek\\w*|must|requir\\w*|deadline|pledg\\w*|commit\\w*|promis\\w*|awaits?|slated|ask\\w*|instruct\\w*"
          + "|want\\w*|need\\w*|may|could|might|anticipat\\w*|estimat\\w*|likely|offer\\w*|ready|vow\\w*|call\\w*|urg\\w*|order\\w*|prepar\\w*|under consideration|guarante\\w*|eligible|can";

  private static final String NEGATED =
      "not|no|cannot|[a-z]+n['’]t|never|yet|without|none|nor|neither|lack\\w*|fail\\w*|un[a-z]{3,}|in(?:complete|sufficient|adequate|ability|eligible|valid|effective|definite)\\w*"
          + "|non|refus\\w*|reject\\w*|den(?:y|ied|ies)|ban|bans|banned|prohibit\\w*|stop\\w*|except\\w*|only|instead|rather|free|exempt\\w*|still|remain\\w*|few|little|less"
          + "|short\\w*|absen\\w*|pending|before|avoid\\w*|prevent\\w*|keep\\w*|kept|end|ends|ended|drop\\w*|disagree\\w*|oppos\\w*|object\\w*|withh\\w*|await\\w*|despite"
          + "|difficult\\w*|hard|struggl\\w*|impossible|unable|left|beyond|rule\\w* out|dis[a-z]{4,}|loss\\w*|lost|worr\\w*|continu\\w*|same|keep|fear\\w*|weak\\w*|poor\\w*|wors\\w*";

  private static final List<Reservation> RESERVATIONS =
      List.of(
          Reservation.of(
              "planned",
              "dự kiến|theo kế hoạch|dự tính|dự định|phấn đấu|đặt mục tiêu|sẽ|sắp(?! xếp)",
              FUTURE,
              true),
          Reservation.of(
              "under consideration",
              "đang (?:được )?(?:xem xét|nghiên cứu|cân nhắc)|xem xét",
              "consider\\w*|stud(?:y|ies|ied|ying)|review\\w*|weigh\\w*|look(?:s|ed|ing)? (?:at|into)|discuss\\w*|examin\\w*|propos\\w*|assess\\w*|decid\\w*|take account|account",
              true),
          Reservation.of(
              "proposed",
              "đề nghị|kiến nghị|đề xuất",
              "propos\\w*|suggest\\w*|recommend\\w*|request\\w*|ask\\w*|call\\w*|urg\\w*|seek\\w*|sought|appeal\\w*|petition\\w*|want\\w*|should|must"
                  + "|need\\w*|requir\\w*|advis\\w*|demand\\w*|offer\\w*|plan\\w*|consider\\w*|would|idea\\w*|nominat\\w*|instruct\\w*|direct\\w*|told|draft\\w*|pitch\\w*|mov(?:e|ed) to",
              true),
          Reservation.of(
              "called for",
              "kêu gọi",
              "call\\w*|urg\\w*|appeal\\w*|ask\\w*|encourag\\w*|invit\\w*|propos\\w*|should|must|need\\w*|press\\w*|want\\w*|advocat\\w*|plea\\w*",
              true),
          Reservation.of(
              "alleged",
              "được cho là|bị cho là|bị nghi|nghi ngờ|nghi do|nghi là|nghi vấn|nghi phạm|bị cáo buộc|tình nghi|có dấu hiệu|được coi là nghi",
              "alleg\\w*|suspect\\w*|believ\\w*|thought|report\\w*|reputed\\w*|accus\\w*|appear\\w*|seem\\w*|claim\\w*|presum\\w*|apparent\\w*|signs?|suspicio\\w*"
                  + "|possib\\w*|may|might|could|likely|said to|considered|charg\\w*|question\\w*|doubt\\w*|indicat\\w*",
              true),
          Reservation.of(
              "estimated",
              "ước tính|ước đạt|ước khoảng|ước có",
              "estimat\\w*|about|around|approximately|roughly|some|put at|project\\w*|expect\\w*|nearly|almost|assess\\w*|calculat\\w*|initial\\w*|preliminar\\w*|likely",
              true),
          Reservation.of(
              "possible",
              "có thể|có khả năng|có nguy cơ",
              "may|might|could|can|would|possib\\w*|likely|potential\\w*|risk\\w*|able|allow\\w*|if|threat\\w*|danger\\w*|probab\\w*|capab\\w*|option\\w*|enabl\\w*|let|lets|up to"
                  + "|eligible|will|to [a-z]+|expect\\w*|cannot|prone|vulnerable|adjustable|[a-z]+able",
              false),
          Reservation.of("not yet", "chưa(?! từng có|\\s*kể)", NEGATED, true),
          Reservation.of(
              "not",
              "(?<!(?:hàng|trên|phòng|đối|đường|hay|tàng|hư) )không(?! (?:người lái|dây|chỉ|những|gian|khí|quân|phận|ngừng|nhỏ|lưu|vận|tặc|thường trực|hoàn lại|quá|dưới|vượt|ít|tập|gây|có gì|kể|tải))",
              NEGATED,
              true));

  /** "dự kiến khởi công" is not "started construction". */
  private record Statuses(Claim claim, List<Line> lines, Map<Line, List<Reservation>> read) {

    private static final Pattern CLAUSE = Pattern.compile("[,;:–]\\s|\\s-\\s|[.!?]\\s");

    void check(List<Finding> found) {
      for (Line line : lines) {
        for (Reservation reservation : read.getOrDefault(line, List.of())) {
          check(found, line, reservation);
        }
      }
    }

    private void check(List<Finding> found, Line line, Reservation reservation) {
      List<String> clauses = Stream.of(CLAUSE.split(line.text(), 0)).toList();
      List<String> hedged =
          clauses.stream().filter(each -> reservation.vi().matcher(each).find()).toList();
      Set<String> own = own(hedged, clauses, line);
      boolean heard = reservation.en().matcher(claim.text()).find();
      boolean tied = !own.isEmpty() && silent(own, reservation);
      boolean alone = !heard && lines.size() == 1 && !tells(clauses, hedged);
      if (tied || alone) {
        String message =
            "the article says '%s' (%s), which is not heard here"
                .formatted(word(reservation, line), reservation.name());
        boolean sure = !heard && reservation.sure() && (alone || reservation.binds());
        found.add(sure ? claim.error(KIND, message) : claim.warning(KIND, message));
      }
    }

    /** "…, the director said": whose words they are does not settle what they are of. */
    private static final Pattern ATTRIBUTION =
        Pattern.compile(
            "(?iu)\\b(nói|cho biết|chia sẻ|khẳng định|nhấn mạnh|cho rằng|thông tin|theo|phát biểu|nhận định)(?![\\p{L}])");

    /** Whether the claim has a figure or name of a part that is not hedged. */
    private boolean tells(List<String> clauses, List<String> hedged) {
      Set<String> plain =
          anchors(
              clauses.stream()
                  .filter(each -> !hedged.contains(each) && !ATTRIBUTION.matcher(each).find())
                  .toList());
      plain.removeAll(anchors(hedged));
      return claim.words().plain().stream().anyMatch(plain::contains);
    }

    /** Where one statement of an English sentence ends and the next begins. */
    private static final Pattern PARTS =
        Pattern.compile(
            ";|,? (?:but|while|whereas|although)\\b|, and\\b|\\band (?=(?:plans|expects|said|will|is|are|has|have)\\b)");

    /** Whether a part of the claim has what only the hedged words have, and no such word. */
    private boolean silent(Set<String> own, Reservation reservation) {
      for (String part : PARTS.split(claim.text(), 0)) {
        Set<String> said = new HashSet<>(Words.of(part).plain());
        if (own.stream().anyMatch(said::contains) && !reservation.en().matcher(part).find()) {
          return true;
        }
      }
      return false;
    }

    /** Figures and names of the hedged words that nothing else named has. */
    private Set<String> own(List<String> hedged, List<String> clauses, Line line) {
      Set<String> own = anchors(hedged);
      own.removeAll(anchors(clauses.stream().filter(each -> !hedged.contains(each)).toList()));
      lines.stream()
          .filter(other -> !other.equals(line))
          .forEach(other -> own.removeAll(anchors(List.of(other.text()))));
      return own;
    }

    private static String word(Reservation reservation, Line line) {
      return reservation
          .vi()
          .matcher(line.text())
          .results()
          .map(each -> each.group(1))
          .findFirst()
          .orElse("");
    }

    /** Figures, and words with a capital in the middle of a clause. */
    private static Set<String> anchors(List<String> clauses) {
      Set<String> all = new HashSet<>();
      for (String clause : clauses) {
        Words words = Words.of(clause);
        for (int at = 0; at < words.size(); at++) {
          Words.Word word = words.get(at);
          boolean figure = Character.isDigit(word.shown().charAt(0)) && word.shown().length() > 1;
          if (figure || (at > 0 && word.capital())) {
            all.add(word.plain());
          }
        }
      }
      return all;
    }
  }
}
