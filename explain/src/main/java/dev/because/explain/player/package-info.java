/**
 * Joins chess to neural networks: what a network sees of a game, and what its numbers say about it.
 *
 * <pre>{@code
 * try (NetworkEvaluator maia = NetworkEvaluator.open(Path.of("maia-1900.pb.gz"))) {
 *     Evaluator.Judgement judgement = maia.judge(List.of(Game.of(Fen.START))).get(0);
 *     System.out.println(judgement.policy());   // each legal move's probability
 *     System.out.println(judgement.value());    // from −1 (lost) to 1 (won)
 * }
 * }</pre>
 *
 * <p>A {@link dev.because.explain.player.NetworkEvaluator} is what {@code symbolic.game.search} asks; it never sees a network. Below lie
 * {@code player.lc0}, the published file format; {@code player.encoding}, planes and moves; and {@code player.graph}, what a network
 * computes. {@code player.nnue} is the small network that corrects the evaluation of an alpha-beta search, at every leaf of it.
 */
@NullMarked
package dev.because.explain.player;

import org.jspecify.annotations.NullMarked;
