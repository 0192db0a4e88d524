package dev.because.explain.player.training.label;

import dev.because.symbolic.game.Move;

/**
 * A move and what an engine thinks of it.
 *
 * @param move legal in the position that it belongs to
 * @param evaluation for the side that plays it, in centipawns; a mate in n moves is 1,000,000 − n, as in
 *     {@link dev.because.symbolic.game.search.Score#scaled()}
 */
public record RatedMove(Move move, int evaluation) {}
