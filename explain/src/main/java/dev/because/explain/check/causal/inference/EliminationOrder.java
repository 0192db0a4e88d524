package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An order in which to eliminate variables: always one whose product of tables is smallest just then.
 *
 * @param variables in this order
 * @param largest how many numbers the largest table on the way has
 */
record EliminationOrder(List<Integer> variables, double largest) {
    static EliminationOrder of(List<Factor> factors, int[] kept) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Integer, BitSet> beside = new HashMap<>();
        BitSet left = new BitSet();
        for (Factor factor : factors) {
            int[] scope = factor.scope();
            BitSet all = new BitSet();
            Arrays.stream(scope).forEach(all::set);
            for (int i = 0; i < scope.length; i++) {
                sizes.put(scope[i], factor.sizes()[i]);
                beside.computeIfAbsent(scope[i], key -> new BitSet()).or(all);
            }
            left.or(all);
        }
        double largest =
                Arrays.stream(kept).mapToDouble(v -> sizes.getOrDefault(v, 1)).reduce(1, (a, b) -> a * b);
        Arrays.stream(kept).forEach(left::clear);
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int variable : left.stream().toArray()) {
                double entries = entries(beside.getOrDefault(variable, new BitSet()), sizes);
                if (best < 0 || entries < least) {
                    best = variable;
                    least = entries;
                }
            }
            largest = Math.max(largest, least);
            left.clear(best);
            order.add(best);
            join(best, beside);
        }
        return new EliminationOrder(List.copyOf(order), largest);
    }

    /** Those beside an eliminated variable are beside each other from now on. */
    private static void join(int eliminated, Map<Integer, BitSet> beside) {
        BitSet around = beside.getOrDefault(eliminated, new BitSet());
        around.clear(eliminated);
        for (int variable : around.stream().toArray()) {
            BitSet next = beside.getOrDefault(variable, new BitSet());
            next.or(around);
            next.clear(eliminated);
        }
    }

    private static double entries(BitSet scope, Map<Integer, Integer> sizes) {
        return scope.stream().mapToDouble(v -> sizes.getOrDefault(v, 1)).reduce(1, (a, b) -> a * b);
    }
}
