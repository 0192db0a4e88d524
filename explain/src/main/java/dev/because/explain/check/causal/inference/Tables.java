package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The tables whose product, added up over all but the kept variables, is asked for. Impossible states of observed variables are
 * left out. A noisy maximum of several causes becomes a chain (Heckerman 1993): each cause raises what those before it have
 * reached, which takes a hidden variable for each cause and not a table with a row for each combination. The hidden variables
 * have the indices behind those of the network.
 */
final class Tables {
    private static final int FEW_PARENTS = 2;

    private final Relevant part;
    private final List<Factor> factors = new ArrayList<>();
    private int hidden;

    private Tables(Relevant part) {
        this.part = part;
        this.hidden = part.network().size();
    }

    /** Those of all relevant variables. */
    static List<Factor> of(Relevant part) {
        return of(part, part.variables());
    }

    /** Those of some of the relevant variables. */
    static List<Factor> of(Relevant part, BitSet variables) {
        Tables tables = new Tables(part);
        variables.stream().forEach(tables::add);
        return tables.factors;
    }

    /** What is left of a table over all states when the impossible ones are left out. */
    static Factor possible(Relevant part, Factor whole) {
        int[] variables = whole.scope();
        int[][] states = Arrays.stream(variables).mapToObj(part::possible).toArray(int[][]::new);
        return factor(
                variables,
                Arrays.stream(states).mapToInt(s -> s.length).toArray(),
                places -> whole.value(IntStream.range(0, places.length)
                        .map(i -> states[i][places[i]])
                        .toArray()));
    }

    private void add(int variable) {
        int[] parents = part.network().parents(variable);
        Mechanism mechanism = part.network().mechanism(variable);
        if (mechanism instanceof NoisyMax noisy && parents.length > FEW_PARENTS) {
            chain(variable, parents, noisy);
        } else {
            int[] states = new int[parents.length];
            table(variable, parents, all -> {
                for (int i = 0; i < states.length; i++) {
                    states[i] = all[i + 1];
                }
                return part.probability(variable, all[0], states);
            });
        }
        int[] none = {};
        table(variable, none, all -> part.likelihood(variable, all[0]));
    }

    /** A table over a variable and others, in terms of their states. */
    private void table(int variable, int[] others, ToDoubleFunction<int[]> value) {
        int[] variables =
                IntStream.concat(IntStream.of(variable), IntStream.of(others)).toArray();
        int[][] states = Arrays.stream(variables).mapToObj(part::possible).toArray(int[][]::new);
        factors.add(factor(
                variables,
                Arrays.stream(states).mapToInt(s -> s.length).toArray(),
                places -> value.applyAsDouble(IntStream.range(0, places.length)
                        .map(i -> states[i][places[i]])
                        .toArray())));
    }

    private void chain(int effect, int[] parents, NoisyMax mechanism) {
        int[] possible = part.possible(effect);
        int top = possible[possible.length - 1];
        Contribution leak = Contribution.ofLeak(mechanism, top);
        int reached = hidden++;
        factors.add(factor(new int[] {reached}, new int[] {top + 1}, places -> leak.exactly()[places[0]]));
        for (int p = 0; p < parents.length; p++) {
            int parent = p;
            int[] causes = part.possible(parents[p]);
            Contribution[] contributions = Arrays.stream(causes)
                    .mapToObj(state -> Contribution.of(mechanism, parent, state, top))
                    .toArray(Contribution[]::new);
            boolean last = p == parents.length - 1;
            int next = last ? effect : hidden++;
            factors.add(factor(
                    new int[] {next, reached, parents[p]},
                    new int[] {last ? possible.length : top + 1, top + 1, causes.length},
                    places -> contributions[places[2]].raises(places[1], last ? possible[places[0]] : places[0])));
            reached = next;
        }
    }

    /** A factor whose values are given for the variables in any order. */
    private static Factor factor(int[] variables, int[] sizes, ToDoubleFunction<int[]> value) {
        int[] sorted = IntStream.range(0, variables.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(variables[a], variables[b]))
                .mapToInt(i -> i)
                .toArray();
        double[] values = new double[Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
        int[] places = new int[variables.length];
        for (int number = 0; number < values.length; number++) {
            int rest = number;
            for (int i = sorted.length - 1; i >= 0; i--) {
                places[sorted[i]] = rest % sizes[sorted[i]];
                rest /= sizes[sorted[i]];
            }
            values[number] = value.applyAsDouble(places);
        }
        return new Factor(
                Arrays.stream(sorted).map(i -> variables[i]).toArray(),
                Arrays.stream(sorted).map(i -> sizes[i]).toArray(),
                values);
    }
}
