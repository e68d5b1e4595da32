package io.tomtat.job;

import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Pass;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param complete the pass did all there was to do
 * @param revision null if nothing changed that readers would see
 * @param newRejections of all starts of the pass
 * @param page null if nothing was published yet
 * @param reason in words, empty if all is done
 */
public record RunResult(
    Exit exit,
    Pass pass,
    boolean complete,
    @Nullable Integer revision,
    Counts counts,
    int newRejections,
    List<String> sourceFailures,
    @Nullable Path page,
    String reason) {}
