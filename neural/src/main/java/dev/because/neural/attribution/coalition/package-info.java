/**
 * A picture as a game: its segments are the players, a coalition is the set of segments that are shown while the others
 * are replaced by a baseline, and what the coalition wins is the target's value. What is due to each player is what
 * Shapley asked in 1953, and his answer is the only one that adds up, treats equals alike, gives nothing to whoever never
 * matters, and is linear in the game.
 *
 * <pre>{@code
 * Hiding hiding = new Hiding(new Superpixels(50), Baseline.ZERO);
 * Account account = new ShapleyValueSampling(hiding, 25, 0).account(network, batch, targets);
 * account.items().get(0).sum();    // target(picture) − target(baseline)
 * }</pre>
 *
 * <p>{@link dev.because.neural.attribution.coalition.ExactShapley} tries all coalitions of up to twelve segments;
 * {@link dev.because.neural.attribution.coalition.ShapleyValueSampling} samples orders in which the segments appear. A
 * method of this kind is a {@link dev.because.neural.attribution.coalition.SegmentMethod}: it only says what each player
 * gets.
 */
@NullMarked
package dev.because.neural.attribution.coalition;

import org.jspecify.annotations.NullMarked;
