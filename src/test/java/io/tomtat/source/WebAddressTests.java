package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP://Báo.example:80 | http://xn--bo-mia.example/",
        "https://ben.example:443/a?b=c#d | https://ben.example/a?b=c",
        "https://ben.example.:8443/a | https://ben.example:8443/a",
        "https://ben.example/tin tức/đò.html | https://ben.example/tin%20t%E1%BB%A9c/%C4%91%C3%B2.html",
        "https://ben.example/a%20b%zz?q=50% | https://ben.example/a%20b%25zz?q=50%25",
        "https://ben.example/a/./b/../c/.. | https://ben.example/a/",
        "https://ben.example/../../a | https://ben.example/a",
        "https://ben.example?x=1 | https://ben.example/?x=1",
        "https://ben.example/a|b[c] | https://ben.example/a%7Cb%5Bc%5D",
        "https://a_b.example/ | https://a_b.example/",
        "http://[2606:4700::1111]:8080/ | http://[2606:4700::1111]:8080/"
      })
  void hasOnePlainForm(String written) throws RefusedAddressException {
    int bar = written.lastIndexOf(" | ");
    assertThat(WebAddress.of(written.substring(0, bar))).hasToString(written.substring(bar + 3));
  }

  @ParameterizedTest
  @CsvSource({
    "/x, https://ben.example/x",
    "x, https://ben.example/a/x",
    "../x, https://ben.example/x",
    "?p=2, https://ben.example/a/b?p=2",
    "#d, https://ben.example/a/b?c",
    "//cau.example/y, https://cau.example/y",
    "http://cau.example, http://cau.example/",
    "./, https://ben.example/a/",
    "x y, https://ben.example/a/x%20y"
  })
  void resolvesLinks(String link, String address) throws RefusedAddressException {
    assertThat(WebAddress.of("https://ben.example/a/b?c").resolve(link)).hasToString(address);
  }

  @Test
  void saysWhatIsWrongAndHidesAPassword() {
    assertThatThrownBy(() -> WebAddress.of("https://me:s3cret@ben.example/"))
        .hasMessage("https://…@ben.example/ is not asked for: it holds a user or password");
    assertThatThrownBy(() -> WebAddress.of("ftp://ben.example/"))
        .hasMessage("ftp://ben.example/ is not asked for: it is not an http or https address");
  }
}
