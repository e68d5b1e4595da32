/** From a document's bytes to an article's version: main content, metadata, language, sentences. */
@NullMarked
package io.tomtat.extract;

import org.jspecify.annotations.NullMarked;
