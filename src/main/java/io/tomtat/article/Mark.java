package io.tomtat.article;

import org.jspecify.annotations.Nullable;

/**
 * Up to where a place of a source was read. It counts only once all that was shown before it is
 * saved: what is behind it is not read again.
 *
 * @param place a file's URI, or a table
 * @param text as the source writes it; null if the place is there no more
 * @param whole whether the place was gone through from its beginning: what was not seen there is
 *     gone
 */
public record Mark(String source, String place, @Nullable String text, boolean whole) {}
