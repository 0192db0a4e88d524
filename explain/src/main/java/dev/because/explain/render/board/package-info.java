/**
 * Chess boards on a page, drawn by the page itself as vectors: a position with arrows for the moves that are spoken of, and a line of
 * moves as a strip of small boards.
 *
 * <pre>{@code
 * BoardPicture board = BoardPicture.of(position)
 *         .seenFrom(Side.BLACK)
 *         .chosen(x)                     // solid, with the letter x
 *         .alternative(y).answer(y, z)   // dashed, y; dotted, z
 *         .marked(motif.actor(), motif.targets())
 *         .shaded(saliences);
 * Figure figure = board.figure("Qg6 was played rather than Rxb8.", Set.of("c1"));
 * }</pre>
 *
 * <p>The pieces are our own drawings, so that no font has to have them. Every sign differs from the others in more than its colour: arrows
 * bear letters and are solid, dashed or dotted; who does something is in a ring, and whom it is done to between brackets. The alternative
 * text lists the pieces and says what the signs say.
 */
@NullMarked
package dev.because.explain.render.board;

import org.jspecify.annotations.NullMarked;
