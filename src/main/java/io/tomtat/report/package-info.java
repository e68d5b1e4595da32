/**
 * Editions and everything readers get: the page, the exports, the files in their folders and the
 * text of one briefing for a terminal.
 */
@NullMarked
package io.tomtat.report;

import org.jspecify.annotations.NullMarked;
