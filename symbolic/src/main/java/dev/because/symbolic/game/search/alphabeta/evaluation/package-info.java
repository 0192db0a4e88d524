/**
 * How good a position is at a glance. An {@link dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation} says it; the one that lies
 * here is a sum of {@link dev.because.symbolic.game.search.alphabeta.evaluation.Term terms} with a weight
 * each for the opening and for the endgame. The weights are in {@code weights.txt} beside the classes, readable, fitted to the judgement of
 * a stronger engine ({@code FitWeights} among the tests says how).
 *
 * <pre>{@code
 * int centipawns = StaticEvaluation.fitted().of(position); // for the side to move
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.game.search.alphabeta.evaluation;

import org.jspecify.annotations.NullMarked;
