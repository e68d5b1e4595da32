package io.tomtat.extract;

import io.tomtat.article.Metadata;
import io.tomtat.article.Timestamp;
import java.util.regex.Pattern;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a file's own properties say.
 *
 * @param title often a template's or a file's name: it counts where the text begins with it
 * @param mail in which the title is the subject and counts
 */
record PaperSays(@Nullable String title, boolean mail, Metadata metadata) {

  /** Names of accounts and programs: {@code Administrator}, {@code Microsoft Office User} */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i).*(admin|user|microsoft|windows|office|owner|unknown|author|laptop|[@\\d_]).*");

  static PaperSays of(String type, org.apache.tika.metadata.Metadata properties) {
    boolean mail = type.startsWith("message/");
    Timestamp sent = mail ? Dates.machine(properties.get(TikaCoreProperties.CREATED)) : null;
    String author = author(properties.get(TikaCoreProperties.CREATOR));
    return new PaperSays(
        properties.get(TikaCoreProperties.TITLE),
        mail,
        new Metadata(author, null, sent, null, null, null, null));
  }

  /**
   * @param from such as {@code Mai Lan <lan@ben.example>}
   */
  static PaperSays ofMail(@Nullable String subject, String from, @Nullable Timestamp sent) {
    Metadata metadata = new Metadata(author(from), null, sent, null, null, null, null);
    return new PaperSays(subject == null ? null : Characters.clean(subject), true, metadata);
  }

  private static @Nullable String author(@Nullable String creator) {
    if (creator == null) {
      return null;
    }
    String name = Characters.clean(creator.replaceFirst("<.*>", "").replace('"', ' '));
    boolean plausible = Characters.words(name) >= 2 && !NOBODY.matcher(name).matches();
    return plausible ? PageHead.author(name) : null;
  }
}
