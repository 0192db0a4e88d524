package dev.because.explain.check.causal.graph;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How the effect of an action can be found although variables are hidden, by the definitions of the criteria (Pearl 2009,
 * 3.3.1 and 3.3.3): all sets of variables that can be observed are tried, the smaller first, with separation in the moral
 * graph. Where there are more than {@value #MOST_TRIED}, the claimed set must fulfil its criterion and be able to spare none.
 */
public final class SecondIdentification {
    static final String BACK_DOOR = "back-door";
    static final String FRONT_DOOR = "front-door";
    static final String NONE = "none";

    private static final int MOST_TRIED = 1 << 14;

    /** Which criterion, and through which variables, ascending. */
    public record Way(String criterion, List<Integer> through) {}

    private final MoralGraph graph;
    private final BitSet cause;
    private final BitSet effect;
    private final BitSet seen;

    /** @param hidden the variables that cannot be observed */
    public SecondIdentification(MoralGraph graph, int cause, int effect, List<Integer> hidden) {
        this.graph = graph;
        this.cause = MoralGraph.set(cause);
        this.effect = MoralGraph.set(effect);
        this.seen = new BitSet();
        seen.set(0, graph.size());
        hidden.forEach(seen::clear);
        seen.clear(cause);
        seen.clear(effect);
    }

    /** What must be claimed; the claimed way itself where only it can be tested. */
    public Way way(Way claimed) {
        BitSet through = MoralGraph.set(
                claimed.through().stream().mapToInt(variable -> variable).toArray());
        BitSet adjustable = adjustable();
        if (isBackDoor(adjustable)) { // if any set of these blocks all back-door paths, then all of them together do
            return new Way(
                    BACK_DOOR,
                    list(smallest(adjustable, this::isBackDoor, through)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("there is a back-door set, but not this one"))));
        }
        BitSet mediators = mediators();
        if (!isFrontDoor(mediators)) {
            return new Way(NONE, List.of());
        }
        return new Way(
                FRONT_DOOR,
                list(smallest(mediators, this::isFrontDoor, through)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is a front-door set, but not this one"))));
    }

    /** The variables of which a back-door set need be made: ancestors of the two that do not come about from the cause. */
    private BitSet adjustable() {
        BitSet both = (BitSet) cause.clone();
        both.or(effect);
        BitSet adjustable = graph.ancestors(both);
        adjustable.and(seen);
        adjustable.andNot(graph.descendants(cause));
        return adjustable;
    }

    private boolean isBackDoor(BitSet variables) {
        BitSet others = (BitSet) variables.clone();
        others.andNot(seen);
        return others.isEmpty()
                && !variables.intersects(graph.descendants(cause))
                && graph.withoutArrowsOutOf(cause).separates(variables, cause, effect);
    }

    /**
     * The variables of which a front-door set need be made. One that an open back-door path joins with the cause is in none;
     * and one that, among the others, an open back-door path joins with the effect is so among fewer as well (Jeong, Tian and
     * Bareinboim 2022), so that those that are left fulfil the criterion if any set does.
     */
    private BitSet mediators() {
        BitSet left = only(seen, one -> graph.withoutArrowsOutOf(cause).separates(new BitSet(), cause, one));
        BitSet before = new BitSet();
        while (!left.equals(before)) {
            before = left;
            MoralGraph behind = graph.withoutArrowsOutOf(before);
            left = only(before, one -> behind.separates(cause, one, effect));
        }
        return left;
    }

    private static BitSet only(BitSet variables, Predicate<BitSet> fits) {
        BitSet fitting = new BitSet();
        variables.stream()
                .filter(variable -> fits.test(MoralGraph.set(variable)))
                .forEach(fitting::set);
        return fitting;
    }

    private boolean isFrontDoor(BitSet variables) {
        BitSet others = (BitSet) variables.clone();
        others.andNot(seen);
        return others.isEmpty()
                && !graph.withoutArrowsInto(variables).descendants(cause).intersects(effect)
                && graph.withoutArrowsOutOf(cause).separates(new BitSet(), cause, variables)
                && graph.withoutArrowsOutOf(variables).separates(cause, variables, effect);
    }

    private static Optional<BitSet> smallest(BitSet among, Predicate<BitSet> fits, BitSet claimed) {
        int[] candidates = among.stream().toArray();
        int tried = 0;
        for (int size = 0; size <= candidates.length; size++) {
            Subsets subsets = new Subsets(candidates.length, size);
            while (subsets.next()) {
                if (++tried > MOST_TRIED) {
                    return Optional.of(claimed).filter(fits).filter(set -> set.stream()
                            .noneMatch(spared -> {
                                BitSet fewer = (BitSet) set.clone();
                                fewer.clear(spared);
                                return fits.test(fewer);
                            }));
                }
                BitSet set = MoralGraph.set(
                        IntStream.of(subsets.chosen()).map(i -> candidates[i]).toArray());
                if (fits.test(set)) {
                    return Optional.of(set);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Integer> list(BitSet variables) {
        return variables.stream().boxed().toList();
    }
}
