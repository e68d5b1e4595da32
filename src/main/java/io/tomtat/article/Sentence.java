package io.tomtat.article;

/**
 * One numbered unit of a version's text: what is sent to the model and what evidence points at.
 *
 * @param number from 1, in the order title, body, captions
 * @param paragraph from 1 within the body; 0 for the title and for captions
 * @param text NFC, white space collapsed, never blank
 */
public record Sentence(int number, Role role, int paragraph, String text) {

  /** Where in an article a sentence stands. */
  public enum Role {
    TITLE,
    BODY,
    CAPTION
  }

  public Sentence {
    if (number < 1 || paragraph < 0 || text.isBlank()) {
      throw new IllegalArgumentException(
          "sentence %d of paragraph %d: '%s'".formatted(number, paragraph, text));
    }
  }
}
