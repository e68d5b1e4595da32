package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.article.Metadata;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.Reason;
import io.tomtat.article.Timestamp;
import io.tomtat.extract.Draft.PageKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireTests {

  private static final Metadata METADATA =
      new Metadata(
          "Lê Mòng",
          null,
          Timestamp.parse("2026-11-16T08:30:05.123+07:00"),
          Timestamp.parse("2026-11-17"),
          "",
          "https://a.example/\uD83D\uDE00",
          "vi");

  @ParameterizedTest
  @EnumSource
  void aDraftArrivesAsItLeft(PageKind kind) throws IOException {
    Draft draft =
        new Draft(
            kind,
            "Tiêu đề \uD800",
            List.of("một\u0000", "", "hai\uFEFF"),
            List.of("ảnh"),
            METADATA,
            "Mai Lan • 3 giờ trước");
    assertThat(sent(new Reply.Read(draft))).isEqualTo(new Reply.Read(draft));
    Draft bare = Draft.article(null, List.of(), List.of(), Metadata.NONE);
    assertThat(sent(new Reply.Read(bare))).isEqualTo(new Reply.Read(bare));
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalArrivesAsItLeft(Reason reason) throws IOException {
    for (boolean spent : new boolean[] {false, true}) {
      Reply refused = new Reply.Refused(new NotBriefed(reason, "ở dòng 3"), spent);
      assertThat(sent(refused)).isEqualTo(refused);
    }
  }

  @Test
  void whatIsCutOffEnds() throws IOException {
    byte[] whole = written(new Reply.Refused(new NotBriefed(Reason.EMPTY, "x"), false));
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void whatIsNoReplyIsCorrupt() {
    assertThatThrownBy(() -> read("<html>".getBytes()))
        .isInstanceOf(StreamCorruptedException.class);
    byte[] negative = {2, -1, -1, -1, -2};
    assertThatThrownBy(() -> read(negative)).isInstanceOf(StreamCorruptedException.class);
    byte[] noReason = {2, 0, 0, 0, 1, 0, 'x', 0, 0, 0, 0};
    assertThatThrownBy(() -> read(noReason)).isInstanceOf(StreamCorruptedException.class);
  }

  /** Whatever comes, it is no other exception and no lack of memory. */
  @Test
  void aChangedByteIsNoticedOrHarmless() throws IOException {
    Draft draft = Draft.article("Tin", List.of("một", "hai"), List.of("ảnh"), METADATA);
    byte[] whole = written(new Reply.Read(draft));
    Random random = new Random(1);
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] = (byte) random.nextInt(256);
      try {
        assertThat(read(changed)).isNotNull();
      } catch (IOException e) {
        assertThat(e).isInstanceOfAny(EOFException.class, StreamCorruptedException.class);
      }
    }
  }

  private static Reply sent(Reply reply) throws IOException {
    return read(written(reply));
  }

  private static byte[] written(Reply reply) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Wire.write(new DataOutputStream(bytes), reply);
    return bytes.toByteArray();
  }

  private static Reply read(byte[] bytes) throws IOException {
    return Wire.readReply(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
