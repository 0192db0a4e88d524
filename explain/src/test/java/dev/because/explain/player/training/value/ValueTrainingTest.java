package dev.because.explain.player.training.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.nnue.CorrectedEvaluation;
import dev.because.explain.player.nnue.Features;
import dev.because.explain.player.nnue.ValueNetwork;
import dev.because.neural.network.Tensor;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueTrainingTest {
    private static final int HIDDEN = 6;
    private static final int COUNT = 40;

    private final List<Position> positions = new ArrayList<>();
    private final ValueLabels labels = new ValueLabels();
    private final ValueBatch batch;

    ValueTrainingTest() {
        Random random = new Random(4);
        Position position = Fen.START;
        while (positions.size() < COUNT) {
            List<Move> moves = position.legalMoves();
            position = moves.isEmpty() ? Fen.START : position.play(moves.get(random.nextInt(moves.size())));
            positions.add(position);
            labels.add(position, random.nextInt(1200) - 600);
        }
        batch = ValueBatch.of(labels, IntStream.range(0, COUNT).toArray());
    }

    /** The loss by its definition, in plain loops. */
    private double loss(List<double[]> weights) {
        double sum = 0;
        for (int row = 0; row < COUNT; row++) {
            double[] mover = hidden(weights, batch.mover(), row);
            double[] other = hidden(weights, batch.other(), row);
            for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
                if (batch.bucket()[row * Features.BUCKETS + bucket] == 1) {
                    double output = weights.get(3)[bucket];
                    for (int i = 0; i < HIDDEN; i++) {
                        output += mover[i] * weights.get(2)[i * Features.BUCKETS + bucket];
                        output += other[i] * weights.get(2)[(HIDDEN + i) * Features.BUCKETS + bucket];
                    }
                    double expected = 1 / (1 + Math.exp(-2 * (batch.counted()[row] + output)));
                    sum += (expected - batch.target()[row]) * (expected - batch.target()[row]);
                }
            }
        }
        return sum / COUNT;
    }

    private static double[] hidden(List<double[]> weights, long[] on, int row) {
        double[] sums = weights.get(1).clone();
        for (int i = 0; i < on.length; i += 2) {
            if (on[i] == row) {
                for (int unit = 0; unit < HIDDEN; unit++) {
                    sums[unit] += weights.get(0)[(int) on[i + 1] * HIDDEN + unit];
                }
            }
        }
        return Arrays.stream(sums)
                .map(sum -> Math.max(0, Math.min(1, sum)))
                .map(bounded -> bounded * bounded)
                .toArray();
    }

    private static List<double[]> doubles(List<Tensor> weights) {
        return weights.stream()
                .map(tensor -> IntStream.range(0, tensor.values().length)
                        .mapToDouble(i -> tensor.values()[i])
                        .toArray())
                .toList();
    }

    @Test
    void theLossIsThatOfItsDefinition() {
        try (ValueTraining training = new ValueTraining(HIDDEN, 3)) {
            assertEquals(loss(doubles(training.weights())), training.loss(batch), 1e-6);
        }
    }

    /** Adam's first step changes each weight by the learning rate against its gradient, however large that is. */
    @Test
    void theFirstStepGoesAgainstTheGradientThatFiniteDifferencesFind() {
        float rate = 1e-4f;
        try (ValueTraining training = new ValueTraining(HIDDEN, 3)) {
            List<double[]> before = doubles(training.weights());
            training.step(batch, 0, rate);
            List<double[]> after = doubles(training.weights());
            Random random = new Random(1);
            int compared = 0;
            for (int array = 0; array < before.size(); array++) {
                for (int probe = 0; probe < 120; probe++) {
                    int index = random.nextInt(before.get(array).length);
                    double gradient = difference(before, array, index);
                    if (Math.abs(gradient) > 1e-4) {
                        double step = after.get(array)[index] - before.get(array)[index];
                        assertEquals(-Math.signum(gradient) * rate, step, rate / 20, array + ", " + index);
                        compared++;
                    }
                }
            }
            assertTrue(compared > 100, compared + " weights matter");
        }
    }

    private double difference(List<double[]> weights, int array, int index) {
        double epsilon = 1e-5;
        double kept = weights.get(array)[index];
        weights.get(array)[index] = kept + epsilon;
        double more = loss(weights);
        weights.get(array)[index] = kept - epsilon;
        double less = loss(weights);
        weights.get(array)[index] = kept;
        return (more - less) / (2 * epsilon);
    }

    @Test
    void whatIsLearntIsWhatTheSearchComputes() {
        try (ValueTraining training = new ValueTraining(32, 3)) {
            double first = training.loss(batch);
            for (int step = 0; step < 200; step++) {
                training.step(batch, step, 0.01);
            }
            assertTrue(training.loss(batch) < first / 10, first + " to " + training.loss(batch));
            ValueNetwork network = training.network();
            CorrectedEvaluation evaluation = new CorrectedEvaluation(position -> 0, network);
            int[] corrections = batch.corrections(network);
            double squares = 0;
            for (int i = 0; i < COUNT; i++) {
                assertEquals(evaluation.of(positions.get(i)), corrections[i]);
                double expected = ValueBatch.expected(corrections[i] + 400.0 * batch.counted()[i]);
                squares += (expected - batch.target()[i]) * (expected - batch.target()[i]);
            }
            assertEquals(training.loss(batch), squares / COUNT, 1e-3, "whole numbers cost little");
        }
    }
}
