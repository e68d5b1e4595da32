/** Commands, progress and exit codes: the only place that prints. */
@NullMarked
package io.tomtat.cli;

import org.jspecify.annotations.NullMarked;
