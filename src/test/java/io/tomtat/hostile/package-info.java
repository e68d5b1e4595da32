/** Collections of broken documents that others have made, read as the job reads documents. */
@NullMarked
package io.tomtat.hostile;

import org.jspecify.annotations.NullMarked;
