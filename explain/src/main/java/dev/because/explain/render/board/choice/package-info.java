/** The pictures beside an explanation of a move: the boards that it speaks of, and the tree of what was looked at. */
@NullMarked
package dev.because.explain.render.board.choice;

import org.jspecify.annotations.NullMarked;
