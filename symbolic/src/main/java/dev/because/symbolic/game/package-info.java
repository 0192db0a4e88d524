/**
 * Chess: the board and its rules, Chess960 included.
 *
 * <p>A {@link dev.because.symbolic.game.Position} is a value: {@code position.play(move)} is another one. Sets of squares are
 * bitboards ({@code long}, bit 0 is a1, bit 63 is h8), squares are numbers ({@link dev.because.symbolic.game.Square}). What a
 * position may follow from (repetition, fifty moves) is a {@link dev.because.symbolic.game.Game}.
 *
 * <pre>{@code
 * Position start = Fen.read("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
 * for (Move move : start.legalMoves()) {
 *     System.out.println(San.write(start, move) + " → " + Fen.write(start.play(move)));
 * }
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.game;

import org.jspecify.annotations.NullMarked;
