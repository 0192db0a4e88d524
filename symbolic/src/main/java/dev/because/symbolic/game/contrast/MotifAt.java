package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.motif.Motif;

/**
 * A motif and when.
 *
 * @param ply the move of the line that brings it about, from 1; it is true on the board after that move
 */
public record MotifAt(int ply, Motif motif) {}
