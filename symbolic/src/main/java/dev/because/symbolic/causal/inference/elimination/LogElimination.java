package dev.because.symbolic.causal.inference.elimination;

import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Variable elimination with logarithms in place of numbers, for findings that contradict each other so much that one table
 * holds numbers too far apart for doubles. Slower, and it cannot subtract.
 */
final class LogElimination {
    private LogElimination() {}

    /**
     * Multiplies and sums out.
     *
     * @param factors of numbers, none of them negative
     * @param order the ids that are summed out
     * @return the logarithms of what is left
     */
    static Factor run(List<Factor> factors, int[] order) {
        List<Factor> live = new ArrayList<>();
        factors.forEach(factor -> live.add(factor.map(Math::log)));
        for (int id : order) {
            List<Factor> taken = new ArrayList<>();
            live.removeIf(factor -> factor.holds(id) && taken.add(factor));
            live.add(sumOut(product(taken), id));
        }
        return product(live);
    }

    private static Factor product(List<Factor> factors) {
        return factors.stream().reduce(Factor::plus).orElseGet(() -> Factor.constant(0));
    }

    /** The logarithms of the sums, each in units of its largest term. */
    private static Factor sumOut(Factor logs, int id) {
        Factor greatest = logs.maxOut(id);
        double[] units = logs.spread(id, greatest.values());
        double[] parts = logs.values().clone();
        Arrays.setAll(parts, i -> units[i] == Double.NEGATIVE_INFINITY ? 0 : Math.exp(parts[i] - units[i]));
        Factor sums = new Factor(logs.scope(), logs.sizes(), parts).sumOut(id);
        return sums.map(Math::log).plus(greatest);
    }
}
