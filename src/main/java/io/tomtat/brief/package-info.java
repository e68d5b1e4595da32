/** Version to outcome: recipe, prompt, answer, checks and repair. */
@NullMarked
package io.tomtat.brief;

import org.jspecify.annotations.NullMarked;
