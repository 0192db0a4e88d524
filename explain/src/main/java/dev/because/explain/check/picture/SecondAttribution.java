package dev.because.explain.check.picture;

import dev.because.explain.evidence.Region;
import dev.because.explain.evidence.RegionGrid;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Attributes again: backward passes by the network's second way, and the integral over points that
 * {@link LegendrePoints} finds in its own way.
 */
final class SecondAttribution {
    private static final int AT_ONCE = 16;

    private final Network network;
    private final Tensor input;
    private final Rescoring scores;
    private final int steps;
    private final Map<String, float[]> attributions = new HashMap<>();

    SecondAttribution(Network network, Tensor input, Rescoring scores, int steps) {
        this.network = network;
        this.input = input;
        this.scores = scores;
        this.steps = steps;
    }

    /** The part of a method's absolute attribution that lies in one region. */
    double share(String method, String region) {
        float[] values = values(method);
        int columns = input.shape().extent(1);
        int channels = input.shape().extent(2);
        Region named = RegionGrid.of(input.shape().extent(0), columns).stream()
                .filter(candidate -> candidate.name().equals(region))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("region " + region + ": no such region"));
        double inside = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            int pixel = i / channels;
            double weight = Math.abs(values[i]);
            total += weight;
            inside += named.contains(pixel / columns, pixel % columns) ? weight : 0;
        }
        return total == 0 ? 0 : inside / total;
    }

    /** How far the sum of the integral is from the lead's difference to a zero input, as a share of that difference. */
    double integrationError() {
        float[] atZero = network.scores(Tensor.zeros(input.shape()).asBatch()).values();
        double difference = scores.lead() - scores.lead(atZero);
        double sum = 0;
        for (float value : values("integrated gradients")) {
            sum += value;
        }
        return difference == 0 ? 0 : Math.abs((sum - difference) / difference);
    }

    /** The attribution that an explanation shows: by guided backpropagation of the winner, by integrals of the lead. */
    float[] values(String method) {
        return attributions.computeIfAbsent(
                method, name -> attribute(name, new Lead(winner(), new ClassScore(network.scores(), scores.rival()))));
    }

    /** The attribution of the winner alone. */
    float[] ofWinner(String method) {
        return attribute(method, winner());
    }

    private ClassScore winner() {
        return new ClassScore(network.scores(), scores.winner());
    }

    private float[] attribute(String method, Target integrated) {
        switch (method) {
            case "guided backpropagation":
                return network.secondWay()
                        .backward(input.asBatch(), winner(), BackwardRule.GUIDED)
                        .values();
            case "integrated gradients":
                return integrate(integrated);
            default:
                throw new IllegalArgumentException(
                        "method " + method + ": expected guided backpropagation or integrated gradients");
        }
    }

    private float[] integrate(Target target) {
        LegendrePoints points = LegendrePoints.of(steps);
        double[] sums = new double[input.size()];
        for (int from = 0; from < steps; from += AT_ONCE) {
            int to = Math.min(steps, from + AT_ONCE);
            float[] gradients = network.secondWay()
                    .backward(scaled(points, from, to), target, BackwardRule.GRADIENT)
                    .values();
            for (int i = 0; i < gradients.length; i++) {
                sums[i % sums.length] += points.weights()[from + i / sums.length] * gradients[i];
            }
        }
        float[] attribution = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            attribution[i] = (float) (sums[i] * input.values()[i]);
        }
        return attribution;
    }

    /** The input shrunk towards zero to the points {@code from} to before {@code to}. */
    private Tensor scaled(LegendrePoints points, int from, int to) {
        return Tensor.stack(IntStream.range(from, to)
                .mapToObj(step -> {
                    float[] values = input.values().clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] *= (float) points.places()[step];
                    }
                    return Tensor.of(input.shape(), values);
                })
                .toList());
    }
}
