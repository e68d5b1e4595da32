/** The job file, the Spring Batch job with its in-flight steps, the lock and the recovery. */
@NullMarked
package io.tomtat.job;

import org.jspecify.annotations.NullMarked;
