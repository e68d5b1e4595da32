package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A mail: its subject is the title, its text is read as a page where it is one.
 *
 * <p>Of several forms of the same text the last one counts, as RFC 2046 has it, unless it says less
 * than half of what another does. Attachments are not read, nor are mails in the mail.
 */
final class Mail {

  private static final Pattern PAGE = Pattern.compile("text/html|application/xhtml\\+xml");

  /**
   * A part that has others.
   *
   * @param type such as {@code multipart/alternative}
   * @param read what its parts say, in order
   */
  private record Whole(String type, List<Draft> read) {

    Whole(String type) {
      this(type, new ArrayList<>());
    }

    Draft draft() {
      if (type.equals("multipart/alternative")) {
        return richest();
      }
      return read.size() == 1 || (type.equals("multipart/related") && !read.isEmpty())
          ? read.get(0)
          : joined(read);
    }

    private Draft richest() {
      int most = read.stream().mapToInt(Draft::words).max().orElse(0);
      return read.stream()
          .filter(draft -> draft.words() * 2 >= most)
          .reduce((poorer, richer) -> richer)
          .orElse(joined(read));
    }
  }

  private final MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
  private final Deque<Whole> open = new ArrayDeque<>();
  private MailFields head = new MailFields();
  private MailFields fields = head;

  private Mail(byte[] bytes) {
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    int postmark = MailFields.postmark(bytes);
    tokens.parse(new ByteArrayInputStream(bytes, postmark, bytes.length - postmark));
    open.push(new Whole("message/rfc822"));
  }

  /**
   * @throws NotReadable with the reason, if there is no text to be had
   */
  static Draft read(byte[] bytes) throws NotReadable {
    try {
      return new Mail(bytes).draft();
    } catch (IOException | MimeException e) {
      throw new NotReadable(Reason.UNREADABLE, e);
    }
  }

  private Draft draft() throws IOException, MimeException, NotReadable {
    for (EntityState at = tokens.getState();
        at != EntityState.T_END_OF_STREAM;
        at = tokens.next()) {
      switch (at) {
        case T_START_HEADER -> fields = isFirst() ? head : new MailFields();
        case T_FIELD -> fields.add(tokens.getField());
        case T_START_MULTIPART -> open.push(new Whole(type()));
        case T_END_MULTIPART -> close();
        case T_BODY -> readBody();
        default -> {}
      }
    }
    while (open.size() > 1) { // it was cut
      close();
    }
    return open.pop().draft();
  }

  private boolean isFirst() {
    return open.size() == 1;
  }

  private String type() {
    return String.valueOf(tokens.getBodyDescriptor().getMimeType());
  }

  private void close() {
    Draft draft = open.pop().draft();
    open.element().read().add(draft);
  }

  private void readBody() throws IOException, NotReadable {
    if (!isFirst() && fields.isAttachment()) {
      return;
    }
    if (PAGE.matcher(type()).matches()) {
      open.element().read().add(page(Entities.inMarkup(text())));
    } else if (type().equals("text/plain")) {
      List<String> lines = MailText.paragraphs(text(), fields.first("content-type"));
      open.element().read().add(Paper.read(Line.ofAll(lines), head.said()));
    }
  }

  private String text() throws IOException {
    return Decoder.decode(tokens.getDecodedInputStream().readAllBytes());
  }

  /** A heading that says something else than the subject is text, for the subject is the title. */
  private Draft page(String markup) throws NotReadable {
    Draft page = HtmlPage.read(markup);
    PaperSays said = head.said();
    String heading = page.title();
    String title = said.title() == null || head.isSavedPage() ? heading : said.title();
    List<String> paragraphs = new ArrayList<>(ForwardedHead.without(page.paragraphs()));
    if (heading != null && !isSame(heading, title) && isShown(heading, markup)) {
      paragraphs.add(0, heading);
    }
    if (!paragraphs.isEmpty() && isSame(paragraphs.get(0), title)) {
      paragraphs.remove(0);
    }
    Metadata metadata =
        head.isSavedPage() ? page.metadata() : page.metadata().orElse(said.metadata());
    return new Draft(page.kind(), title, paragraphs, page.captions(), metadata, page.ago());
  }

  private static boolean isSame(String text, @Nullable String other) {
    return other != null && Characters.fold(text).equals(Characters.fold(other));
  }

  /** Not in the title bar only. */
  private static boolean isShown(String heading, String markup) {
    String text = Jsoup.parse(markup).body().text();
    return Characters.fold(text).contains(Characters.fold(heading));
  }

  private static Draft joined(List<Draft> parts) {
    return Draft.article(
        parts.stream().map(Draft::title).filter(Objects::nonNull).findFirst().orElse(null),
        parts.stream().flatMap(part -> part.paragraphs().stream()).toList(),
        parts.stream().flatMap(part -> part.captions().stream()).toList(),
        parts.stream().map(Draft::metadata).reduce(Metadata.NONE, Metadata::orElse));
  }
}
