/** PostgreSQL, embedded or given: one class for each noun, SQL in full view. */
@NullMarked
package io.tomtat.store;

import org.jspecify.annotations.NullMarked;
