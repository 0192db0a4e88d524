package dev.because.symbolic.causal.inference.sampling;

import dev.because.symbolic.causal.inference.Posteriors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sums of weights and of their squares, for all samples and for those with each state of each variable. */
final class WeightedCounts {
    private final double[][] weights;
    private final double[][] squares;
    private final boolean[] observed;
    private double weight;
    private double square;
    private long samples;
    private double unit = Double.NEGATIVE_INFINITY;

    /**
     * @param sizes how many states each variable has
     * @param observed which of them were
     */
    WeightedCounts(int[] sizes, boolean[] observed) {
        this.weights = IntStream.of(sizes).mapToObj(double[]::new).toArray(double[][]::new);
        this.squares = IntStream.of(sizes).mapToObj(double[]::new).toArray(double[][]::new);
        this.observed = observed;
    }

    /** One more, with the logarithm of its weight. */
    void add(int[] states, double logWeight) {
        samples++;
        if (logWeight == Double.NEGATIVE_INFINITY) {
            return;
        }
        raise(logWeight);
        double one = Math.exp(logWeight - unit);
        weight += one;
        square += one * one;
        for (int variable = 0; variable < states.length; variable++) {
            weights[variable][states[variable]] += one;
            squares[variable][states[variable]] += one * one;
        }
    }

    /** Those of a batch. */
    void add(WeightedCounts batch) {
        samples += batch.samples;
        if (batch.weight == 0) {
            return;
        }
        raise(batch.unit);
        double factor = Math.exp(batch.unit - unit);
        weight += batch.weight * factor;
        square += batch.square * factor * factor;
        for (int variable = 0; variable < weights.length; variable++) {
            for (int state = 0; state < weights[variable].length; state++) {
                weights[variable][state] += batch.weights[variable][state] * factor;
                squares[variable][state] += batch.squares[variable][state] * factor * factor;
            }
        }
    }

    /** All weights are counted in units of the largest, whose logarithm is kept: very small ones do not vanish. */
    private void raise(double log) {
        if (log > unit) {
            double factor = Math.exp(unit - log);
            weight *= factor;
            square *= factor * factor;
            for (int variable = 0; variable < weights.length; variable++) {
                for (int state = 0; state < weights[variable].length; state++) {
                    weights[variable][state] *= factor;
                    squares[variable][state] *= factor * factor;
                }
            }
            unit = log;
        }
    }

    /** Empty if every weight is 0. */
    Optional<Estimates> estimates() {
        if (weight == 0) {
            return Optional.empty();
        }
        double kish = weight * weight / square;
        double[][] marginals = new double[weights.length][];
        double[][] effective = new double[weights.length][];
        for (int variable = 0; variable < weights.length; variable++) {
            double[] sums = weights[variable];
            double[] sumsOfSquares = squares[variable];
            double total = Arrays.stream(sums).sum();
            double[] marginal = Arrays.stream(sums).map(sum -> sum / total).toArray();
            marginals[variable] = marginal;
            effective[variable] = new double[sums.length];
            for (int state = 0; state < sums.length; state++) {
                double p = marginal[state];
                double variance = (sumsOfSquares[state] * (1 - 2 * p) + square * p * p) / (weight * weight);
                boolean seenBoth = p > 0 && p < 1 && variance > 0;
                effective[variable][state] =
                        observed[variable] ? Double.POSITIVE_INFINITY : seenBoth ? p * (1 - p) / variance : kish;
            }
        }
        Posteriors posteriors = new Posteriors(Math.log(weight / samples) + unit, Arrays.asList(marginals));
        return Optional.of(new Estimates("likelihood weighting", posteriors, List.of(effective), kish, samples));
    }
}
