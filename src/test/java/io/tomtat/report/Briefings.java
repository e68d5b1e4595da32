package io.tomtat.report;

import io.tomtat.article.Article;
import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Dateline;
import io.tomtat.article.Briefing.Figure;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Name.Kind;
import io.tomtat.article.Briefing.Paper;
import io.tomtat.article.Briefing.Person;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Briefing.Topic;
import io.tomtat.article.BriefingId;
import io.tomtat.article.Hash;
import io.tomtat.article.Provenance;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.Status;
import io.tomtat.article.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Briefings of invented news for tests. */
final class Briefings {

  static final LocalDate DAY = LocalDate.parse("2026-10-29");
  static final Hash RECIPE = Hash.of(List.of("recipe"));

  private Briefings() {}

  static PublishedBriefing port() {
    return published(4, "01-cang-bien.html", Articles.port(), portBriefing());
  }

  private static Briefing portBriefing() {
    return new Briefing(
        Topic.ECONOMY,
        said(
            "Lam Phong Seaports raises full-year profit target as nine-month revenue tops VND 6,400 billion",
            1,
            5),
        new Dateline("Hai Phong", "21 October", List.of(6)),
        List.of(
            said(
                "Port operator Lam Phong Seaports Group reported consolidated revenue of VND 6,412.7 billion for the first nine months of 2026, up 18.4% year on year, on container throughput of 2.38 million TEU.",
                2),
            said(
                "After-tax profit reached VND 1,284.6 billion, or 88.6% of the annual plan, prompting the board to lift its full-year profit target from VND 1,450 billion to VND 1,650 billion while keeping the revenue goal at VND 8,100 billion.",
                3, 4, 5),
            said(
                "CEO Thach Vinh Khang cautioned that the fourth quarter was unlikely to match the third because shipping lines had brought orders forward.",
                6)),
        List.of(
            said(
                "Nine-month revenue rose 18.4% to VND 6,412.7 billion; after-tax profit was VND 1,284.6 billion.",
                2, 3),
            said(
                "The full-year after-tax profit target was raised 13.8% to VND 1,650 billion; the revenue target stays at VND 8,100 billion.",
                4, 5),
            said(
                "The VND 9.8 trillion second phase of the Lach Sau terminal is to break ground in the first quarter of 2027 and open in 2029.",
                7,
                8)),
        List.of(
            new Person(
                "Thạch Vĩnh Khang",
                "Thach Vinh Khang",
                "Tổng Giám đốc",
                "Chief Executive Officer",
                List.of(6, 9))),
        List.of(
            new Name("Lạch Sâu", "Lach Sau", Kind.PLACE),
            new Name("TP. Hải Phòng", "Hai Phong City", Kind.PLACE)),
        List.of(),
        List.of());
  }

  static PublishedBriefing conference() {
    return published(17, "12-so-ket.txt", Articles.conference(), conferenceBriefing());
  }

  private static Briefing conferenceBriefing() {
    return new Briefing(
        Topic.DIPLOMACY,
        said(
            "Foreign Ministry's Party Committee disseminates 2026-2035 scheme on multilateral engagement",
            1),
        new Dateline("Hanoi", "14 May", List.of(2)),
        List.of(
            said(
                "The Party Committee of Vietnam's Ministry of Foreign Affairs held a conference in Hanoi on 14 May to disseminate a scheme to make the country's participation in multilateral mechanisms more effective in 2026-2035.",
                2),
            said(
                "It was chaired by Permanent Deputy Foreign Minister Dam Quoc Khiem, a member of the Party Central Committee.",
                3),
            said("The Prime Minister approved the scheme on 29 April 2026.", 4)),
        List.of(
            said("The Secretariat commented on the scheme at its meeting of 26 March 2026.", 4),
            said(
                "Ambassador Luong Khac Trinh proposed standing expert groups, with terms of at least five years, and VND 64 billion for training in 2026-2030.",
                5,
                6)),
        List.of(
            new Person(
                "Đàm Quốc Khiêm",
                "Dam Quoc Khiem",
                "Uỷ viên Trung ương Đảng, Phó Bí thư Đảng uỷ, Thứ trưởng Thường trực Bộ Ngoại giao",
                "member of the Party Central Committee and Permanent Deputy Foreign Minister",
                List.of(3)),
            new Person("Lương Khắc Trình", "Luong Khac Trinh", "Đại sứ", "Ambassador", List.of(6))),
        List.of(new Name("Ban Bí thư", "the Secretariat", Kind.ORGANISATION)),
        List.of(
            new Paper(
                "Đề án nâng cao hiệu quả tham gia các cơ chế đa phương giai đoạn 2026 - 2035",
                "Scheme on more effective participation in multilateral mechanisms in 2026-2035",
                "the Prime Minister",
                "29 April 2026",
                List.of(2, 4))),
        List.of(
            new Finding(
                Severity.WARNING, "length", "summary", 0, "53 words; the form asks for 90 to 140"),
            new Finding(
                Severity.ERROR,
                "figure",
                "key_points",
                2,
                "the article has 'ít nhất hai', not five")),
        List.of(
            new Figure("summary", 3, "29 April 2026", 4, "29/4/2026"),
            new Figure("key_points", 2, "VND 64 billion", 6, "64 tỷ đồng")));
  }

