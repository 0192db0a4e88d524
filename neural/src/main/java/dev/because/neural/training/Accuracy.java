package dev.because.neural.training;

import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.stream.IntStream;

/** The share of pictures whose highest score is that of their class. */
public final class Accuracy {
    private static final int BATCH = 1000;

    private Accuracy() {}

    /**
     * Of a network on pictures of its input's size, in 0 to 1.
     *
     * @throws IllegalArgumentException if there are no pictures
     */
    public static double of(Network network, LabelledImages images) {
        if (images.count() == 0) {
            throw new IllegalArgumentException("there are no pictures to test on");
        }
        int hits = 0;
        for (int from = 0; from < images.count(); from += BATCH) {
            int to = Math.min(images.count(), from + BATCH);
            int[] labels = IntStream.range(from, to).map(images::label).toArray();
            hits += hits(network.scores(images.tensor(from, to)), labels);
        }
        return hits / (double) images.count();
    }

    /**
     * How many pictures are called right.
     *
     * @param scores n × classes
     * @param labels n classes
     */
    static int hits(Tensor scores, int[] labels) {
        return (int) IntStream.range(0, labels.length)
                .filter(i -> highest(scores, i) == labels[i])
                .count();
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
