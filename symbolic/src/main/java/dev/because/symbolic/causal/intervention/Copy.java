package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives a variable a node in the other world by the same mechanism and with a chance of its own. Parents that are acted upon
 * are folded in: their state is known.
 */
final class Copy {
    private Copy() {}

    static void add(Worlds worlds, int variable) {
        if (worlds.network().mechanism(variable) instanceof NoisyMax noisy) {
            addNoisy(worlds, variable, noisy);
        } else {
            addTable(worlds, variable, (ProbabilityTable) worlds.network().mechanism(variable));
        }
    }

    private static void addTable(Worlds worlds, int variable, ProbabilityTable table) {
        int[] parents = worlds.network().parents(variable);
        int[] free = Arrays.stream(parents).filter(p -> !worlds.isActedUpon(p)).toArray();
        int[] sizes = Arrays.stream(free)
                .map(p -> worlds.network().variable(p).size())
                .toArray();
        Combinations combinations = new Combinations(sizes);
        double[] values = new double[combinations.count() * table.states()];
        for (int row = 0; row < combinations.count(); row++) {
            int[] given = combinations.states(row);
            int[] states = new int[parents.length];
            for (int p = 0, next = 0; p < parents.length; p++) {
                states[p] = worlds.isActedUpon(parents[p]) ? worlds.action(parents[p]) : given[next++];
            }
            for (int state = 0; state < table.states(); state++) {
                values[row * table.states() + state] = table.probability(state, states);
            }
        }
        List<String> names = Arrays.stream(free).mapToObj(worlds::otherName).toList();
        worlds.addOther(variable, names, new ProbabilityTable(table.states(), sizes, values));
    }

    private static void addNoisy(Worlds worlds, int variable, NoisyMax noisy) {
        int[] parents = worlds.network().parents(variable);
        List<String> names = new ArrayList<>();
        List<double[][]> strengths = new ArrayList<>();
        double[] leak = Degrees.leak(noisy);
        for (int p = 0; p < parents.length; p++) {
            if (worlds.isActedUpon(parents[p])) {
                leak = Degrees.greatest(leak, Degrees.of(noisy, p, worlds.action(parents[p])));
            } else {
                names.add(worlds.otherName(parents[p]));
                strengths.add(Degrees.of(noisy, p));
            }
        }
        worlds.addOther(variable, names, new NoisyMax(strengths.toArray(double[][][]::new), leak));
    }
}
