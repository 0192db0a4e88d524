package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.List;
import java.util.Optional;

/**
 * What a search looked at, for pictures and for training.
 *
 * @param position at the root
 * @param visits of the root
 * @param value expected result for the side to move at the root, from −1 to 1
 * @param branches its moves that were visited or settled, the preferred ones first
 */
public record SearchTree(Position position, int visits, double value, List<Branch> branches) {
    public SearchTree {
        branches = List.copyOf(branches);
    }

    /**
     * A move and what followed.
     *
     * @param move that leads here
     * @param visits that went through it
     * @param prior probability by the policy of the evaluator alone
     * @param value expected result for the side that plays the move, from −1 to 1
     * @param mate half moves until it is mate, this one included, where one is forced; whose it is the value tells
     * @param branches as far as the tree was asked for
     */
    public record Branch(
            Move move, int visits, double prior, double value, Optional<Integer> mate, List<Branch> branches) {
        public Branch {
            branches = List.copyOf(branches);
        }
    }

    static SearchTree of(Node root, int depth) {
        return new SearchTree(root.position, root.visits, root.total / Math.max(1, root.visits), branches(root, depth));
    }

    private static List<Branch> branches(Node node, int depth) {
        if (depth == 0) {
            return List.of();
        }
        return Ranking.ranked(node).stream()
                .filter(i -> Ranking.worth(node.children[i]).isPresent())
                .map(i -> branch(node, i, depth))
                .toList();
    }

    private static Branch branch(Node node, int index, int depth) {
        Node child = node.children[index];
        boolean mates = child.outcome == Node.Outcome.WON || child.outcome == Node.Outcome.LOST;
        return new Branch(
                node.moves[index],
                child.visits,
                node.policy.length == 0 ? 0 : node.policy[index],
                -child.value(),
                mates ? Optional.of(child.plies + 1) : Optional.empty(),
                branches(child, depth - 1));
    }
}
