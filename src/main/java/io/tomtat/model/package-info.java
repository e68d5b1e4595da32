/**
 * Access to models: providers, deadline, retries and the ledger of calls. The delay queue, pacing
 * and budget of a later day belong between {@link io.tomtat.model.Ledger} and {@link
 * io.tomtat.model.Model}.
 */
@NullMarked
package io.tomtat.model;

import org.jspecify.annotations.NullMarked;
