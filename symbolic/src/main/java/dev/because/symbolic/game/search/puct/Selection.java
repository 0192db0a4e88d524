package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.List;

/**
 * Which way a visit goes: to the move with the highest Q + U, where Q is its mean value (for one not yet tried, its parent's value less a
 * reduction), and U = c·P·√N / (1 + n) with the policy P, the parent's visits N and the move's visits n. Visits under way count as lost,
 * so that those of one batch go different ways.
 */
final class Selection {
    private final Constants constants;
    private final double[] rootPolicy;
    private final boolean[] among;
    private final List<Position> past;

    /**
     * @param rootPolicy of the root's moves, with noise if there is any
     * @param among which of the root's moves may be chosen
     * @param past positions of the game, the last of them the root's
     */
    Selection(Constants constants, double[] rootPolicy, List<Move> among, Node root, List<Position> past) {
        this.constants = constants;
        this.rootPolicy = rootPolicy;
        this.past = past;
        this.among = new boolean[root.moves.length];
        for (int i = 0; i < root.moves.length; i++) {
            this.among[i] = among.isEmpty() || among.contains(root.moves[i]);
        }
    }

    /** Whether a move of the root may be chosen. */
    boolean allows(int index) {
        return among[index];
    }

    /** The node at the end of the way: new, settled, or under way. */
    Node leaf(Node root) {
        Node node = root;
        while (true) {
            int best = best(node);
            Node child = node.children[best];
            if (child == null) {
                return node.open(best, past);
            }
            if (child.isSettled() || !child.isReady()) {
                return child;
            }
            node = child;
        }
    }

    /** Whether a visit can still learn or choose anything at the root. */
    boolean isOpen(Node root) {
        for (int i = 0; i < among.length; i++) {
            if (among[i] && (root.children[i] == null || !root.children[i].isSettled())) {
                return true;
            }
        }
        return false;
    }

    private int best(Node node) {
        boolean atRoot = node.parent == null;
        double[] policy = atRoot ? rootPolicy : node.policy;
        double scale = constants.exploration(node.visits) * Math.sqrt(Math.max(1, node.visits - 1 + node.inFlight));
        double untried = untried(node, policy);
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < node.moves.length; i++) {
            Node child = node.children[i];
            // A move that loses by force is not tried again, nor, at the root, one that wins: the rest is still to be
            // ranked.
            if (atRoot && !among[i]
                    || child != null && (child.outcome == Node.Outcome.WON || child.outcome == Node.Outcome.LOST)) {
                continue;
            }
            double score = (child == null ? untried : q(child, untried))
                    + scale * policy[i] / (1 + (child == null ? 0 : child.visits + child.inFlight));
            if (score > highest) {
                highest = score;
                best = i;
            }
        }
        return best;
    }

    private static double q(Node child, double untried) {
        int tries = child.visits + child.inFlight;
        return tries == 0 ? untried : (-child.total - child.inFlight) / tries;
    }

    private double untried(Node node, double[] policy) {
        double tried = 0;
        for (int i = 0; i < node.moves.length; i++) {
            Node child = node.children[i];
            tried += child != null && child.visits + child.inFlight > 0 ? policy[i] : 0;
        }
        return node.total / Math.max(1, node.visits) - constants.reduction() * Math.sqrt(tried);
    }
}
