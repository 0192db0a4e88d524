package dev.because.symbolic.game.contrast.consequence;

import dev.because.symbolic.game.motif.Motif;
import java.util.Optional;

/**
 * A motif and when.
 *
 * @param ply the move of the line that brings it about, from 1; it is true on the board after that move
 * @param fulfilled the move of the line by which one of its targets is really taken or mated, or its pawn becomes a queen; empty if that does
 *     not happen before the line is quiet: then it is a threat only
 */
public record MotifAt(int ply, Motif motif, Optional<Integer> fulfilled) {}
