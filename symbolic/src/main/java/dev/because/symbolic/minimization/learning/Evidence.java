package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.List;

/**
 * How probable outcomes are, to someone who knows nothing of how often they are yes: the logarithm of Beta(½, ½) integrated
 * (Jeffreys' prior), which is also the length in nats of their shortest code (Krichevsky and Trofimov, 1981). Rows that all
 * say the same cost little; each group that rows are divided into costs something even then. So a sum of these over groups
 * says by itself when a division is not worth its while (Cooper and Herskovits, 1992).
 */
final class Evidence {

    /** Of n − ½, the logarithm of the gamma function less that at ½; of n, the logarithm of n!. */
    private final double[] halves;

    private final double[] factorials;

    /** @param most the most rows there will be */
    Evidence(int most) {
        halves = new double[most + 1];
        factorials = new double[most + 1];
        for (int n = 1; n <= most; n++) {
            halves[n] = halves[n - 1] + Math.log(n - 0.5);
            factorials[n] = factorials[n - 1] + Math.log(n);
        }
    }

    /** Of so many rows that say yes and so many that say no. */
    double of(int yes, int no) {
        return halves[yes] + halves[no] - factorials[yes + no];
    }

    /**
     * What it takes to say which inputs were chosen, and where those of them that were numbers were cut: half the logarithm
     * of the number of rows each (Rissanen, 1978), as a cut is worth saying only as exactly as the rows decide it.
     */
    double choice(List<Integer> inputs, BinaryTable table) {
        return choices(inputs.size(), table.inputs().size()) + table.cuts(inputs) * Math.log(factorials.length) / 2;
    }

    /** The logarithm of the number of ways to choose {@code chosen} of {@code all}. */
    private static double choices(int chosen, int all) {
        double log = 0;
        for (int i = 0; i < chosen; i++) {
            log += Math.log((double) (all - i) / (i + 1));
        }
        return log;
    }
}
