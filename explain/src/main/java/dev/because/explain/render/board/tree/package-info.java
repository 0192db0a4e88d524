/**
 * A chess search tree on a page: the moves that were weighed, with their evaluations, the chosen and the alternative branch in the colours
 * of their arrows on the board.
 *
 * <pre>{@code
 * SearchNode root = new SearchNode("Black to move", "", Optional.empty(), List.of(
 *         new SearchNode("Qg6", "+1.35", Optional.of(MoveRole.CHOSEN), List.of()),
 *         new SearchNode("Rxb8", "#-2", Optional.of(MoveRole.ALTERNATIVE), List.of(
 *                 new SearchNode("Qf1+", "#-2", Optional.of(MoveRole.ANSWER), List.of())))));
 * Figure figure = TreePicture.of(root, "What was weighed.", Set.of("c1"));
 * }</pre>
 */
@NullMarked
package dev.because.explain.render.board.tree;

import org.jspecify.annotations.NullMarked;
