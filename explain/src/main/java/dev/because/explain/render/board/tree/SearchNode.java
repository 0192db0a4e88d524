package dev.because.explain.render.board.tree;

import dev.because.explain.render.board.MoveRole;
import java.util.List;
import java.util.Optional;

/**
 * A move in a search tree.
 *
 * @param label the move in SAN; at the root, such as {@code Black to move}
 * @param score its evaluation as text; may be empty
 * @param role what it is in the explanation
 * @param children what may follow, best first
 */
public record SearchNode(String label, String score, Optional<MoveRole> role, List<SearchNode> children) {
    public SearchNode {
        children = List.copyOf(children);
    }

    /** The same with what follows it down to so many plies below it. */
    SearchNode to(int depth) {
        return new SearchNode(
                label,
                score,
                role,
                depth == 0
                        ? List.of()
                        : children.stream().map(child -> child.to(depth - 1)).toList());
    }
}
