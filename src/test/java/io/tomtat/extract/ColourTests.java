package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "white",
        " #FFF ",
        "#ffffff",
        "#fefefe",
        "#ffff",
        "rgb(255,255,255)",
        "rgb(255 255 255)",
        "rgba(255, 255, 255, 1)",
        "rgb(100% 100% 100% / 90%)",
        "hsl(0,0%,100%)",
        "hsl(210 40% 100%)",
        "whitesmoke"
      })
  void isLikeWhite(String written) {
    Colour colour = Colour.of(written).orElseThrow();
    assertThat(colour.isSeen() && colour.isLike(Colour.WHITE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "black",
        "#000",
        "#eee",
        "#f0f0f0",
        "#ffff00",
        "rgb(255,255,0)",
        "hsl(60,100%,50%)",
        "hsl(0,0%,90%)"
      })
  void isRead(String written) {
    Colour colour = Colour.of(written).orElseThrow();
    assertThat(colour.isSeen() && !colour.isLike(Colour.WHITE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"transparent", "#fff0", "#00000000", "rgba(0,0,0,0)", "rgb(0 0 0 / 5%)"})
  void nobodySees(String written) {
    assertThat(Colour.of(written).orElseThrow().isSeen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "inherit", "var(--text)", "#12", "url(a.png)", "rgb(1,2)", "red green"})
  void isNone(String written) {
    assertThat(Colour.of(written)).isEmpty();
  }
}
