/**
 * The search of AlphaZero (PUCT: predictor and upper confidence bounds applied to trees), over any
 * {@link dev.because.symbolic.game.search.Evaluator}.
 *
 * <p>A node is visited many times. Each visit walks down from the root, at every node to the move whose mean value so far, plus a bonus
 * for what the policy recommends and few visits have tried, is highest; opens one new position; has it judged; and adds the judgement to
 * all that it walked through. What is visited most is played.
 *
 * <pre>{@code
 * try (Puct player = new Puct(evaluator, Constants.USUAL)) {
 *     Analysis analysis = player.analyse(Question.best(position, Limit.nodes(800)));
 *     SearchTree tree = player.tree(3).orElseThrow();
 * }
 * }</pre>
 *
 * <p>Silver et al., A general reinforcement learning algorithm that masters chess, shogi, and Go through self-play, Science 362, 2018;
 * Rosin, Multi-armed bandits with episode context, 2011. The bonus that grows with the visits is of its supplement; what is assumed of
 * moves not yet tried, and the constants, are those of Leela Chess Zero. Beyond both, a mate on the next move is seen when a position is
 * opened, which costs nothing beside a network, and whatever is proved by the rules is proved up the tree.
 */
@NullMarked
package dev.because.symbolic.game.search.puct;

import org.jspecify.annotations.NullMarked;
