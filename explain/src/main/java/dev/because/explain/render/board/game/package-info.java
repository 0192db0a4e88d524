/**
 * A chess game with what there is to say about it, as a page that needs nothing but itself: the evaluation over the game, the score sheet,
 * and the moments that decided, each with its board, its sentences and what would have been better.
 *
 * <pre>{@code
 * AnnotatedMove ninth = AnnotatedMove.of(9, Side.BLACK, "b5")
 *         .evaluated(before, after)
 *         .judged(Glyph.MISTAKE)
 *         .saying(List.of("b5 loses a pawn because …"))
 *         .better(List.of("Na6", "O-O-O"))
 *         .showing(board);
 * String html = new GamePage(new AnnotatedGame(tags, List.of(), moves), sources).html();
 * }</pre>
 *
 * <p>All evaluations are shown from White's point of view, in pawns.
 */
@NullMarked
package dev.because.explain.render.board.game;

import org.jspecify.annotations.NullMarked;
