package io.tomtat.report;

import static io.tomtat.report.Briefings.DAY;

import io.tomtat.article.BriefingId;
import io.tomtat.article.Edition;
import io.tomtat.article.Edition.Balance;
import io.tomtat.article.Edition.Change;
import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Edition.Item;
import io.tomtat.article.Edition.Missing;
import io.tomtat.article.Items;
import io.tomtat.article.Provenance;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.AlsoIn;
import io.tomtat.article.PublishedBriefing.Because;
import io.tomtat.article.PublishedBriefing.Status;
import io.tomtat.article.PublishedBriefing.Superseded;
import io.tomtat.article.Reason;
import io.tomtat.article.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Editions of invented news for tests. */
final class Editions {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant MORNING = Instant.parse("2026-10-28T23:12:00Z");

  private Editions() {}

  /** Complete, nothing missing, all called for. */
  static Edition first() {
    return edition(
        1,
        null,
        new Counts(
            3,
            3,
            0,
            0,
            3,
            0,
            0,
            0,
            3,
            12_840,
            2_105,
            new BigDecimal("0.0063"),
            BigDecimal.ZERO,
            new Balance(1, 0, 3, 3, 0, 0, 0)),
        List.of(
            item(1, Change.ADDED, true, Briefings.fruit()),
            item(2, Change.ADDED, true, Briefings.storm()),
            item(3, Change.ADDED, true, Briefings.port())),
        List.of());
  }

  /** Not complete; added to, corrected, taken from; some of it recorded; articles missing. */
  static Edition revised() {
    return edition(
        2,
        "the budget of USD 5.00 for this edition is used up",
        new Counts(1_208, 7, 1, 1_200, 4, 2, 2, 5, 4, 18_212, 3_007, null, null, null),
        List.of(
            item(1, Change.ADDED, false, Briefings.fruit()),
            item(2, Change.WITHDRAWN, true, withdrawn(Briefings.storm())),
            item(3, Change.CORRECTED, true, corrected(alsoElsewhere(Briefings.port()))),
            item(4, Change.ADDED, true, recorded(Briefings.conference()))),
        List.of(
            missing("a/khoa.docx", null, null, Reason.ENCRYPTED, ""),
            missing(
                "b/gia.html",
                "Giá cước tàu biển hạ nhiệt, chủ hàng nội địa dè dặt ký hợp đồng dài hạn",
                "https://www.kinhtebien.example/gia-cuoc",
                Reason.MALFORMED,
                "summary[2].evidence names sentence 41 of 24, twice"),
            missing("c/lap.html", "Bão số 12 suy yếu", null, Reason.DUPLICATE, "of 2026-10-29/002"),
            missing("d/list.html", "Tin mới", "file:///etc/passwd", Reason.LIST_PAGE, "")));
  }

  /** Every text of it tries to be something else than text. */
  static Edition hostile() {
    return edition(
        1,
        "<script>\"&'",
        new Counts(
            2,
            2,
            0,
            0,
            1,
            0,
            1,
            0,
            1,
            1,
            1,
            BigDecimal.ONE,
            BigDecimal.ONE,
            new Balance(2, 1, 1, 1, 0, 1, 0)),
        List.of(item(1, Change.ADDED, true, Briefings.hostile())),
        List.of(
            missing(
                "<script>.html",
                "<script>alert(1)</script>",
                "https://a@evil.example/\"><script>",
                Reason.UNREADABLE,
                "<img src=x>")));
  }

  /** One briefing that took another one's place. */
  static Edition with(int revision, PublishedBriefing briefing) {
    return edition(
        revision,
        null,
        first().counts(),
        List.of(item(1, Change.CORRECTED, true, briefing)),
        List.of());
  }

  static Edition empty() {
    return edition(
        1,
        null,
        new Counts(
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            new Balance(1, 0, 0, 0, 0, 0, 0)),
        List.of(),
        List.of());
  }

  static Edition on(LocalDate date, int revision) {
    return new Edition(
        "nightly",
        date,
        revision,
        ZONE,
        null,
        first().counts(),
        MORNING,
        first().items(),
        List.of());
  }

  private static Edition edition(
      int revision, String reason, Counts counts, List<Item> items, List<Missing> missing) {
    return new Edition(
        "nightly", DAY, revision, ZONE, reason, counts, MORNING, Items.of(items), missing);
  }

  private static Item item(int position, Change change, boolean fresh, PublishedBriefing briefing) {
    return new Item(position, change, fresh, briefing);
  }

  private static Missing missing(
      String uri, String title, String url, Reason reason, String detail) {
    return new Missing("inbox", uri, title, url, reason, detail);
  }

  static PublishedBriefing withdrawn(PublishedBriefing old) {
    return changed(
        old, Status.WITHDRAWN, null, "The outlet has retracted the article.", old.provenance());
  }

  static PublishedBriefing corrected(PublishedBriefing old) {
    return replacing(old, Because.SOURCE_CHANGED);
  }

  static PublishedBriefing replacing(PublishedBriefing old, Because because) {
    Superseded superseded = new Superseded(new BriefingId(DAY, 3), because, before(because));
    return changed(old, Status.CURRENT, superseded, null, old.provenance());
  }

  private static List<Sentence> before(Because because) {
    return because == Because.SOURCE_CHANGED ? Articles.portBefore().sentences() : List.of();
  }

  static PublishedBriefing alsoElsewhere(PublishedBriefing old) {
    return new PublishedBriefing(
        old.id(),
        old.article(),
        old.revision(),
        old.position(),
        old.status(),
        old.supersedes(),
        List.of(
            new AlsoIn("bao-b", "cang.html", "Báo Miền Biển"),
            new AlsoIn("bao-c", "tin/7.txt", null)),
        old.withdrawnBecause(),
        old.version(),
        old.briefing(),
        old.provenance(),
        old.createdAt());
  }

  static PublishedBriefing recorded(PublishedBriefing old) {
    Provenance provenance = new Provenance(Briefings.RECIPE, "briefing", "recorded", true, null);
    return changed(old, Status.CURRENT, null, null, provenance);
  }

  private static PublishedBriefing changed(
      PublishedBriefing old,
      Status status,
      Superseded supersedes,
      String because,
      Provenance provenance) {
    return new PublishedBriefing(
        old.id(),
        old.article(),
        old.revision(),
        old.position(),
        status,
        supersedes,
        old.alsoIn(),
        because,
        old.version(),
        old.briefing(),
        provenance,
        old.createdAt());
  }
}
