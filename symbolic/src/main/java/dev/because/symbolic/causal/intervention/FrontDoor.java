package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import dev.because.symbolic.causal.separation.Separation;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * The front-door criterion (Pearl 1995): variables through which all of the effect goes, which share no hidden cause with the
 * cause, and which share none with the effect that the cause does not block. What the cause does to them and what they do to
 * the effect can then both be seen.
 *
 * <p>The largest such set is found as by Jeong, Tian and Bareinboim (2022): whatever violates a condition in a set does so in
 * every smaller set, so it is taken away until nothing is. From there the smallest is searched.
 */
public final class FrontDoor {
    /** How many variables and arrows may be walked over in search of the smallest set. */
    private static final long MOST_STEPS = 4_000_000;

    private final CausalGraph graph;
    private final int cause;
    private final int effect;
    private final BitSet clean;
    private final long steps;

    /** @param hidden the variables that cannot be observed */
    public FrontDoor(CausalGraph graph, int cause, int effect, BitSet hidden) {
        this.graph = graph;
        this.cause = cause;
        this.effect = effect;
        this.clean = new BitSet();
        clean.set(0, graph.size());
        clean.andNot(hidden);
        clean.clear(effect);
        BitSet causes = CausalGraph.set(cause);
        clean.andNot(new Separation(graph.withoutArrowsOutOf(causes)).reachable(causes, Known.nothing()));
        long arrows = 0;
        for (int variable = 0; variable < graph.size(); variable++) {
            arrows += graph.parents(variable).length;
        }
        this.steps = graph.size() + arrows;
    }

    /**
     * Variables that fulfil the criterion.
     *
     * @param variables as few as were found; of several sets of that size the one whose indices come first if it is smallest
     * @param smallest whether it is sure that no fewer do; if not, still none of them can be left out
     */
    public record Through(BitSet variables, boolean smallest) {}

    /** Whether these variables can be observed and fulfil the criterion. */
    public boolean admits(BitSet variables) {
        return isWithin(variables, clean)
                && intercepts(variables)
                && unexplained(variables).isEmpty();
    }

    /** As few variables as can be found that fulfil the criterion; empty if none do. */
    public Optional<Through> smallest() {
        BitSet all = largest(clean);
        if (!intercepts(all)) {
            return Optional.empty();
        }
        BitSet minimal = minimal(all);
        long[] left = {MOST_STEPS / steps};
        for (int size = 0; size <= minimal.cardinality(); size++) {
            Optional<BitSet> found = search(all, new BitSet(), all.nextSetBit(0), size, left);
            if (found.isPresent()) {
                return found.map(variables -> new Through(variables, true));
            }
        }
        return Optional.of(new Through(minimal, false));
    }

    /** Takes away what can be, the last first. A set that holds no fitting set holds none when it is made smaller. */
    private BitSet minimal(BitSet all) {
        BitSet minimal = all;
        for (int variable = all.length() - 1; variable >= 0; variable--) {
            if (minimal.get(variable)) {
                BitSet fewer = (BitSet) minimal.clone();
                fewer.clear(variable);
                fewer = largest(fewer);
                minimal = intercepts(fewer) ? fewer : minimal;
            }
        }
        return minimal;
    }

    private Optional<BitSet> search(BitSet among, BitSet chosen, int next, int more, long[] left) {
        if (more == 0) {
            return left[0]-- > 0 && admits(chosen) ? Optional.of((BitSet) chosen.clone()) : Optional.empty();
        }
        for (int variable = next; variable >= 0 && left[0] > 0; variable = among.nextSetBit(variable + 1)) {
            chosen.set(variable);
            Optional<BitSet> found = search(among, chosen, among.nextSetBit(variable + 1), more - 1, left);
            if (found.isPresent()) {
                return found;
            }
            chosen.clear(variable);
        }
        return Optional.empty();
    }

    /** The largest set of those that shares no cause with the effect but what the cause blocks. */
    private BitSet largest(BitSet of) {
        BitSet largest = (BitSet) of.clone();
        BitSet violating = unexplained(largest);
        while (!violating.isEmpty()) {
            largest.andNot(violating);
            violating = unexplained(largest);
        }
        return largest;
    }

    /** Those of the variables that a path which enters them against an arrow joins with the effect, given the cause. */
    private BitSet unexplained(BitSet variables) {
        BitSet violating = new Separation(graph.withoutArrowsOutOf(variables))
                .reachable(CausalGraph.set(effect), Known.observed(CausalGraph.set(cause)));
        violating.and(variables);
        return violating;
    }

    /** Whether every directed path from the cause to the effect passes one of them. */
    private boolean intercepts(BitSet variables) {
        BitSet seen = (BitSet) variables.clone();
        Deque<Integer> waiting = new ArrayDeque<>();
        waiting.push(cause);
        while (!waiting.isEmpty()) {
            for (int child : graph.children(waiting.pop())) {
                if (child == effect) {
                    return false;
                }
                if (!seen.get(child)) {
                    seen.set(child);
                    waiting.push(child);
                }
            }
        }
        return true;
    }

    private static boolean isWithin(BitSet some, BitSet all) {
        BitSet others = (BitSet) some.clone();
        others.andNot(all);
        return others.isEmpty();
    }
}
