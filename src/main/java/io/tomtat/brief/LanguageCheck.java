package io.tomtat.brief;

import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Syllables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain English, in whole sentences, about the news and not about the task. */
final class LanguageCheck implements WordingChecks.Check {

  private static final String KIND = "language";

  /** Its last point is no full stop: 6 p.m. */
  private static final Pattern TIME_OF_DAY = Pattern.compile("\\b[ap]\\.m\\.$");

  /** Letters that no other language of the news has. */
  private static final Pattern VIETNAMESE = Pattern.compile("[ăđơưĂĐƠƯĩĨũŨ\\u1EA0-\\u1EF9]");

  /** No markup is without one of these. */
  private static final Pattern MARKED = Pattern.compile("[*_`#<\\[&]|^\\s*[-•\\d]");

  /** {@code **bold**}, {@code # Title}, {@code - item}, {@code [text](link)}, tags, entities. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\*\\*|__|`|^\\s*(#{1,6}|[-*•]|\\d+[.)])\\s|!?\\[[^\\]]*]\\(|</?[a-zA-Z][^<>]*>|&(amp|lt|gt|nbsp|quot|#\\d+);");

  /** "I" is a figure, too: Zone I; "My" is a name: My Dinh. */
  private static final Telltale FIRST_PERSON =
      Telltale.of(
          "we our ours us my myself ourselves i",
          "\\b([Ww]e|[Oo]ur|[Oo]urs|us|my|My(?= [a-z])|myself|ourselves)\\b"
              + "|\\bI('m|'ve|'ll|'d| am| was| have| had| will| would| can| cannot| could| should| think| believe| do"
              + "| did| must| need| want| hope)\\b");

  /** "you" to the reader. */
  private static final Telltale SECOND_PERSON =
      Telltale.of("you your yours", "\\b([Yy]ou|[Yy]our|[Yy]ours)\\b");

  /** "This article …", "As an AI …", "Here is the summary". */
  private static final Telltale ABOUT_THE_TASK =
      Telltale.of(
          "ai assistant model article text story passage summary briefing here sentence sentences points title translation note prompt translator json",
          "(?i)\\b(as an? (ai|language model|assistant)|ai (assistant|language model)|this (article|text|story|passage|summary|briefing)\\b"
              + "|the (article|source text) (says|said|states|stated|reports|reported|describes|does|is|was|mentions|gives|above|below)"
              + "|the briefing (above|below)"
              + "|(in|from|according to) the article|text above|here (is|are) (the|a|my|your) (summary|briefing|translation|key|title|answer)"
              + "|numbered sentences?|key points?:|summary:|title:|translation:|system prompt|translator-editor|json)\\b|^note:");

  private static final Pattern ENDS = Pattern.compile("[.!?][\"'”’)\\]]*$");

