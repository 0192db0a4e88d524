/**
 * Alpha-beta search: the tactical half of the player. An {@link dev.because.symbolic.game.search.alphabeta.AlphaBeta} deepens move by
 * move until its limit, and proves what it says of mates.
 *
 * <pre>{@code
 * try (AlphaBeta engine = new AlphaBeta()) {
 *     Analysis analysis = engine.analyse(Question.best(Fen.START, Limit.depth(8)));
 *     System.out.println(analysis.best().score() + " " + San.line(Fen.START, analysis.best().moves()));
 * }
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.game.search.alphabeta;

import org.jspecify.annotations.NullMarked;
