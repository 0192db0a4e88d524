/**
 * What comes of it when both sides take on one square until it pays for neither to go on.
 *
 * <pre>{@code
 * Exchange.gain(position, move);      // what the move nets on its square, in pawns
 * Exchange.best(position, square);    // what the side to move nets there at most
 * Exchange.threat(position, square);  // what the enemy of the piece there would net, were it its turn
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.game.exchange;

import org.jspecify.annotations.NullMarked;
