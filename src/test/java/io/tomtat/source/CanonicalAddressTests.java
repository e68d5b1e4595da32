package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalAddressTests {

  private static final String PLAIN = "https://bao.example/tin/cau-moi-4790001.html";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bao.example/tin/cau-moi-4790001.html",
        "http://bao.example/tin/cau-moi-4790001.html",
        "HTTPS://BAO.example:443/tin/cau-moi-4790001.html",
        "https://bao.example./tin/cau-moi-4790001.html",
        "https://bao.example/tin/cau-moi-4790001.html#binh-luan",
        "https://bao.example/tin/cau-moi-4790001.html?",
        "https://bao.example/tin/cau-moi-4790001.html?utm_source=zalo&utm_medium=zalo&zarsrc=31",
        "https://bao.example/tin/cau-moi-4790001.html?UTM_Source=x",
        "https://bao.example/tin/cau-moi-4790001.html?fbclid=IwAR0_a-b",
        "https://bao.example/tin/cau-moi-4790001.html?gclid=1&gbraid=2&_gl=1*x*_ga*y",
        "https://bao.example/tin/cau-moi-4790001.html?utm%5Fsource=x&&mc_eid=1",
        "https://bao.example/tin/./x/../cau-moi-4790001.html",
        "https://bao.example/tin/c%61u-moi-4790001.html",
        "  https://bao.example/tin/cau-moi-4790001.html  "
      })
  void isTheSame(String address) {
    assertThat(CanonicalAddress.of(address)).isEqualTo(CanonicalAddress.of(PLAIN)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.bao.example/tin/cau-moi-4790001.html",
        "https://bao.example:8443/tin/cau-moi-4790001.html",
        "https://bao.example/tin/Cau-moi-4790001.html",
        "https://bao.example/tin/cau-moi-4790001.html?page=2",
        "https://bao.example/tin/cau-moi-4790001.html?id=utm_source",
        "https://bao.example/tin/cau-moi-4790001.html?ref=1",
        "https://bao.example/tin%2Fcau-moi-4790001.html"
      })
  void isAnother(String address) {
    assertThat(CanonicalAddress.of(address)).isPresent().isNotEqualTo(CanonicalAddress.of(PLAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "https://Báo.example/Tin?b=2&a=1, //xn--bo-mia.example/Tin?a=1&b=2",
    "https://bao.example/c%c3%a2u, //bao.example/c%C3%A2u",
    "https://bao.example/câu, //bao.example/c%C3%A2u",
    "https://bao.example?p=7&utm_id=1, //bao.example/?p=7"
  })
  void hasOneForm(String address, String form) {
    assertThat(CanonicalAddress.of(address)).map(CanonicalAddress::text).contains(form);
  }

  @Test
  void knowsFrontPages() {
    assertThat(CanonicalAddress.of("https://bao.example").orElseThrow().isFrontPage()).isTrue();
    assertThat(CanonicalAddress.of(PLAIN).orElseThrow().isFrontPage()).isFalse();
  }

  @Test
  void whatIsNoAddressHasNone() {
    assertThat(CanonicalAddress.of("tag:bao.example,2026:1")).isEqualTo(Optional.empty());
  }

  @Test
  void everyRuleSaysWhereItComesFrom() throws IOException {
    Path rules = Path.of("src/main/resources/io/tomtat/source/tracking-parameters.csv");
    assertThat(Files.readAllLines(rules))
        .filteredOn(line -> !line.startsWith("#"))
        .hasSizeGreaterThan(40)
        .doesNotHaveDuplicates()
        .allSatisfy(line -> assertThat(line).matches("[a-z_0-9]+\\*?,.{10,}"));
  }
}
