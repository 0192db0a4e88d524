package dev.because.neural.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import dev.because.neural.training.architecture.Checkpoint;
import dev.because.neural.training.architecture.FrozenGraph;
import dev.because.neural.training.architecture.Lenet5;
import dev.because.neural.training.architecture.Parameter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingGraphTest {
    private static final Lenet5 LENET = new Lenet5();
    private static final double STEP = 1e-5;

    private final Checkpoint start = off(Checkpoint.initial(LENET, 3));

    /** Biases off zero: at zero every unit that looks at blank paper would stand at the corner of its ReLU. */
    private static Checkpoint off(Checkpoint initial) {
        Random random = new Random(8);
        for (Parameter parameter : LENET.parameters()) {
            float[] values = initial.value(parameter).values();
            for (int i = 0; i < values.length; i++) {
                values[i] += 0.01f * (float) random.nextGaussian();
            }
        }
        return initial;
    }

    private static Batch digits(int count) {
        EmbeddedDigits digits = EmbeddedDigits.load();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = digits.label(i);
        }
        return new Batch(digits.images().tensor(0, count), labels);
    }

    /**
     * Against central differences of the loss in doubles. A weight whose two one-sided differences disagree sits at a
     * corner of ReLU or of the pooling; those are few.
     */
    @Test
    void theGradientIsThatOfFiniteDifferences() {
        Batch batch = digits(2);
        Checkpoint gradients;
        try (TrainingGraph graph = new TrainingGraph(LENET, start)) {
            gradients = graph.gradients(batch);
        }
        PlainLenet5 plain = new PlainLenet5(start);
        Random random = new Random(1);
        double middle = plain.loss(batch);
        double largest = 0;
        int corners = 0;
        int compared = 0;
        for (Parameter parameter : LENET.parameters()) {
            double[] weights = plain.weights(parameter.path());
            for (int trial = 0; trial < 8; trial++) {
                int i = random.nextInt(weights.length);
                double weight = weights[i];
                weights[i] = weight + STEP;
                double above = plain.loss(batch);
                weights[i] = weight - STEP;
                double below = plain.loss(batch);
                weights[i] = weight;
                double difference = (above - below) / (2 * STEP);
                double sides = Math.abs(above - 2 * middle + below) / STEP;
                if (sides > 1e-2 * Math.max(Math.abs(difference), 1e-2)) {
                    corners++;
                    continue;
                }
                compared++;
                double gradient = gradients.value(parameter).values()[i];
                largest = Math.max(largest, Math.abs(gradient - difference) / Math.max(Math.abs(difference), 1e-3));
            }
        }
        assertTrue(largest < 1e-3, "largest relative error " + largest);
        assertTrue(corners <= 2, corners + " corners of " + (corners + compared));
    }

    @Test
    void theLossIsTheMeanCrossEntropy() {
        Batch batch = digits(5);
        try (TrainingGraph graph = new TrainingGraph(LENET, start)) {
            assertEquals(
                    new PlainLenet5(start).loss(batch),
                    graph.step(batch, 0, 1e-3, 0, 0).loss(),
                    1e-5);
        }
    }

    /** After one step Adam moves each weight by the rate, against the sign of its gradient. */
    @Test
    void theFirstStepOfAdamMovesEachWeightByTheRate() {
        Batch batch = digits(4);
        try (TrainingGraph graph = new TrainingGraph(LENET, start)) {
            Checkpoint gradients = graph.gradients(batch);
            graph.step(batch, 0, 1e-3, 0, 0);
            Checkpoint after = graph.checkpoint();
            for (Parameter parameter : LENET.parameters()) {
                float[] before = start.value(parameter).values();
                float[] moved = after.value(parameter).values();
                float[] gradient = gradients.value(parameter).values();
                for (int i = 0; i < before.length; i++) {
                    double expected = 1e-3 * gradient[i] / (Math.abs(gradient[i]) + 1e-7 / Math.sqrt(1e-3));
                    assertEquals(expected, before[i] - moved[i], 2e-5, parameter::path);
                }
            }
        }
    }

    @Test
    void droppedUnitsDependOnTheSeedAlone() {
        Batch batch = digits(6);
        assertEquals(lossWithDropout(batch, 1), lossWithDropout(batch, 1));
        assertTrue(Math.abs(lossWithDropout(batch, 1) - lossWithDropout(batch, 2)) > 1e-3);
    }

    private double lossWithDropout(Batch batch, long seed) {
        try (TrainingGraph graph = new TrainingGraph(LENET, start)) {
            return graph.step(batch, 0, 1e-3, 0.5, seed).loss();
        }
    }

    @Test
    void theFrozenNetworkComputesWhatTheTrainingOneDoes() {
        Tensor pictures = digits(8).pictures();
        Tensor training;
        try (TrainingGraph graph = new TrainingGraph(LENET, start)) {
            training = graph.scores(pictures);
        }
        Tensor frozen;
        try (Network network =
                ModelFile.open("lenet5", FrozenGraph.of(LENET, start).bytes(), LENET.card(), 1)) {
            frozen = network.scores(pictures);
        }
        PlainLenet5 plain = new PlainLenet5(start);
        for (int i = 0; i < 8; i++) {
            double[] scores = plain.scores(pictures.item(i));
            for (int k = 0; k < 10; k++) {
                assertEquals(training.at(i, k), frozen.at(i, k), 1e-5);
                assertEquals(scores[k], frozen.at(i, k), 1e-4);
            }
        }
    }
}
