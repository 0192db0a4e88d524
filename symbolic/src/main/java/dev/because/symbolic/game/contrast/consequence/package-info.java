/**
 * What a line of moves comes to on the board: the material at a quiet end ({@link dev.because.symbolic.game.contrast.consequence.Balance}) and
 * the tricks on the way that matter for it ({@link dev.because.symbolic.game.contrast.consequence.MotifAt}).
 */
@NullMarked
package dev.because.symbolic.game.contrast.consequence;

import org.jspecify.annotations.NullMarked;
