/**
 * Chess as it is written: positions ({@link dev.because.symbolic.game.notation.Fen}, and
 * {@link dev.because.symbolic.game.notation.Epd} with what is known of them) and moves, as people
 * ({@link dev.because.symbolic.game.notation.San}) and as engines write them
 * ({@link dev.because.symbolic.game.notation.UciMove}).
 *
 * <p>What is read is legal on the board, or refused with one line that says why: {@code "FEN, pieces, rank 5: found 9 squares in
 * 'ppp6', expected 8 squares"}, {@code "move: found 'Nd2', which 2 knights can play, expected Nbd2 or Nfd2"}.
 *
 * <pre>{@code
 * Position position = Fen.read("r1bqkbnr/pppp1ppp/2n5/4p3/4P3/5N2/PPPP1PPP/RNBQKB1R w KQkq - 2 3");
 * Move bishop = San.read(position, "Bb5");
 * System.out.println(UciMove.write(position, bishop, false)); // f1b5
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.game.notation;

import org.jspecify.annotations.NullMarked;
