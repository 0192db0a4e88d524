/**
 * A network as the evaluation of a search: it knows what a count of pieces does not, and computes on the board as it changes from move to
 * move rather than anew each time.
 *
 * <pre>{@code
 * ValueNetwork network = ValueNetworkFile.read("values.gz", stream);
 * int centipawns = new CorrectedEvaluation(StaticEvaluation.fitted(), network).of(position); // for the side to move
 * }</pre>
 */
@NullMarked
package dev.because.explain.player.nnue;

import org.jspecify.annotations.NullMarked;
