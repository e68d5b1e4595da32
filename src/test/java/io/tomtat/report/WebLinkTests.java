package io.tomtat.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tin.example/bai.html",
        "http://tin.example",
        "HTTPS://www.tin.example:8443/a?b=c#d",
        "https://báo.example/tin-tức"
      })
  void ofAnAddressOfTheWeb(String url) {
    assertThat(WebLink.of(url)).isNotNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "inbox/a.html",
        "//tin.example",
        "https://tin.example@evil.example/",
        "https://tin.example/a b",
        " https://tin.example"
      })
  void ofAnythingElseIsNoLink(String url) {
    assertThat(WebLink.of(url)).isNull();
  }

  @Test
  void hostIsShownWithoutWww() {
    assertThat(WebLink.of("https://www.tin.example/a").host()).isEqualTo("tin.example");
  }
}
