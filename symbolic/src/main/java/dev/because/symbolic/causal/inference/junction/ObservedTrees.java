package dev.because.symbolic.causal.inference.junction;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.inference.TooLargeException;
import dev.because.symbolic.causal.inference.junction.propagation.CliqueTree;
import dev.because.symbolic.causal.inference.junction.propagation.FactorGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Trees made for what was observed, of which the last few are kept. Where one tree of all variables would be large, there is
 * one of the findings and their ancestors, and one more for each group of the variables that are left: what has no finding
 * below it is barren for all but itself (Shachter 1986).
 */
final class ObservedTrees {
    /** Beyond this, groups are worth their while. */
    private static final double LARGE = 1 << 18;

    /** The rest is grouped such that a tree is no larger than this, or than so many times the one without it. */
    private static final double SMALL = 1 << 12;

    private static final double TIMES = 2;
    private static final int KEPT = 64;

    /**
     * A tree, and the variables whose posteriors are read from it.
     *
     * @param effects that are not in it, but whose parents are
     */
    record Group(CliqueTree tree, int[] variables, int[] effects) {}

    private final BayesianNetwork network;
    private final Factors factors;
    private final double budget;
    private final Way way;
    private final Map<List<Integer>, List<Group>> kept = new LinkedHashMap<>(16, 0.75f, true);

    ObservedTrees(BayesianNetwork network, Factors factors, double budget, Way way) {
        this.way = way;
        this.network = network;
        this.factors = factors;
        this.budget = budget;
    }

    /**
     * The trees for a case; the first holds all findings.
     *
     * @throws TooLargeException if one would be over the budget
     */
    List<Group> groups(Case known) {
        List<Integer> pattern = pattern(known);
        synchronized (kept) {
            List<Group> found = kept.get(pattern);
            if (found != null) {
                return found;
            }
        }
        List<Group> made = made(known);
        synchronized (kept) {
            kept.put(pattern, made);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    private List<Integer> pattern(Case known) {
        List<Integer> pattern = new ArrayList<>();
        for (int v = 0; v < network.size(); v++) {
            if (known.states()[v] >= 0) {
                pattern.add(v);
                pattern.add(factors.dependOnStates() ? known.states()[v] : 0);
            }
        }
        known.soft().forEach(likelihood -> pattern.add(-1 - likelihood.variable()));
        return pattern;
    }

    private List<Group> made(Case known) {
        int[] all = IntStream.range(0, network.size()).toArray();
        if (way == Way.GROUPS) {
            return split(known, all);
        }
        boolean[] barren = way == Way.OBSERVED ? new boolean[all.length] : new BarrenEffects(network).found(known);
        int[] effects = IntStream.of(all).filter(v -> barren[v]).toArray();
        int[] inner = IntStream.of(all).filter(v -> !barren[v]).toArray();
        return plan(known, inner, Math.min(budget, LARGE))
                .or(() ->
                        plan(known, inner, budget).filter(plan -> plan.forest().total() <= TIMES * core(known)))
                .map(plan -> List.of(new Group(tree(plan), inner, effects)))
                .orElseGet(() -> split(known, all));
    }

    private double core(Case known) {
        FactorGraph core = factors.graph(known.relevant(network, new int[0]), known.states(), new int[0]);
        return Plan.size(core, budget).total();
    }

    private List<Group> split(Case known, int[] all) {
        List<Group> groups = new ArrayList<>();
        boolean[] core = known.relevant(network, new int[0]);
        Plan first = Plan.within(factors.graph(core, known.states(), new int[0]), budget);
        groups.add(group(first, IntStream.of(all).filter(v -> core[v]).toArray()));
        int[] rest = IntStream.of(network.order()).filter(v -> !core[v]).toArray();
        double limit = Math.min(budget, Math.max(SMALL, TIMES * first.forest().total()));
        int count = rest.length;
        for (int done = 0; done < rest.length; ) {
            int[] next = Arrays.copyOfRange(rest, done, Math.min(rest.length, done + count));
            Optional<Plan> plan =
                    next.length == 1 ? Optional.of(Plan.within(graph(known, next), budget)) : plan(known, next, limit);
            if (plan.isPresent()) {
                groups.add(group(plan.get(), next));
                done += next.length;
                count = next.length + 1;
            } else {
                count = next.length / 2;
            }
        }
        return groups;
    }

    private Optional<Plan> plan(Case known, int[] variables, double limit) {
        return Plan.of(graph(known, variables), limit);
    }

    private FactorGraph graph(Case known, int[] variables) {
        return factors.graph(known.relevant(network, variables), known.states(), new int[0]);
    }

    private Group group(Plan plan, int[] variables) {
        return new Group(tree(plan), variables, new int[0]);
    }

    private static CliqueTree tree(Plan plan) {
        return new CliqueTree(plan.graph(), plan.forest());
    }
}
