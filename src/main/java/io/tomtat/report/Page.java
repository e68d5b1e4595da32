package io.tomtat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.Edition;
import io.tomtat.article.Edition.Balance;
import io.tomtat.article.Edition.Change;
import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Edition.Missing;
import io.tomtat.article.Provenance;
import io.tomtat.article.PublishedBriefing.Because;
import io.tomtat.article.Reason.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An edition with what the template of its page asks of it, by public methods, in English. */
final class Page {

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

  private final Edition edition;
  private final int shown;
  private final List<Headline> headlines = new ArrayList<>();
  private final Set<String> models = new LinkedHashSet<>();
  private final Set<String> prompts = new LinkedHashSet<>();
  private final Set<String> recipes = new LinkedHashSet<>();
  private int recorded;

  /**
   * @param shown briefings on the page, at most; of the others it has the headlines
   */
  Page(Edition edition, int shown) {
    this.edition = edition;
    this.shown = shown;
    edition.items().stream().map(item -> new Entry(edition, item)).forEach(this::note);
  }

  private void note(Entry entry) {
    headlines.add(Headline.of(entry, headlines.size() < shown));
    Provenance provenance = entry.published().provenance();
    models.add(provenance.model());
    prompts.add(provenance.prompt());
    recipes.add(provenance.recipe().hex().substring(0, 12));
    recorded += provenance.recorded() ? 1 : 0;
  }

  /**
   * The briefings of one topic, in the edition's order.
   *
   * @param entries those that the page has, read as they are written
   */
  record Section(Topic topic, List<Headline> headlines, Iterable<Entry> entries) {
    public String title() {
      String code = topic.code();
      return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }
  }

  /** A number and what it counts. */
  record Figure(String number, String words) {}

  /** Briefings to which the same happened since the revision before. */
  record Changed(String words, List<Headline> headlines) {}

  /** Articles without a briefing, of one kind of reason. */
  record Gap(String title, String words, List<Missing> articles) {}

  public Edition edition() {
    return edition;
  }

  public String weekday() {
    return WEEKDAY.format(edition.date());
  }

  public String day() {
    return Dating.DAY.format(edition.date());
  }

  /** {@code 06:12 on 22 November 2026 (Asia/Ho_Chi_Minh)}. */
  public String madeAt() {
    ZonedDateTime moment = edition.publishedAt().atZone(edition.zone());
    return "%s on %s (%s)"
        .formatted(Dating.TIME.format(moment), Dating.DAY.format(moment), edition.zone());
  }

  public List<Figure> figures() {
    Counts counts = edition.counts();
    return List.of(
        figure(counts.briefed(), counts.briefed() == 1 ? "briefing" : "briefings"),
        figure(counts.rejected(), "rejected"),
        figure(counts.skipped(), "skipped"),
        figure(counts.pending(), "still to brief"));
  }

  private static Figure figure(long number, String words) {
    return new Figure(Quantity.figure(number), words);
  }

  /** What the sources showed. */
  public String seen() {
    Counts counts = edition.counts();
    return "%s seen: %s new, %s changed, %s unchanged"
        .formatted(
            new Quantity(counts.seen(), "document"),
            Quantity.figure(counts.fresh()),
            Quantity.figure(counts.changed()),
            Quantity.figure(counts.unchanged()));
  }

  public String cost() {
    Counts counts = edition.counts();
    if (counts.calls() == 0) {
      return "No model called";
    }
    BigDecimal cost = counts.costUsd();
    return "%s (%s tokens in, %s out), %s"
        .formatted(
            new Quantity(counts.calls(), "model call"),
            Quantity.figure(counts.inputTokens()),
            Quantity.figure(counts.outputTokens()),
            cost == null ? "cost not known" : usd(cost) + uncertain(counts.uncertainCostUsd()));
  }

  private static String uncertain(@Nullable BigDecimal cost) {
    return cost == null || cost.signum() == 0
        ? ""
        : " and up to %s for requests whose reply was never seen".formatted(usd(cost));
  }

  /** That every article is accounted for; null in editions of earlier programs. */
  public @Nullable String balance() {
    Balance balance = edition.counts().balance();
    return balance == null ? null : "Pass %d: %s".formatted(balance.pass(), balance);
  }

  private static String usd(BigDecimal cost) {
    return "USD " + cost.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  public boolean revised() {
    return edition.revision() > 1;
  }

  /** What is different from the revision before. */
  public List<Changed> changes() {
    return Stream.of(
            changed("Added", Change.ADDED, headline -> true),
            corrected("Corrected", Because.SOURCE_CHANGED),
            corrected("Revised by tomtat", Because.TEXT_REVISED),
            corrected("Made anew by tomtat", Because.MADE_ANEW),
            changed("Withdrawn", Change.WITHDRAWN, headline -> true))
        .filter(changed -> !changed.headlines().isEmpty())
        .toList();
  }

  private Changed corrected(String words, Because because) {
    return changed(words, Change.CORRECTED, headline -> headline.because() == because);
  }

  private Changed changed(String words, Change change, Predicate<Headline> which) {
    return new Changed(
        words, headlines.stream().filter(h -> h.change() == change).filter(which).toList());
  }

  public List<Section> sections() {
    Map<Topic, List<Headline>> topics =
        headlines.stream()
            .collect(groupingBy(Headline::topic, () -> new EnumMap<>(Topic.class), toList()));
    return topics.entrySet().stream()
        .map(e -> new Section(e.getKey(), e.getValue(), () -> entries(e.getValue())))
        .toList();
  }

  /** A topic's briefings stand one after the other, so hardly one is read in vain. */
  private Iterator<Entry> entries(List<Headline> topic) {
    long count = topic.stream().filter(Headline::shown).count();
    return edition
        .items()
        .from(topic.get(0).position())
        .map(item -> new Entry(edition, item))
        .filter(entry -> entry.topic() == topic.get(0).topic())
        .limit(count)
        .iterator();
  }

  /** That not all are shown; null if they are. */
  public @Nullable String shortened() {
    return headlines.size() <= shown
        ? null
        : "This page shows %s of %s briefings. All are in briefings.jsonl; tomtat show ID prints one."
            .formatted(Quantity.figure(shown), Quantity.figure(headlines.size()));
  }

  public List<Gap> gaps() {
    return Stream.of(
            gap("Rejected", "A person should look at these.", Kind.REJECTED),
            gap("Skipped", "As intended; nothing to do.", Kind.SKIPPED))
        .filter(gap -> !gap.articles().isEmpty())
        .toList();
  }

  private Gap gap(String title, String words, Kind kind) {
    return new Gap(
        title,
        words,
        edition.notBriefed().stream().filter(missing -> missing.reason().kind() == kind).toList());
  }

  public @Nullable WebLink link(Missing missing) {
    return WebLink.of(missing.url());
  }

  /** How much of the edition rests on recorded replies, as a sentence; null if nothing does. */
  public @Nullable String recorded() {
    if (recorded == 0) {
      return null;
    }
    int all = headlines.size();
    String which = recorded == all ? "every briefing" : recorded + " of " + all + " briefings";
    return "For %s here no model was asked: the reply was recorded beforehand.".formatted(which);
  }

  public Set<String> models() {
    return models;
  }

  public Set<String> prompts() {
    return prompts;
  }

  /** The first digits of the recipes' hashes, enough to tell them apart. */
  public Set<String> recipes() {
    return recipes;
  }
}
