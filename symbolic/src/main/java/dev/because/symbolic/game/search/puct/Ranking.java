package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Moves by how much they were preferred: those that mate by force first, the fastest of them first; then by visits; and last those after
 * which mate is forced, the slowest first.
 */
final class Ranking {
    private final Node root;
    private final Selection selection;

    Ranking(Node root, Selection selection) {
        this.root = root;
        this.selection = selection;
    }

    /** At least one line; more as far as moves were visited or settled. */
    List<Line> lines(int count) {
        List<Line> lines = new ArrayList<>();
        for (int index : ranked(root)) {
            boolean isKnown = root.children[index] != null
                    && (root.children[index].visits > 0 || root.children[index].isSettled());
            if (selection.allows(index) && lines.size() < Math.max(1, count) && (isKnown || lines.isEmpty())) {
                lines.add(new Line(isKnown ? score(root.children[index]) : ofRoot(), variation(index)));
            }
        }
        return lines;
    }

    /** Indices of a node's moves, the preferred ones first. */
    static List<Integer> ranked(Node node) {
        Comparator<Integer> byProof = Comparator.comparingInt(i -> proof(node.children[i]));
        Comparator<Integer> byVisits = Comparator.comparingInt(i -> visits(node.children[i]));
        Comparator<Integer> byValue = Comparator.comparingDouble(i -> value(node.children[i]));
        Comparator<Integer> byPolicy = Comparator.comparingDouble(i -> node.policy.length == 0 ? 0 : node.policy[i]);
        return IntStream.range(0, node.moves.length)
                .boxed()
                .sorted(byProof.thenComparing(byVisits)
                        .thenComparing(byValue)
                        .thenComparing(byPolicy)
                        .reversed())
                .toList();
    }

    /** What a move is worth for who plays it, by the node that it leads to; empty if that was neither visited nor settled. */
    static Optional<Double> worth(@org.jspecify.annotations.Nullable Node child) {
        return child == null || child.visits == 0 && !child.isSettled()
                ? Optional.empty()
                : Optional.of(-child.value());
    }

    private static int proof(@org.jspecify.annotations.Nullable Node child) {
        if (child == null || child.outcome == Node.Outcome.OPEN || child.outcome == Node.Outcome.DRAWN) {
            return 0;
        }
        return child.outcome == Node.Outcome.LOST ? 1_000_000 - child.plies : -1_000_000 + child.plies;
    }

    private static int visits(@org.jspecify.annotations.Nullable Node child) {
        return child == null ? 0 : child.visits;
    }

    private static double value(@org.jspecify.annotations.Nullable Node child) {
        return worth(child).orElse(-2.0);
    }

    private Score score(Node child) {
        Side side = root.position.toMove();
        return switch (child.outcome) {
            case LOST -> Score.mate(side, child.plies / 2 + 1);
            case WON -> Score.mate(side, -(child.plies + 1) / 2);
            default -> Score.centipawns(side, Expectation.centipawns(-child.value()));
        };
    }

    private Score ofRoot() {
        return Score.centipawns(root.position.toMove(), Expectation.centipawns(root.total / Math.max(1, root.visits)));
    }

    private List<Move> variation(int first) {
        List<Move> variation = new ArrayList<>();
        variation.add(root.moves[first]);
        Node node = root.children[first];
        while (node != null) {
            Node next = null;
            if (node.moves.length > 0) {
                next = node.children[ranked(node).get(0)];
            }
            if (next == null || next.visits == 0 && !next.isSettled()) {
                break;
            }
            variation.add(next.move);
            node = next;
        }
        return variation;
    }
}
