package io.tomtat.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tomtat.article.Sentence.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionTests {

  private static final List<List<String>> BODY =
      List.of(List.of("Sáng 17/10, hội nghị khai mạc.", "Có 200 đại biểu."), List.of("Hết."));
  private static final Metadata DATED =
      new Metadata("A", "B", Timestamp.of(LocalDate.of(2026, 11, 22)), null, "C", null, "vi");

  private final Version version =
      Version.of("Khai mạc", BODY, List.of("Toàn cảnh hội nghị"), Metadata.NONE);

  @Test
  void ofNumbersTitleBodyAndCaptionsWithoutGaps() {
    assertThat(version.sentences())
        .containsExactly(
            new Sentence(1, Role.TITLE, 0, "Khai mạc"),
            new Sentence(2, Role.BODY, 1, "Sáng 17/10, hội nghị khai mạc."),
            new Sentence(3, Role.BODY, 1, "Có 200 đại biểu."),
            new Sentence(4, Role.BODY, 2, "Hết."),
            new Sentence(5, Role.CAPTION, 0, "Toàn cảnh hội nghị"));
  }

  @Test
  void ofWhenThereIsNoTitle() {
    Version untitled = Version.of(" ", BODY, List.of(), Metadata.NONE);

    assertThat(untitled.title()).isNull();
    assertThat(untitled.sentences().get(0)).extracting(Sentence::role).isEqualTo(Role.BODY);
    assertThat(untitled.sentences().get(0)).extracting(Sentence::number).isEqualTo(1);
  }

  @Test
  void givesBackItsParts() {
    assertThat(version.title()).isEqualTo("Khai mạc");
    assertThat(version.body()).isEqualTo("Sáng 17/10, hội nghị khai mạc. Có 200 đại biểu.\n\nHết.");
    assertThat(version.captions()).containsExactly("Toàn cảnh hội nghị");
  }

  @Test
  void bodyWhenThereAreMoreThanNineParagraphs() {
    List<List<String>> twelve =
        IntStream.rangeClosed(1, 12).mapToObj(n -> List.of("p" + n)).toList();

    assertThat(Version.of(null, twelve, List.of(), Metadata.NONE).body())
        .startsWith("p1\n\np2")
        .endsWith("p9\n\np10\n\np11\n\np12");
  }

  @Test
  void hashWhenOnlyTheMetadataDiffer() {
    assertThat(new Version(version.sentences(), DATED).hash()).isEqualTo(version.hash());
  }

  @Test
  void hashWhenTheTextDiffers() {
    assertThat(
            List.of(
                version.hash(),
                Version.of("Bế mạc", BODY, version.captions(), Metadata.NONE).hash(),
                Version.of("Khai mạc", BODY.subList(0, 1), version.captions(), DATED).hash(),
                Version.of("Khai mạc", BODY, List.of(), Metadata.NONE).hash()))
        .doesNotHaveDuplicates();
  }

  @Test
  void hashWhenACaptionTakesThePlaceOfASentence() {
    Version body = Version.of(null, List.of(List.of("Hết.")), List.of(), Metadata.NONE);
    Version caption = Version.of(null, List.of(), List.of("Hết."), Metadata.NONE);

    assertThat(body.hash()).isNotEqualTo(caption.hash());
  }

  @Test
  void newVersionWhenANumberIsMissing() {
    List<Sentence> gap = List.of(new Sentence(2, Role.BODY, 1, "Hết."));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Version(gap, Metadata.NONE))
        .withMessage("sentence 2 stands at place 1");
  }
}
