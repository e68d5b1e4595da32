package io.tomtat.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Mark;
import io.tomtat.article.Pulled;
import io.tomtat.source.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsavedTests {

  private final Unsaved unsaved = new Unsaved();

  private static Seen seen(String uri) {
    return new Seen.Unchanged("kho", uri, List.of());
  }

  private static Seen.Marked mark(String text) {
    return new Seen.Marked(new Mark("kho", "a.jsonl", text, true));
  }

  private int saved(Numbered<Seen> seen) {
    Pulled pulled =
        seen.what() instanceof Seen.Marked marked
            ? new Pulled.Marked(marked.mark())
            : new Pulled.Unchanged("kho", "", List.of(), null, null);
    return unsaved.saved(List.of(seen.with(pulled)));
  }

  @Test
  void aMarkWaitsForAllThatWasShownBeforeIt() {
    Numbered<Seen> one = unsaved.shown(seen("1"));
    Numbered<Seen> two = unsaved.shown(seen("2"));
    unsaved.hold(mark("hai"));
    Numbered<Seen> three = unsaved.shown(seen("3"));
    assertThat(unsaved.due()).isEmpty();
    saved(two);
    saved(three);
    assertThat(unsaved.due()).as("the first one is open").isEmpty();
    saved(one);
    Numbered<Seen> due = unsaved.due().orElseThrow();
    assertThat(due.what()).isEqualTo(mark("hai"));
    assertThat(unsaved.holdsMarks()).isFalse();
    assertThat(saved(due)).as("documents").isZero();
  }

  @Test
  void marksComeInTheirOrder() {
    unsaved.hold(mark("đầu"));
    Numbered<Seen> one = unsaved.shown(seen("1"));
    unsaved.hold(mark("sau"));
    assertThat(unsaved.due().orElseThrow().what()).isEqualTo(mark("đầu"));
    assertThat(unsaved.due()).as("neither is saved").isEmpty();
    assertThat(saved(one)).isOne();
    assertThat(unsaved.due()).as("the mark before it is not").isEmpty();
  }

  @Test
  void aPlaceIsUnderWayUntilItIsSaved() {
    assertThat(unsaved.isUnderWay(seen("1"))).isFalse();
    Numbered<Seen> one = unsaved.shown(seen("1"));
    assertThat(unsaved.isUnderWay(seen("1"))).isTrue();
    assertThat(unsaved.isUnderWay(seen("2"))).isFalse();
    saved(one);
    assertThat(unsaved.isUnderWay(seen("1"))).isFalse();
  }
}
