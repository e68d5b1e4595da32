/** What may happen to a run in the night, done to real processes on a real database. */
package io.tomtat.crash;
