package io.tomtat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.Edition;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An edition with what the template of its page asks of it, by public methods, in English. */
record Page(Edition edition) {

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

  /** The briefings of one topic, in the edition's order. */
  record Section(Topic topic, List<Entry> entries) {
    public String title() {
      String code = topic.code();
      return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }
  }

  /** A number and what it counts. */
  record Figure(String number, String words) {}

  /** Briefings to which the same happened since the revision before. */
  record Changed(String words, List<Entry> entries) {}

  /** Articles without a briefing, of one kind of reason. */
  record Gap(String title, String words, List<Missing> articles) {}

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
            cost == null ? "cost not known" : usd(cost));
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
            changed("Added", Change.ADDED, entry -> true),
            corrected("Corrected", Because.SOURCE_CHANGED),
            corrected("Revised by tomtat", Because.TEXT_REVISED),
            corrected("Made anew by tomtat", Because.MADE_ANEW),
            changed("Withdrawn", Change.WITHDRAWN, entry -> true))
        .filter(changed -> !changed.entries().isEmpty())
        .toList();
  }

  private Changed corrected(String words, Because because) {
    return changed(words, Change.CORRECTED, entry -> entry.replacesBecause(because));
  }

  private Changed changed(String words, Change change, Predicate<Entry> which) {
    return new Changed(
        words,
        entries()
            .filter(entry -> entry.item().fresh() && entry.item().change() == change)
            .filter(which)
            .toList());
  }

  public List<Section> sections() {
    Map<Topic, List<Entry>> topics =
        entries().collect(groupingBy(Entry::topic, () -> new EnumMap<>(Topic.class), toList()));
    return topics.entrySet().stream().map(e -> new Section(e.getKey(), e.getValue())).toList();
  }

  private Stream<Entry> entries() {
    return edition.items().stream().map(item -> new Entry(edition, item));
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
    long all = edition.items().size();
    long recorded = provenances().filter(Provenance::recorded).count();
    if (recorded == 0) {
      return null;
    }
    String which = recorded == all ? "every briefing" : recorded + " of " + all + " briefings";
    return "For %s here no model was asked: the reply was recorded beforehand.".formatted(which);
  }

  public List<String> models() {
    return provenances().map(Provenance::model).distinct().toList();
  }

  public List<String> prompts() {
    return provenances().map(Provenance::prompt).distinct().toList();
  }

  /** The first digits of the recipes' hashes, enough to tell them apart. */
  public List<String> recipes() {
    return provenances().map(from -> from.recipe().hex().substring(0, 12)).distinct().toList();
  }

  private Stream<Provenance> provenances() {
    return edition.items().stream().map(item -> item.briefing().provenance());
  }
}
