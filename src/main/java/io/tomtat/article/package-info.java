/** Every noun that is stored or travels through the job. Pure Java, no framework. */
@NullMarked
package io.tomtat.article;

import org.jspecify.annotations.NullMarked;
