package io.tomtat.job;

import io.tomtat.article.Edition;
import io.tomtat.article.Edition.Counts;
import io.tomtat.article.Pass;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param revision null if nothing changed that readers would see
 * @param edition its newest revision, whoever published it; null if there is none yet
 * @param newRejections of this pass
 * @param page null if nothing was published yet
 * @param reason in words, empty if all is done
 */
public record RunResult(
    Exit exit,
    Pass pass,
    @Nullable Integer revision,
    @Nullable Edition edition,
    Counts counts,
    int newRejections,
    List<String> sourceFailures,
    @Nullable Path page,
    String reason) {}
