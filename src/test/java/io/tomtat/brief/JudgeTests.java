package io.tomtat.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Finding.Severity;
import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import io.tomtat.article.Version;
import io.tomtat.brief.Judge.Ruling;
import io.tomtat.brief.Judge.Ruling.Sound;
import io.tomtat.brief.Judge.Ruling.Unsound;
import io.tomtat.model.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is published of an answer that does not agree with its article. */
class JudgeTests {

  private static final Version VERSION =
      Version.of(
          "Tỉnh xây cầu",
          List.of(Collections.nCopies(60, "Tỉnh sẽ xây một cây cầu mới qua con sông lớn.")),
          List.of(),
          Metadata.NONE);

  /** Finds an error in every part whose text holds the word "wrong". */
  private static final AnswerChecks CHECKS =
      new AnswerChecks(
          new Glossary(List.of(), List.of()),
          List.of(
              (briefing, article) -> {
                List<Finding> found = new ArrayList<>();
                add(found, "title", 0, briefing.title().text());
                add(found, "dateline", 0, briefing.dateline().place());
                for (int i = 0; i < briefing.summary().size(); i++) {
                  add(found, "summary", i + 1, briefing.summary().get(i).text());
                }
                for (int i = 0; i < briefing.keyPoints().size(); i++) {
                  add(found, "key_points", i + 1, briefing.keyPoints().get(i).text());
                }
                return found;
              }));

  private static void add(List<Finding> found, String part, int position, String text) {
    if (text.contains("wrong")) {
      found.add(AnswerChecks.error("figure", part, position, "the article has no such figure"));
    }
    if (text.contains("doubtful")) {
      found.add(new Finding(Severity.WARNING, "figure", part, position, "rounded"));
    }
  }

  @Test
  void whatIsRightIsPublishedWithItsWarnings() {
    Ruling ruling = judge(OnFindings.REJECT).rule(answer("A bridge", 5, 4, "doubtful"), VERSION);
    assertThat(ruling).isInstanceOf(Sound.class);
    assertThat(((Sound) ruling).briefing().findings())
        .extracting(Finding::severity)
        .containsOnly(Severity.WARNING);
  }

  @Test
  void whatIsWrongIsLeftOutIfTheRestStands() {
    Briefing rest = settled(OnFindings.REJECT, answer("A bridge", 6, 4, "wrong")).orElseThrow();
    assertThat(rest.summary()).hasSize(5);
    assertThat(rest.keyPoints()).hasSize(3);
    assertThat(rest.summaryText()).doesNotContain("wrong");
    assertThat(rest.findings())
        .filteredOn(finding -> finding.kind().equals("left-out"))
        .extracting(Finding::message)
        .hasSize(2)
        .allMatch(message -> message.contains("wrong") && message.contains("no such figure"));
  }

  @Test
  void nothingIsPublishedIfTooLittleIsLeft() {
    assertThat(settled(OnFindings.REJECT, answer("A bridge", 6, 3, "wrong"))).isEmpty();
    assertThat(settled(OnFindings.REJECT, answer("A bridge", 4, 4, "wrong"))).isEmpty();
  }

  @Test
  void aTitleCannotBeLeftOut() {
    assertThat(settled(OnFindings.REJECT, answer("A wrong bridge", 6, 4, "right"))).isEmpty();
  }

  @Test
  void whatTheJobWantsMarkedIsPublishedWithItsErrors() {
    Briefing marked =
        settled(OnFindings.MARK, answer("A wrong bridge", 6, 4, "right")).orElseThrow();
    assertThat(marked.findings())
        .anyMatch(f -> f.severity() == Severity.ERROR && f.part().equals("title"));
  }

  /** The repair may have made it worse: then what the first answer has right is published. */
  @Test
  void theFirstAnswerCountsIfTheRepairIsOfNoUse() {
    Unsound first = unsound(answer("A bridge", 6, 4, "wrong"));
    Unsound second = unsound(answer("A wrong bridge", 6, 4, "wrong"));
    Optional<Briefing> rest = judge(OnFindings.REJECT).settle(List.of(second, first), VERSION);
    assertThat(rest.orElseThrow().title().text()).isEqualTo("A bridge");
  }

  @Test
  void aReasonTellsFormFromContent() {
    Finding form = AnswerChecks.error("length", "summary", 0, "too short");
    Finding content = AnswerChecks.error("figure", "summary", 1, "invented");
    assertThat(Judge.reason(List.of(content))).isEqualTo(Reason.UNFAITHFUL);
    assertThat(Judge.reason(List.of(content, form))).isEqualTo(Reason.MALFORMED);
  }

  private static Optional<Briefing> settled(OnFindings onFindings, String answer) {
    return judge(onFindings).settle(List.of(unsound(answer)), VERSION);
  }

  private static Unsound unsound(String answer) {
    return (Unsound) judge(OnFindings.REJECT).rule(answer, VERSION);
  }

  private static Judge judge(OnFindings onFindings) {
    return new Judge(CHECKS, onFindings, Settings.of("http://127.0.0.1:1/v1"));
  }

  /** With so many sentences of 15 words and points; the first of each also says the extra word. */
  private static String answer(String title, int sentences, int points, String extra) {
    return """
        {"withhold":"none","topic":"other","title":{"text":"%s","evidence":[1]},
         "dateline":{"place":"","date":"","evidence":[]},"summary":[%s],"key_points":[%s],
         "people":[],"names":[],"documents":[]}"""
        .formatted(title, statements(sentences, extra), statements(points, extra));
  }

  private static String statements(int count, String extra) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          "{\"text\":\"The province will build a new %s bridge over the great river for its people there.\",\"evidence\":[2]}"
              .formatted(i == 0 ? extra : "long"));
    }
    return String.join(",", all);
  }
}
