/**
 * "I played x because if I played y they would play z and, in that case, …": which moves a person would ask about, what answers them, and
 * what that comes to on the board. A {@link dev.because.symbolic.game.contrast.Decision} holds it all.
 *
 * <pre>{@code
 * Limit limit = Limit.depth(14);
 * Decision decision = new Contrast(engine, limit).decide(game, List.of(), Optional.empty(), 3);
 * for (Option option : decision.others()) {
 *     int gap = decision.chosen().line().score().gap(option.line().score());
 *     System.out.println(option.appeals() + " " + San.line(game.position(), option.line().moves()) + ": "
 *             + gap + " centipawns less, material " + option.balance().pawns());
 * }
 * Option other = decision.others().get(0);
 * List<Variation> without = new Variations(engine, limit).of(game, decision.chosen(), other, 4);
 * List<Salience> rests = new Saliency(engine, Limit.depth(6)).of(game, decision.chosen().move());
 * SearchTree tree = SearchTree.of(decision, engine, Limit.depth(8), 2);
 * }</pre>
 *
 * <p>An engine is asked, and never believed about the board: what a line takes and whether it ends quietly is counted by playing it
 * ({@link dev.because.symbolic.game.contrast.consequence.Balance}), and what happens on the way is found by the motif finders.
 */
@NullMarked
package dev.because.symbolic.game.contrast;

import org.jspecify.annotations.NullMarked;
