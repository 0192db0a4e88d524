/**
 * How good a position is at a glance, as a sum of terms with a weight each; the weights are in {@code weights.txt} beside the classes,
 * fitted to an engine's judgement.
 */
@NullMarked
package dev.because.symbolic.game.search.alphabeta.evaluation;

import org.jspecify.annotations.NullMarked;
