/**
 * A second opinion on motifs: the same statements, decided by walking over the board square by square and by playing legal moves, with
 * nothing of what the finders use but the rules of the game.
 */
@NullMarked
package dev.because.explain.check.chess.motif;

import org.jspecify.annotations.NullMarked;
