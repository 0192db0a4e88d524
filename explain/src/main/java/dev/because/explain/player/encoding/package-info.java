/**
 * What the numbers that go into a network and come out of it mean, in lc0's classical form: a game as 112 planes, a move as one
 * of 1858, and where among the policy head's filters and squares its score is found.
 *
 * <p>Both are from the point of view of the side to move: for Black the board is turned upside down (ranks, not files), so that a
 * position and its mirror image look the same to the network but for one plane that says who moves.
 */
@NullMarked
package dev.because.explain.player.encoding;

import org.jspecify.annotations.NullMarked;
