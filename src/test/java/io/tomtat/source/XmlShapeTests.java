package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlShapeTests {

  private static XmlShape of(String xml) {
    return XmlShape.of(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void countsWhatAParserWouldBuild() {
    assertThat(of("<a b='' c=''><d/>x = y</a>")).isEqualTo(new XmlShape(1, 5));
    assertThat(of("<a><!-- <b> --><![CDATA[<c><d>]]><?e f='g'?></a>"))
        .isEqualTo(new XmlShape(1, 5));
    assertThat(of("<a><b><c></c></b></a>")).isEqualTo(new XmlShape(3, 6));
    assertThat(of("")).isEqualTo(new XmlShape(0, 0));
  }

  @Test
  void endsWithTheText() {
    assertThat(of("<a><b")).isEqualTo(new XmlShape(2, 2));
    assertThat(of("<![CDATA[<a>")).isEqualTo(new XmlShape(0, 1));
    assertThat(of("<")).isEqualTo(new XmlShape(1, 1));
  }

  @Test
  void readsTwoBytesALetterAsWell() {
    assertThat(XmlShape.of("<a><b/></a>".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new XmlShape(1, 3));
  }
}
