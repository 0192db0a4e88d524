/**
 * Who thinks about a position, and what comes of it: an {@link dev.because.symbolic.game.search.Engine} gives an
 * {@link dev.because.symbolic.game.search.Analysis}, lines of moves with an evaluation each. A neural network is seen as a
 * {@link dev.because.symbolic.game.search.Evaluator} only. Every {@link dev.because.symbolic.game.search.Score} is from the point of view
 * of the side that moves in the position asked about.
 */
@NullMarked
package dev.because.symbolic.game.search;

import org.jspecify.annotations.NullMarked;
