package io.tomtat.job;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A revision that was published.
 *
 * @param page where its page is, or would be if there were one
 */
public record Published(LocalDate edition, int revision, Path page) {}
