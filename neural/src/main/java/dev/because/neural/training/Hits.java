package dev.because.neural.training;

import dev.because.neural.network.Tensor;

/** Counts the pictures whose highest score is that of their class. */
final class Hits {
    private Hits() {}

    /**
     * @param scores n × classes
     * @param labels n classes
     */
    static int count(Tensor scores, int[] labels) {
        int hits = 0;
        for (int i = 0; i < labels.length; i++) {
            if (highest(scores, i) == labels[i]) {
                hits++;
            }
        }
        return hits;
    }

    private static int highest(Tensor scores, int row) {
        int best = 0;
        for (int k = 1; k < scores.shape().extent(1); k++) {
            if (scores.at(row, k) > scores.at(row, best)) {
                best = k;
            }
        }
        return best;
    }
}
