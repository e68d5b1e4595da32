package io.tomtat.article;

/**
 * What a job knows as one article, through all its versions.
 *
 * @param uri the document's, or {@code path#item} for an item of a container
 */
public record Article(String job, String source, String uri) {}
