package dev.because.explain.check.causal.sets;

import dev.because.explain.check.causal.inference.Odds;
import dev.because.explain.check.causal.inference.SecondInference;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The sets of causes that explain the findings best (Yuan, Lim and Lu, "Most relevant explanation in Bayesian networks", 2011):
 * the best of those of which no part does at least as well and which are part of nothing that does better.
 *
 * <p>Up to {@value #MOST_SETS} sets all of them are compared. Where there are more, an explanation has at most
 * {@value #MOST_TOGETHER} causes, and all causes by themselves are compared, all pairs, and what the claimed sets become when a
 * cause is added or left out.
 */
public final class SetsOfCauses {
    private static final int MOST_SETS = 531_441;
    private static final int MOST_TOGETHER = 3;

    private final SecondInference inference;
    private final Findings findings;
    private final List<Observation> candidates;
    private final int[] variables;

    /** @param candidates what a set may consist of, by variable and state */
    public SetsOfCauses(SecondInference inference, Findings findings, List<Observation> candidates) {
        this.inference = inference;
        this.findings = findings;
        this.candidates = candidates;
        this.variables = candidates.stream()
                .mapToInt(Observation::variable)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Whether there are so few sets that all are compared. */
    boolean areFew() {
        return IntStream.of(variables)
                        .mapToDouble(variable -> 1
                                + candidates.stream()
                                        .filter(one -> one.variable() == variable)
                                        .count())
                        .reduce(1, (a, b) -> a * b)
                <= MOST_SETS;
    }

    /** The best so many. */
    public List<ScoredSet> best(int count, List<List<Observation>> claimed) {
        List<ScoredSet> sorted = (areFew() ? all() : some(claimed))
                .stream()
                        .filter(set -> set.level() > 0)
                        .sorted(ScoredSet.BEST_FIRST)
                        .toList();
        List<ScoredSet> minimal = new ArrayList<>();
        for (int i = 0; i < sorted.size() && minimal.size() < count; i++) {
            ScoredSet set = sorted.get(i);
            boolean dominated = sorted.subList(0, i).stream()
                    .anyMatch(better -> set.contains(better) || better.level() > set.level() && better.contains(set));
            if (!dominated) {
                minimal.add(set);
            }
        }
        return minimal;
    }

    /** A set that is claimed, as it is. */
    ScoredSet scored(List<Observation> propositions) {
        int[] members =
                propositions.stream().mapToInt(candidates::indexOf).sorted().toArray();
        if (IntStream.of(members).anyMatch(member -> member < 0)) {
            throw new IllegalArgumentException("causes that are not asked about");
        }
        return scored(members);
    }

    private ScoredSet scored(int... members) {
        int[] scope = IntStream.of(members)
                .map(member -> candidates.get(member).variable())
                .sorted()
                .toArray();
        int[] states = IntStream.of(scope)
                .map(variable -> IntStream.of(members)
                        .mapToObj(candidates::get)
                        .filter(one -> one.variable() == variable)
                        .mapToInt(Observation::state)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        return new ScoredSet(
                members,
                odds(inference.masses(scope, Findings.none()), states),
                odds(inference.masses(scope, findings), states));
    }

    private static Odds odds(Factor masses, int... states) {
        double pro = masses.value(states);
        double[] values = masses.values().clone();
        int at = 0;
        for (int i = 0; i < states.length; i++) {
            at = at * masses.sizes()[i] + states[i];
        }
        values[at] = 0;
        return new Odds(pro, Arrays.stream(values).sum());
    }

    private Collection<ScoredSet> some(List<List<Observation>> claimed) {
        Set<List<Integer>> sets = new HashSet<>();
        for (int one = 0; one < candidates.size(); one++) {
            sets.add(List.of(one));
            for (int other = one + 1; other < candidates.size(); other++) {
                sets.add(List.of(one, other));
            }
        }
        for (List<Observation> propositions : claimed) {
            TreeSet<Integer> set =
                    new TreeSet<>(propositions.stream().map(candidates::indexOf).toList());
            sets.add(List.copyOf(set));
            for (int one = 0; one < candidates.size(); one++) {
                TreeSet<Integer> other = new TreeSet<>(set);
                if (!other.remove(one)) {
                    other.add(one);
                }
                sets.add(List.copyOf(other));
            }
        }
        return sets.stream()
                .filter(set -> !set.isEmpty() && set.get(0) >= 0 && set.size() <= MOST_TOGETHER)
                .filter(set -> set.stream()
                                .map(one -> candidates.get(one).variable())
                                .distinct()
                                .count()
                        == set.size())
                .map(set -> scored(set.stream().mapToInt(one -> one).toArray()))
                .toList();
    }

    private Collection<ScoredSet> all() {
        SummedTable prior = new SummedTable(inference.masses(variables, Findings.none()));
        SummedTable posterior = new SummedTable(inference.masses(variables, findings));
        List<ScoredSet> sets = new ArrayList<>();
        for (int place = 0; place < prior.size() - 1; place++) {
            int at = place;
            int[] members = IntStream.range(0, variables.length)
                    .filter(i -> !prior.isOpen(at, i))
                    .map(i -> candidates.indexOf(new Observation(variables[i], prior.state(at, i))))
                    .toArray();
            if (IntStream.of(members).allMatch(member -> member >= 0)) {
                sets.add(new ScoredSet(members, prior.odds(at), posterior.odds(at)));
            }
        }
        return sets;
    }
}
