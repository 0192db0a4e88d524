/**
 * Engines that run as programs of their own and speak the universal chess interface (UCI, Kahlen and Meyer-Kahlen, 2000, revised 2006).
 *
 * <pre>{@code
 * try (UciEngine stockfish = UciEngine.start("/usr/games/stockfish")) {
 *     Analysis analysis = stockfish.analyse(Question.best(position, Limit.depth(14)).lines(2));
 *     System.out.println(stockfish.name() + " plays " + San.write(position, analysis.best().first()));
 * }
 * }</pre>
 *
 * <p>Nothing that such a program says is trusted: moves are looked up among the legal ones, numbers are bounded, lines have a longest
 * length, and each question has a time by which it must be answered
 * ({@link dev.because.symbolic.game.search.uci.Deadlines}). A program that fails is ended, and named in one line. Every question begins
 * a new game for the engine, so the answer depends on no question before it.
 */
@NullMarked
package dev.because.symbolic.game.search.uci;

import org.jspecify.annotations.NullMarked;
