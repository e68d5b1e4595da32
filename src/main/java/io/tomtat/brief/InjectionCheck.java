package io.tomtat.brief;

import io.tomtat.article.Briefing.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article may give orders to whoever reads it. None of them is followed: no addresses, telephone
 * numbers or code in a briefing, nothing that rests on such an order alone.
 */
final class InjectionCheck implements WordingChecks.Check {

  private static final String KIND = "injection";

  /** {@code https://a.b/c}, {@code www.a.b}, {@code bit.ly/x}, {@code name@a.b}. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b([a-z][a-z0-9+.-]*://|www\\.)\\S+|\\b[\\w.+-]+@[\\w-]+\\.[a-z]{2,}\\b"
              + "|\\b[\\w-]{2,}(\\.[\\w-]+)*\\.(com|net|org|vn|info|io|example|biz|shop|site|xyz|ly|me|ai|gov|edu)(/\\S*)?(?![\\w.])");

  /**
   * {@code 0901 234 567}, {@code +84 24 1234 5678}, {@code 1900 6868}, {@code (024) 3825.1234};
   * 1900-1975 are years.
   */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\d.,])(\\+\\d{1,3}[ .-]?\\(?\\d|\\(0\\d{1,3}\\)|0\\d{2,3})[ .-]?\\d{2,4}([ .-]?\\d{2,4}){1,3}(?![\\d%])"
              + "|\\b1[89]00(?:[ .]?|-(?!(?:1[89]|20)\\d\\d\\b))\\d{4}(?!\\d)");

  /** {@code print("x")}, {@code <script>}, {@code SELECT … FROM}, braces. */
  private static final Pattern CODE =
      Pattern.compile(
          "[{}`]|\\$\\(|\\b\\w+\\([^)]*\\)\\s*;|\\b(function|def|print|console|eval|exec)\\b[\\w.]*\\(|=>|==|"
              + "</?\\w+[^<>]*>|(?i:\\bselect\\b.+\\bfrom\\b.+\\bwhere\\b|\\bdrop table\\b|\\brm -rf\\b|\\bcurl -|#!/bin)|!\\[|\\]\\(");

  /** Commands that hold no sign of punctuation. */
  private static final Telltale LONG_CODE =
      Telltale.of("select drop rm curl bin", "\\b(?i:select|drop|rm|curl|bin)\\b");

  /** What is said to a reader, not of the news. */
  private static final Telltale APPEAL =
      Telltale.of(
          "click subscribe follow call contact visit buy order information hotline dial ring phone text readers miss act limited download share",
          "(?i)\\b(click (on|here|the)|subscribe to (the|our) (channel|newsletter)|follow us|call us|contact us|visit (our|the website)|buy now|order now"
              + "|for more information|hotline:|call now|readers (should|must|are advised)|don't miss|act now|limited offer|download our|share this|like and share)\\b"
              + "|(?i:^\\W*(click|subscribe|dial|download)\\b|^\\W*(call|ring|phone|contact|visit|follow|share)"
              + " (us|me|now|our|your|it|this|that|the (hotline|number|website|link|office|company|page)|with (your|friends)|on \\d|at \\d|\\+?\\d))");

  /** Advice to invest that a report would give to somebody by name. */
  private static final Telltale ADVICE =
      Telltale.of(
          "buy sell invest purchase buying investing guaranteed investment",
          "(?i)^\\W*(buy|sell|invest|purchase)\\b|\\b(should|must|ought to|are advised to|is advised to|are urged to|recommended to|strong(ly)?"
              + " (buy|recommend\\w*)|best time to|now is the time to) (buy|sell|invest|purchase)\\b|\\b(a|strong) (buy|must-buy)\\b"
              + "|recommend\\w* (buying|investing|to buy)|guaranteed (returns?|profits?)|\\bis a (good|great|safe|sound) (investment|buy)");

  private static final int FEWEST_DIGITS = 8;

  /** Whoever names more than the brief allows names the whole article. */
  private static final int MOST_NAMED = 8;

  private static final List<Words> ADVICE_IN_ARTICLE =
      List.of(
          Words.of("khuyến nghị mua"),
          Words.of("nên mua"),
          Words.of("khuyến nghị nhà đầu tư"),
          Words.of("khuyên"),
          Words.of("khuyến cáo"),
          Words.of("mua vào"),
          Words.of("kêu gọi"),
          Words.of("đề nghị"),
          Words.of("nên đầu tư"));

  /** Praise without measure. */
  private static final Telltale PRAISE =
      Telltale.of(
          "best greatest finest most world unrivalled unparalleled second number no amazing incredible wonderful fantastic brilliant flawless superb"
              + " magnificent excellent highly genius must",
          "(?i)\\b(the (best|greatest|finest|most (trusted|reliable|reputable|prestigious|innovative|outstanding|admired))|world[- ]class|unrivalled"
              + "|unparalleled|second to none|number one|no\\. ?1|amazing|incredible|wonderful|fantastic|brilliant|flawless|superb|magnificent|excellent"
              + "|highly recommended?|genius|must-have|most (successful|beautiful|wonderful))\\b");

  private static final List<Words> PRAISE_IN_ARTICLE =
      List.of(
          Words.of("nhất"),
          Words.of("xuất sắc"),
          Words.of("tuyệt vời"),
          Words.of("hàng đầu"),
          Words.of("đẳng cấp"),
          Words.of("số một"),
          Words.of("số 1"),
          Words.of("phi thường"),
          Words.of("nổi bật"),
          Words.of("hoàn hảo"),
          Words.of("ưu tú"),
          Words.of("tiêu biểu"),
          Words.of("vượt trội"),
          Words.of("giỏi"),
          Words.of("tốt"),
          Words.of("đẹp"),
          Words.of("lớn"));

  /** A verdict on the article or its authors. */
  private static final Telltale VERDICT =
      Telltale.of(
          "fake false fabricated hoax untrue invented wrong ignore disregard instructions approved instructed requested task",
          "(?i)\\b(fake news|hoax|(report|news|claim|story|information|article)s? (is|are|was|were) (all |entirely |completely )?(false|fake|untrue"
              + "|fabricated|invented|wrong)|(ignore|disregard) (all|any|previous|prior|these|the above)( previous| prior)? (instructions?|rules?|prompts?|text)"
              + "|previous instructions|approved for publication|as (instructed|requested)(?! by)|task completed?)\\b");

  private static final List<Words> VERDICT_IN_ARTICLE =
      List.of(
          Words.of("tin giả"),
          Words.of("sai sự thật"),
          Words.of("bịa đặt"),
          Words.of("giả mạo"),
          Words.of("tin đồn"),
          Words.of("không đúng"),
          Words.of("thất thiệt"),
          Words.of("không chính xác"));

  @Override
  public List<Finding> findings(Proof proof) {
    List<Finding> found = new ArrayList<>();
    Trusted trusted = new Trusted(proof.source());
    proof.all().forEach(claim -> forbidden(found, claim, trusted));
    for (Claim claim : proof.statements()) {
      appeals(found, claim);
      opinions(found, claim, trusted);
      ordered(found, claim, trusted);
      unsupported(found, claim, proof);
    }
    return found;
  }

  /** What the article itself reports under such a name is no leak: Booking.com is a company. */
  private static void forbidden(List<Finding> found, Claim claim, Trusted trusted) {
    if (anyOf(claim.text(), ".@:")) {
      Matcher address = ADDRESS.matcher(claim.text());
      if (address.find()) {
        String message = "'%s' is an address; a briefing has none".formatted(address.group());
        found.add(
            trusted.says(address.group())
                ? claim.warning(KIND, message)
                : claim.error(KIND, message));
      }
    }
    boolean digits = claim.text().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    if (digits && !claim.part().equals("documents")) {
      report(found, claim, TELEPHONE, "'%s' looks like a telephone number; a briefing has none");
    }
    if (anyOf(claim.text(), "{}`(<=![") || LONG_CODE.in(claim.words()).isPresent()) {
      report(found, claim, CODE, "'%s' is code or markup; a briefing has none");
    }
  }

  private static boolean anyOf(String text, String characters) {
    return text.chars().anyMatch(character -> characters.indexOf(character) >= 0);
  }

  private static void report(List<Finding> found, Claim claim, Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(claim.text());
    if (matcher.find()) {
      found.add(claim.error(KIND, message.formatted(matcher.group())));
    }
  }

  private static void appeals(List<Finding> found, Claim claim) {
    APPEAL
        .in(claim.words())
        .ifPresent(
            word ->
                found.add(
                    claim.error(
                        KIND, "'%s' is an appeal to the reader, not news".formatted(word))));
  }

  private static void opinions(List<Finding> found, Claim claim, Trusted trusted) {
    unlessTold(
        found,
        claim,
        trusted,
        ADVICE,
        ADVICE_IN_ARTICLE,
        "'%s' is advice that the article does not report");
    unlessTold(
        found,
        claim,
        trusted,
        PRAISE,
        PRAISE_IN_ARTICLE,
        "'%s' is praise that the article does not report");
    unlessTold(
        found,
        claim,
        trusted,
        VERDICT,
        VERDICT_IN_ARTICLE,
        "'%s' judges or obeys; report the news alone");
  }

  private static void unlessTold(
      List<Finding> found,
      Claim claim,
      Trusted trusted,
      Telltale telltale,
      List<Words> vietnamese,
      String message) {
    telltale
        .in(claim.words())
        .filter(word -> trusted.lacks(vietnamese))
        .ifPresent(word -> found.add(claim.error(KIND, message.formatted(word))));
  }

  /**
   * No figure, name, term or office in common: what the sentences have to do with it is not seen.
   */
  private static void unsupported(List<Finding> found, Claim claim, Proof proof) {
    List<SourceText.Line> named = proof.source().lines(claim.evidence());
    if (!named.isEmpty() && named.size() <= MOST_NAMED && !shares(claim, named, proof)) {
      found.add(
          claim.warning(
              "support",
              "has no figure, name or term in common with the sentences named; read them"));
    }
  }

  private static boolean shares(Claim claim, List<SourceText.Line> named, Proof proof) {
    Set<String> there = new HashSet<>();
    named.forEach(line -> there.addAll(line.plain()));
    return claim.words().all().stream().anyMatch(word -> shared(word, there))
        || proof
            .terms()
            .of(proof.source().rows(named))
            .anyMatch(term -> term.impliedBy(claim.words()))
        || claim.words().all().stream()
            .flatMap(word -> Heads.KNOWN.of(word).stream())
            .anyMatch(head -> named.stream().anyMatch(line -> head.standsIn(line.toned())))
        || Places.KNOWN.english().in(claim.words().plain()).stream()
            .anyMatch(
                hit ->
                    named.stream()
                        .anyMatch(line -> proof.source().places(line).contains(hit.value())));
  }

  private static boolean shared(Words.Word word, Set<String> there) {
    boolean figure = Character.isDigit(word.shown().charAt(0));
    boolean name = word.capital() && !English.WORDS.has(word);
    return (figure || name) && there.contains(word.plain());
  }

  private static void ordered(List<Finding> found, Claim claim, Trusted trusted) {
    List<SourceText.Line> named = trusted.source().lines(claim.evidence());
    if (!named.isEmpty() && named.stream().allMatch(trusted::orders)) {
      found.add(
          claim.error(
              KIND, "rests on sentences that speak to a reader or a machine; leave it out"));
    }
    trusted
        .onlyOrdered(claim)
        .ifPresent(
            what ->
                found.add(
                    claim.error(
                        KIND,
                        "'%s' stands only where the article gives orders; leave it out"
                            .formatted(what))));
  }
}
