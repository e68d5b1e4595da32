package io.tomtat.article;

/**
 * What a job knows as one article, through all its versions.
 *
 * @param uri the document's, or {@code path#item} for an item of a container
 * @param story from 1 within (job, source, URI): a source may overwrite one story by another, which
 *     is an article of its own
 */
public record Article(String job, String source, String uri, int story) {

  /** The first story of its place. */
  public Article(String job, String source, String uri) {
    this(job, source, uri, 1);
  }

  /** As people name it, {@code inbox:a/bai.html}; a later story has its number behind it. */
  public String name() {
    return source + ":" + uri + (story == 1 ? "" : " (story %d)".formatted(story));
  }
}
