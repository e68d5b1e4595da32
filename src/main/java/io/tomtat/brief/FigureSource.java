package io.tomtat.brief;

/**
 * Where a figure of a briefing comes from.
 *
 * @param part of the briefing: title, dateline, summary, key_points, people, names or documents
 * @param position from 1 within the part; 0 for title and dateline
 * @param en the figure as the briefing writes it
 * @param sentence number of the sentence that carries it
 * @param vi the figure as that sentence writes it
 */
public record FigureSource(String part, int position, String en, int sentence, String vi) {}