  static PublishedBriefing storm() {
    return published(2, "04-truc-tiep-bao-so-12.html", Articles.storm(), stormBriefing());
  }

  private static Briefing stormBriefing() {
    return new Briefing(
        Topic.SOCIETY,
        said("Storm No. 12 weakens after landfall in Ha Tinh - Quang Tri", 1),
        new Dateline("", "29 October", List.of(2)),
        List.of(
            said(
                "Storm No. 12 made landfall on the boundary of the central provinces of Ha Tinh and Quang Tri at about 3 a.m. on 29 October, with level-9 winds and gusts of level 12, before weakening into a tropical depression.",
                2),
            said(
                "In Ha Tinh, three people were slightly injured, 1,274 houses lost their roofs and 2,350 hectares of trees were damaged, with initial losses put at VND 186 billion.",
                3,
                4)),
        List.of(said("No deaths and three slight injuries were reported.", 3)),
        List.of(),
        List.of(new Name("Hà Tĩnh", "Ha Tinh", Kind.PLACE)),
        List.of(),
        List.of());
  }

  static PublishedBriefing fruit() {
    return published(1, "11-lo-na-bo.txt", Articles.fruit(), fruitBriefing());
  }

  private static Briefing fruitBriefing() {
    return new Briefing(
        Topic.ECONOMY,
        said("Vietnam's first sea shipment of custard apples leaves for the Middle East", 1),
        new Dateline("Hai Phong", "", List.of(2)),
        List.of(
            said(
                "Vietnam's first sea shipment of custard apples to the Middle East, 36 tonnes of freeze-dried and frozen fruit, left Hai Phong for the United Arab Emirates on 8 December.",
                2)),
        List.of(said("The trial order was worth USD 214,000.", 2)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Every text of it tries to be something else than text. */
  static PublishedBriefing hostile() {
    String script = "<script>alert(\"1\")</script>";
    Version version =
        Version.of(
            "</title>" + script,
            List.of(List.of("]]> <!-- & 'quoted' {{ page }} {% include \"x\" %} </style>")),
            List.of(),
            Articles.metadata(script, null, "javascript:alert(1)"));
    Briefing briefing =
        new Briefing(
            Topic.OTHER,
            said(script, 1),
            new Dateline("<b>", "\"", List.of(1)),
            List.of(said("=HYPERLINK(\"https://evil.example\")", 2, 99)),
            List.of(said("<img src=x onerror=alert(1)>", 2)),
            List.of(new Person("<i>", "\"onclick=\"", "&amp;", "</dd>", List.of())),
            List.of(new Name("<s>", "<s>", Kind.EVENT)),
            List.of(new Paper("<p>", "<p>", "<p>", "<p>", List.of(1))),
            List.of(new Finding(Severity.ERROR, "form", "<part>", 0, script)));
    return published(5, "../\"><script>.html", version, briefing);
  }

  static PublishedBriefing published(int number, String uri, Version version, Briefing briefing) {
    return new PublishedBriefing(
        new BriefingId(DAY, number),
        new Article("nightly", "inbox", uri),
        1,
        number,
        Status.CURRENT,
        null,
        List.of(),
        null,
        version,
        briefing,
        new Provenance(RECIPE, "briefing", "gpt-5-mini", false, new BigDecimal("0.0021")),
        Instant.parse("2026-10-28T23:05:11Z"));
  }

  private static Statement said(String text, Integer... evidence) {
    return new Statement(text, List.of(evidence));
  }
}
