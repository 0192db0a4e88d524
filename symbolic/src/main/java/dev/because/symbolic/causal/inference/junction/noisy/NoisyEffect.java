package dev.because.symbolic.causal.inference.junction.noisy;

import dev.because.symbolic.causal.NoisyMax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One noisy-MAX effect, given what is known of it and of its parents. All that matters of what one parent brings is to which
 * of a few levels it belongs: each degree is a level of its own where the effect is not known; below and at the degree that
 * was seen; or the level absent alone. The effect's level is the greatest of its parents' and the leak's.
 */
public final class NoisyEffect {
    private final NoisyMax max;
    private final int variable;
    private final int[] parents;
    private final int seen;
    private final int levels;
    private final int[] free;
    private final double[] leak;

    /**
     * @param max the mechanism
     * @param variable the effect
     * @param parents its parents, in the mechanism's order
     * @param states the state of each parent, or -1 where it is not known
     * @param seen the degree in which the effect was seen, or -1
     */
    public NoisyEffect(NoisyMax max, int variable, int[] parents, int[] states, int seen) {
        this.max = max;
        this.variable = variable;
        this.parents = parents;
        this.seen = seen;
        this.levels = seen < 0 ? max.states() : Math.min(seen + 1, 2);
        this.free = IntStream.range(0, parents.length)
                .filter(parent -> states[parent] < 0)
                .toArray();
        double[] known = IntStream.range(0, levels).mapToDouble(this::leak).toArray();
        for (int parent = 0; parent < parents.length; parent++) {
            if (states[parent] >= 0) {
                known = greatest(known, brings(parent, states[parent]));
            }
        }
        this.leak = known;
    }

    /** The places of the parents that are not known. */
    public int[] free() {
        return free.clone();
    }

    /** How many numbers a single factor would hold; there are never less than one. */
    public double entries() {
        double entries = seen < 0 ? levels : 1;
        for (int parent : free) {
            entries *= max.parentStates()[parent];
        }
        return entries;
    }

    /** Whether it is a product of one factor for each parent. */
    public boolean separates() {
        return levels == 1;
    }

    /** One factor for each parent, and what is left. Only where it {@linkplain #separates() is} such a product. */
    public List<Link> product() {
        List<Link> links = new ArrayList<>();
        links.add(new Link(new int[0], leak.clone()));
        for (int parent : free) {
            links.add(new Link(
                    new int[] {parents[parent]},
                    IntStream.range(0, max.parentStates()[parent])
                            .mapToDouble(state -> brings(parent, state)[0])
                            .toArray()));
        }
        return links;
    }

    /** A single factor over the free parents and the effect. */
    public Link table() {
        List<double[]> rows = List.of(leak);
        for (int parent : free) {
            List<double[]> longer = new ArrayList<>();
            for (double[] row : rows) {
                for (int state = 0; state < max.parentStates()[parent]; state++) {
                    longer.add(greatest(row, brings(parent, state)));
                }
            }
            rows = longer;
        }
        IntStream scope = IntStream.of(free).map(parent -> parents[parent]);
        return new Link(
                (seen < 0 ? IntStream.concat(scope, IntStream.of(variable)) : scope).toArray(),
                rows.stream().flatMapToDouble(this::outcome).toArray());
    }

    /**
     * The chain of hidden variables.
     *
     * @param order the places of the {@linkplain #free() free} parents, at least two, in the order of the chain
     * @param hidden gives a new variable of so many states
     */
    public List<Link> chain(int[] order, IntUnaryOperator hidden) {
        List<Link> links = new ArrayList<>();
        int reached = hidden.applyAsInt(levels);
        links.add(first(order[0], reached));
        for (int i = 1; i < order.length; i++) {
            boolean last = i == order.length - 1;
            int next = !last ? hidden.applyAsInt(levels) : variable;
            links.add(step(reached, order[i], next, last));
            reached = next;
        }
        return links;
    }

    private Link first(int parent, int reached) {
        double[] values = IntStream.range(0, max.parentStates()[parent])
                .mapToObj(state -> greatest(leak, brings(parent, state)))
                .flatMapToDouble(DoubleStream::of)
                .toArray();
        return new Link(new int[] {parents[parent], reached}, values);
    }

    private Link step(int before, int parent, int after, boolean last) {
        List<double[]> rows = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            double[] only = new double[levels];
            only[level] = 1;
            for (int state = 0; state < max.parentStates()[parent]; state++) {
                rows.add(greatest(only, brings(parent, state)));
            }
        }
        boolean known = last && seen >= 0;
        int[] scope = known ? new int[] {before, parents[parent]} : new int[] {before, parents[parent], after};
        return new Link(
                scope,
                rows.stream()
                        .flatMapToDouble(row -> known ? outcome(row) : DoubleStream.of(row))
                        .toArray());
    }

    /** What counts of a distribution over the levels: all of it, or the level that was seen, the highest. */
    private DoubleStream outcome(double[] row) {
        return seen < 0 ? DoubleStream.of(row) : DoubleStream.of(row[levels - 1]);
    }

    /** The distribution of the greater of two independent levels; sums of products alone. */
    private double[] greatest(double[] one, double[] other) {
        double[] greatest = new double[levels];
        double below = 0;
        double otherBelow = 0;
        for (int level = 0; level < levels; level++) {
            greatest[level] = one[level] * (otherBelow + other[level]) + below * other[level];
            below += one[level];
            otherBelow += other[level];
        }
        return greatest;
    }

    private double[] brings(int parent, int state) {
        return IntStream.range(0, levels)
                .mapToDouble(level -> seen > 0
                        ? level == 0 ? max.atMost(seen - 1, parent, state) : max.strength(parent, state, seen)
                        : max.strength(parent, state, level))
                .toArray();
    }

    private double leak(int level) {
        return seen <= 0 ? max.leak(level) : level == 0 ? max.leakAtMost(seen - 1) : max.leak(seen);
    }
}
