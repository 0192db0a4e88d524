package dev.because.symbolic.logic.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Counts the sets of a family without listing them: children before parents. */
final class SetCounts {
    private SetCounts() {}

    static BigInteger count(NodeTable nodes, int family) {
        boolean[] needed = nodes.reachable(family);
        BigInteger[] counts = new BigInteger[Math.max(2, family + 1)];
        counts[0] = BigInteger.ZERO;
        counts[1] = BigInteger.ONE;
        for (int node = 2; node <= family; node++) {
            if (needed[node]) {
                counts[node] = counts[nodes.low(node)].add(counts[nodes.high(node)]);
            }
        }
        return counts[family];
    }

    static List<BigInteger> countBySize(NodeTable nodes, int family) {
        boolean[] needed = nodes.reachable(family);
        List<List<BigInteger>> counts = new ArrayList<>(List.of(List.of(), List.of(BigInteger.ONE)));
        for (int node = 2; node <= family; node++) {
            counts.add(needed[node] ? sum(counts.get(nodes.low(node)), counts.get(nodes.high(node))) : List.of());
        }
        return counts.get(family);
    }

    /** Those of the low side, and those of the high side, which are one element larger. */
    private static List<BigInteger> sum(List<BigInteger> low, List<BigInteger> high) {
        List<BigInteger> sum = new ArrayList<>();
        for (int size = 0; size < Math.max(low.size(), high.size() + 1); size++) {
            BigInteger without = size < low.size() ? low.get(size) : BigInteger.ZERO;
            boolean some = size > 0 && size <= high.size();
            sum.add(some ? without.add(high.get(size - 1)) : without);
        }
        return List.copyOf(sum);
    }
}
