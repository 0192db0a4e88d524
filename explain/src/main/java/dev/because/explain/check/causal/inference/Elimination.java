package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Eliminates one relevant variable after the other (Zhang and Poole 1994), in an order that is found for just this question,
 * with a noisy maximum as a chain.
 */
record Elimination(BayesianNetwork network) implements Masses {
    @Override
    public Factor of(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        return eliminated(part, Tables.of(part));
    }

    /** What is left of the product of some tables when all but the kept variables are added up. */
    static Factor eliminated(Relevant part, List<Factor> tables) {
        List<Factor> factors = new ArrayList<>(tables);
        for (int variable : EliminationOrder.of(factors, part.kept()).variables()) {
            List<Factor> taken = new ArrayList<>();
            factors.removeIf(factor -> Arrays.binarySearch(factor.scope(), variable) >= 0 && taken.add(factor));
            factors.add(product(taken).sumOut(variable));
        }
        return spread(part, product(factors));
    }

    /** How many numbers the largest table has. */
    @Override
    public double effort(int[] kept, Findings findings) {
        Relevant part = Relevant.of(network, kept, findings);
        return EliminationOrder.of(Tables.of(part), part.kept()).largest();
    }

    /** The smallest first: the large tables are then multiplied least often. */
    private static Factor product(List<Factor> factors) {
        return factors.stream()
                .sorted((a, b) -> Integer.compare(a.values().length, b.values().length))
                .reduce(Factor::times)
                .orElseGet(() -> new Factor(new int[0], new int[0], new double[] {1}));
    }

    /** Over all states of the kept variables again, with 0 where one is impossible. */
    private static Factor spread(Relevant part, Factor factor) {
        double[] values = new double[part.keptCases()];
        int[][] possible =
                Arrays.stream(factor.scope()).mapToObj(part::possible).toArray(int[][]::new);
        int[] states = new int[part.network().size()];
        for (int number = 0; number < factor.values().length; number++) {
            int rest = number;
            for (int i = possible.length - 1; i >= 0; i--) {
                states[factor.scope()[i]] = possible[i][rest % possible[i].length];
                rest /= possible[i].length;
            }
            values[part.place(states)] = factor.values()[number];
        }
        return new Factor(part.kept(), part.keptSizes(), values);
    }
}
