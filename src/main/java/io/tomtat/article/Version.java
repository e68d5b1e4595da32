package io.tomtat.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.tomtat.article.Sentence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article at one time.
 *
 * @param sentences the title (if there is one), the body and the captions, numbered from 1 without
 *     gaps
 */
public record Version(List<Sentence> sentences, Metadata metadata) {

  public Version {
    sentences = List.copyOf(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).number() != i + 1) {
        throw new IllegalArgumentException(
            "sentence %d stands at place %d".formatted(sentences.get(i).number(), i + 1));
      }
    }
  }

  /**
   * Numbers the parts of an article.
   *
   * @param paragraphs the body: for each paragraph its sentences
   */
  public static Version of(
      @Nullable String title,
      List<List<String>> paragraphs,
      List<String> captions,
      Metadata metadata) {
    List<Sentence> all = new ArrayList<>();
    if (title != null && !title.isBlank()) {
      all.add(new Sentence(1, Role.TITLE, 0, title));
    }
    for (int p = 0; p < paragraphs.size(); p++) {
      for (String text : paragraphs.get(p)) {
        all.add(new Sentence(all.size() + 1, Role.BODY, p + 1, text));
      }
    }
    for (String caption : captions) {
      all.add(new Sentence(all.size() + 1, Role.CAPTION, 0, caption));
    }
    return new Version(all, metadata);
  }

  public @Nullable String title() {
    return texts(Role.TITLE).stream().findFirst().orElse(null);
  }

  /** The body's paragraphs, a blank line between them. */
  public String body() {
    return sentences.stream()
        .filter(s -> s.role() == Role.BODY)
        .collect(
            groupingBy(Sentence::paragraph, TreeMap::new, mapping(Sentence::text, joining(" "))))
        .values()
        .stream()
        .collect(joining("\n\n"));
  }

  public List<String> captions() {
    return texts(Role.CAPTION);
  }

  /**
   * Identity of the text: title, sentences and captions, never a date or another field of the
   * metadata.
   */
  public Hash hash() {
    return Hash.of(sentences.stream().map(s -> s.role() + " " + s.text()).toList());
  }

  private List<String> texts(Role role) {
    return sentences.stream().filter(s -> s.role() == role).map(Sentence::text).toList();
  }
}
