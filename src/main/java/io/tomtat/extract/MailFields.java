package io.tomtat.extract;

import io.tomtat.article.Timestamp;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The lines above a mail's text, or above that of one of its parts, by their names. */
final class MailFields {

  /** Every mail has two of them at least, whatever its hosts have put above. */
  private static final Set<String> USUAL =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "received",
          "return-path",
          "delivered-to",
          "content-type",
          "reply-to",
          "sender");

  /** {@code DKIM-Signature: v=1; a=rsa} */
  private static final Pattern FIELD = Pattern.compile("[A-Za-z][\\w-]{0,60}:.*");

  /** A first line of mail boxes: {@code From tram@ben.example Mon Nov 16 08:30:00 2026} */
  private static final String POSTMARK = "From ";

  /** {@code Fwd: }, {@code RE: FW: }, {@code Chuyển tiếp: } */
  private static final Pattern PASSED_ON =
      Pattern.compile("(?iu)^\\s*((fwd?|re|chuyển tiếp|trả lời)\\s*:\\s*)+");

  /** {@code <Saved by Blink>}: browsers save a page as a mail to nobody. */
  private static final Pattern SAVED = Pattern.compile("(?i).*\\bsaved by\\b.*");

  private static final Pattern FILE =
      Pattern.compile("(?is)\\s*attachment\\b.*|.*\\bname\\*?\\d?\\*?=.*");

  private final Map<String, String> fields = new HashMap<>();

  /** Whether a text begins with such lines and a blank one below them. */
  static boolean areIn(String text) {
    Set<String> names = new HashSet<>();
    Iterator<String> lines = text.lines().skip(text.startsWith(POSTMARK) ? 1 : 0).iterator();
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.isBlank()) {
        names.retainAll(USUAL);
        return names.size() > 1;
      }
      boolean goesOn = !names.isEmpty() && Character.isWhitespace(line.charAt(0));
      if (!goesOn && !FIELD.matcher(line).matches()) {
        return false;
      }
      if (!goesOn) {
        names.add(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  /** Bytes of the line that mail boxes put above; 0 if there is none. */
  static int postmark(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
    return head.startsWith(POSTMARK) ? head.indexOf('\n') + 1 : 0;
  }

  void add(Field field) {
    String line = Decoder.decode(field.getRaw().toByteArray());
    String value =
        line.substring(line.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value);
  }

  @Nullable String first(String name) {
    return fields.get(name);
  }

  boolean isAttachment() {
    return FILE.matcher(text("content-disposition")).matches()
        || FILE.matcher(text("content-type")).matches();
  }

  boolean isSavedPage() {
    return fields.containsKey("snapshot-content-location") || SAVED.matcher(text("from")).matches();
  }

  PaperSays said() {
    String subject = PASSED_ON.matcher(text("subject")).replaceFirst("");
    Timestamp sent = Dates.machine(first("date"));
    return PaperSays.ofMail(subject.isBlank() ? null : subject, text("from"), sent);
  }

  /** With its letters: {@code =?UTF-8?Q?B=E1=BA=BFn?=} is Bến. */
  private String text(String name) {
    return DecoderUtil.decodeEncodedWords(fields.getOrDefault(name, ""), DecodeMonitor.SILENT);
  }
}
