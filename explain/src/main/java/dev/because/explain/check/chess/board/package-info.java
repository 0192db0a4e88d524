/**
 * A second chess board, made in another way than the one that explanations are computed with: a letter for each square, moves tried
 * out one by one. It is slow, and shares no line of code with the other.
 */
@NullMarked
package dev.because.explain.check.chess.board;

import org.jspecify.annotations.NullMarked;
