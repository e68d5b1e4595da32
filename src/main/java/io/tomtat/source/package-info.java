/** Where documents come from: one class for each kind of source. */
@NullMarked
package io.tomtat.source;

import org.jspecify.annotations.NullMarked;