  /** -ize and -or where British spelling has -ise and -our, and some more. */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(\\w*(organiz|modern?iz|mobiliz|emphasiz|recogniz|prioritiz|finaliz|utiliz|urbaniz|industrializ|digitiz"
              + "|stabiliz|privatiz|normaliz|authoriz|standardiz)\\w*|programs?|centers?|labor|favor\\w*|honor\\w*|neighbor\\w*"
              + "|harbor\\w*|color\\w*|behavior|defense|offense|fulfill|traveler\\w*|traveling|canceled|meters?|kilometers?"
              + "|liters?|theaters?|tons)");

  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\b(is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|to|said|says|won"
              + "|held|made|took|gave|rose|fell|grew|began|met|left|came|went|became|sold|built|cut|put|set|led|lost|found"
              + "|brought|told|kept|paid|saw|sent|spent|drew|ran|stood|won|broke|hit|let|bought|caught|chose|drove|felt"
              + "|got|hold|knew|laid|meant|read|sat|shot|showed|shown|shut|spoke|taught|thought|threw|wore|wrote|[a-z]{2,}(ed|s))\\b");

  @Override
  public List<Finding> findings(Proof proof) {
    List<Finding> found = new ArrayList<>();
    proof.all().forEach(claim -> vietnamese(found, claim, proof.source()));
    proof.statements().forEach(claim -> unmarked(found, claim, proof.source()));
    proof.fields().forEach(claim -> unmarked(found, claim, proof.source()));
    proof.all().forEach(claim -> markup(found, claim));
    proof.statements().forEach(claim -> voice(found, claim));
    proof.statements().forEach(claim -> form(found, claim));
    return found;
  }

  /** Words with Vietnamese letters: a name may keep them, though it should not. */
  private static void vietnamese(List<Finding> found, Claim claim, SourceText source) {
    Words words = claim.words();
    for (int at = 0; at < words.size(); at++) {
      int end = at;
      while (end < words.size() && vietnamese(words.get(end), source)) {
        end++;
      }
      if (end > at) {
        String left = words.shown(at, end);
        found.add(
            name(words, at, end, source)
                ? claim.warning(KIND, "'%s' keeps its Vietnamese marks".formatted(left))
                : claim.error(KIND, "'%s' is Vietnamese; write it in English".formatted(left)));
        at = end;
      }
    }
  }

  private static boolean vietnamese(Words.Word word, SourceText source) {
    return word.marked()
        && (VIETNAMESE.matcher(word.shown()).find() || source.says(Words.of(word.shown())));
  }

  /** A run of capitals that the article has, and that is no term with an English of its own. */
  private static boolean name(Words words, int from, int to, SourceText source) {
    boolean capitals = words.all().subList(from, to).stream().allMatch(Words.Word::capital);
    String shown = words.shown(from, to);
    boolean caps = shown.equals(shown.toUpperCase(Locale.ROOT)) && !shown.contains(" ");
    Words run = Words.of(shown);
    return capitals && !caps && source.says(run) && !term(run, source);
  }

  private static boolean term(Words run, SourceText source) {
    return source.rows(source.lines()).stream()
        .map(row -> Words.of(row.vi()).toned())
        .anyMatch(
            term -> term.size() >= run.size() && term.subList(0, run.size()).equals(run.toned()));
  }

  /** Vietnamese without its marks: "hoi nghi pho bien". */
  private static void unmarked(List<Finding> found, Claim claim, SourceText source) {
    Words words = claim.words();
    for (int at = 0; at < words.size(); ) {
      int end = at;
      while (end < words.size()
          && Syllables.shaped(words.get(end).plain())
          && adjacent(words, at, end)) {
        end++;
      }
      if (foreign(words, at, end, source)) {
        found.add(
            claim.error(
                KIND,
                "'%s' is Vietnamese without its marks; write it in English"
                    .formatted(words.shown(at, end))));
      }
      at = Math.max(end, at + 1);
    }
  }

  private static boolean adjacent(Words words, int start, int at) {
    return at == start || words.gapBefore(at).isBlank();
  }

  /** Three syllables or more, of which two or more are lower case and no English. */
  private static boolean foreign(Words words, int from, int to, SourceText source) {
    long strange =
        words.all().subList(from, to).stream()
            .filter(word -> !word.capital() && !English.WORDS.has(word.plain()))
            .filter(word -> word.plain().length() > 1)
            .count();
    long lower = words.all().subList(from, to).stream().filter(word -> !word.capital()).count();
    boolean copied = to - from >= 3 && lower > 0 && source.has(words.plain().subList(from, to));
    return to - from >= 3 && (strange >= 2 || (copied && strange >= 1));
  }

  private static void markup(List<Finding> found, Claim claim) {
    if (!MARKED.matcher(claim.text()).find()) {
      return;
    }
    Matcher markup = MARKUP.matcher(claim.text());
    if (markup.find() && !claim.part().equals("documents")) {
      found.add(
          claim.error(KIND, "'%s' is markup; write plain text".formatted(markup.group().strip())));
    }
  }

  private static void voice(List<Finding> found, Claim claim) {
    String text = Quotes.without(claim.text());
    FIRST_PERSON
        .in(claim.words(), text)
        .ifPresent(
            word ->
                found.add(
                    claim.error(
                        KIND, "'%s' outside a quotation is the first person".formatted(word))));
    SECOND_PERSON
        .in(claim.words(), text)
        .ifPresent(
            word -> found.add(claim.error(KIND, "'%s' speaks to the reader".formatted(word))));
    ABOUT_THE_TASK
        .in(claim.words(), text)
        .ifPresent(
            word ->
                found.add(
                    claim.error(
                        KIND,
                        "'%s' speaks of the article or the task, not of the news"
                            .formatted(word))));
    american(claim.words())
        .ifPresent(
            word -> found.add(claim.warning(KIND, "'%s' is not British spelling".formatted(word))));
  }

  private static Optional<String> american(Words words) {
    return words.all().stream()
        .filter(word -> !word.capital())
        .map(Words.Word::plain)
        .filter(plain -> AMERICAN.matcher(plain).matches())
        .findFirst();
  }

  private static void form(List<Finding> found, Claim claim) {
    if (claim.words().size() == 0) {
      return;
    }
    if (claim.part().equals("title")) {
      headline(found, claim);
    } else {
      sentence(found, claim);
    }
    mostlyEnglish(found, claim);
  }

  private static void headline(List<Finding> found, Claim claim) {
    if (claim.text().endsWith(".") && !TIME_OF_DAY.matcher(claim.text()).find()) {
      found.add(claim.warning(KIND, "a headline has no full stop"));
    }
    long capitals =
        claim.words().all().stream()
            .filter(word -> word.capital() && English.WORDS.has(word.plain()))
            .filter(word -> !Heads.KNOWN.isHead(word.plain()))
            .count();
    if (capitals > 4 && capitals * 2 > claim.words().size()) {
      found.add(claim.warning(KIND, "a headline is in sentence case"));
    }
  }

  private static void sentence(List<Finding> found, Claim claim) {
    if (!ENDS.matcher(claim.text()).find()) {
      found.add(claim.error(KIND, "breaks off: a sentence ends with a full stop"));
    }
    int first = claim.words().get(0).shown().codePointAt(0);
    if (Character.isLowerCase(first)) {
      found.add(claim.warning(KIND, "a sentence begins with a capital or a figure"));
    }
    if (claim.words().size() >= 4 && !VERB.matcher(claim.text()).find()) {
      found.add(claim.warning(KIND, "has no verb; write a sentence"));
    }
  }

  private static final Set<String> PARTICLES = Set.of("de", "la", "el", "al", "bin", "van", "von");

  /** Fewer than half of the words in lower case are English: another language. */
  private static void mostlyEnglish(List<Finding> found, Claim claim) {
    List<Words.Word> lower =
        claim.words().all().stream()
            .filter(word -> Character.isLowerCase(word.shown().codePointAt(0)))
            .filter(word -> word.plain().length() > 1 && !PARTICLES.contains(word.plain()))
            .toList();
    long english = lower.stream().filter(English.WORDS::has).count();
    if (lower.size() >= 4 && english * 2 < lower.size()) {
      found.add(claim.error(KIND, "is not English"));
    }
  }
}
