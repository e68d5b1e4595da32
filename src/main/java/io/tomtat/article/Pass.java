package io.tomtat.article;

import java.time.LocalDate;

/**
 * One way through the job for an edition.
 *
 * @param id of the row in {@code run}
 * @param number completed passes of (job, edition) + 1
 */
public record Pass(long id, String job, LocalDate edition, int number) {}
