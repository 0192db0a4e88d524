package dev.because.explain.check.causal.graph;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The shortest path that stays open between two variables, by the definition (Pearl 2009, 1.2.3): all paths are walked, the
 * shorter first and of equally long ones in the order of the variables, and each variable on the way is asked whether it blocks.
 * Where there are more than {@value #MOST_WALKED} beginnings of paths, the claimed path is only asked itself.
 */
public final class SecondPaths {
    private static final int MOST_WALKED = 200_000;

    private final BayesianNetwork network;
    private final MoralGraph graph;
    private int walked;

    public SecondPaths(BayesianNetwork network) {
        this.network = network;
        this.graph = MoralGraph.of(network);
    }

    /** What must be claimed; the claimed path itself where only it can be tested. */
    public List<Integer> shortest(int from, int to, Findings findings, List<Integer> claimed) {
        Known known = Known.of(findings.without(from).without(to), graph);
        requireOpen(claimed, known);
        walked = 0;
        for (int length = 2; length < claimed.size(); length++) {
            if (first(length, List.of(from), to, known).isPresent()) {
                throw new IllegalArgumentException("there is a shorter path that stays open");
            }
        }
        return first(claimed.size(), List.of(from), to, known).orElse(claimed);
    }

    /** As it is written, piece by piece: {@code flu}, {@code →}, {@code x}, {@code ←}, {@code strep}. */
    public List<String> pieces(List<Integer> path) {
        List<String> pieces = new ArrayList<>(List.of(name(path.get(0))));
        for (int i = 1; i < path.size(); i++) {
            pieces.add(graph.hasArrow(path.get(i - 1), path.get(i)) ? "→" : "←");
            pieces.add(name(path.get(i)));
        }
        return pieces;
    }

    private String name(int variable) {
        return network.variable(variable).name();
    }

    /**
     * What is known, as far as the graph is concerned.
     *
     * @param observed the variables whose state is certain
     * @param opened those about which, or about whose descendants, something is known
     */
    private record Known(BitSet observed, BitSet opened) {
        static Known of(Findings findings, MoralGraph graph) {
            BitSet observed = new BitSet();
            BitSet told = new BitSet();
            for (Finding finding : findings.all()) {
                double[] likelihoods =
                        finding instanceof Finding.Likelihoods soft ? soft.likelihoods() : new double[] {1};
                if (DoubleStream.of(likelihoods).filter(value -> value > 0).count() == 1) {
                    observed.set(finding.variable());
                    told.set(finding.variable());
                } else if (DoubleStream.of(likelihoods).distinct().count() > 1) {
                    told.set(finding.variable());
                }
            }
            return new Known(observed, graph.ancestors(told));
        }
    }

    private void requireOpen(List<Integer> path, Known known) {
        for (int i = 1; i < path.size(); i++) {
            if (!graph.hasArrow(path.get(i - 1), path.get(i)) && !graph.hasArrow(path.get(i), path.get(i - 1))) {
                throw new IllegalArgumentException(
                        "there is no arrow between " + name(path.get(i - 1)) + " and " + name(path.get(i)));
            }
        }
        int blocked = IntStream.range(1, path.size() - 1)
                .filter(i -> blocks(path.get(i - 1), path.get(i), path.get(i + 1), known))
                .findFirst()
                .orElse(-1);
        if (blocked > 0) {
            throw new IllegalArgumentException(name(path.get(blocked)) + " blocks the path");
        }
    }

    private boolean blocks(int before, int variable, int after, Known known) {
        boolean collider = graph.hasArrow(before, variable) && graph.hasArrow(after, variable);
        return collider ? !known.opened().get(variable) : known.observed().get(variable);
    }

    private Optional<List<Integer>> first(int length, List<Integer> begun, int to, Known known) {
        int last = begun.get(begun.size() - 1);
        if (last == to || begun.size() == length) {
            return Optional.of(begun).filter(path -> last == to && path.size() == length);
        }
        for (int next = 0; next < graph.size() && walked < MOST_WALKED; next++) {
            boolean beside = graph.hasArrow(last, next) || graph.hasArrow(next, last);
            boolean open = begun.size() == 1 || beside && !blocks(begun.get(begun.size() - 2), last, next, known);
            if (beside && open && !begun.contains(next)) {
                walked++;
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(next);
                Optional<List<Integer>> found = first(length, longer, to, known);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
