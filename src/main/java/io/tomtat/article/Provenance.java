package io.tomtat.article;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a briefing came about.
 *
 * @param prompt the prompt's name
 * @param recorded true if the reply was recorded beforehand and no model was called
 * @param costUsd of all calls that led to it; null if the price is not known
 */
public record Provenance(
    Hash recipe, String prompt, String model, boolean recorded, @Nullable BigDecimal costUsd) {}
