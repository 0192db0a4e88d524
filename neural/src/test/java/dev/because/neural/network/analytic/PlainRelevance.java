package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Shape;
import java.util.List;

/**
 * The rules of relevance as their papers write them, in loops over every term of every sum: relevance itself goes back, or
 * a multiplier for DeepLIFT.
 */
final class PlainRelevance {
    private final List<Stage> stages;
    private final List<Shape> shapes;

    /** @param shapes those of the inputs of the stages */
    PlainRelevance(List<Stage> stages, List<Shape> shapes) {
        this.stages = stages;
        this.shapes = shapes;
    }

    /**
     * The shares of an input.
     *
     * @param trace the values before each stage, and behind the last that counts
     * @param reference the same for the reference, where the rule has one
     * @param seeds the weight of each unit behind the last stage
     */
    double[] of(List<double[]> trace, List<double[]> reference, double[] seeds, RelevanceRule rule) {
        if (rule instanceof RelevanceRule.Rescale) {
            double[] multipliers = seeds.clone();
            for (int i = trace.size() - 2; i >= 0; i--) {
                multipliers = multipliers(i, trace, reference, multipliers);
            }
            return product(multipliers, minus(trace.get(0), reference.get(0)));
        }
        double[] relevance = product(seeds, trace.get(trace.size() - 1));
        for (int i = trace.size() - 2; i >= 0; i--) {
            Stage stage = stages.get(i);
            if (stage instanceof MaxPool || stage instanceof Flatten) {
                relevance = stage.backward(shapes.get(i), trace.get(i), relevance, BackwardRule.GRADIENT);
            } else if (stage instanceof Convolution || stage instanceof Dense) {
                // The sum is complete behind its bias.
                boolean biased = i + 2 < trace.size() && stages.get(i + 1) instanceof Bias;
                relevance = shared(i, trace.get(i), trace.get(biased ? i + 2 : i + 1), relevance, rule);
            } else if (i == 0 && stage instanceof Bias && rule instanceof RelevanceRule.Epsilon stabilised) {
                relevance = product(trace.get(0), perTerm(trace.get(1), relevance, stabilised));
            }
        }
        return relevance;
    }

    private double[] multipliers(int i, List<double[]> trace, List<double[]> reference, double[] after) {
        Stage stage = stages.get(i);
        double[] here = trace.get(i);
        double[] there = reference.get(i);
        double[] slopes = stage.backward(shapes.get(i), here, after, BackwardRule.GRADIENT);
        if (!(stage instanceof Rectifier) && !(stage instanceof MaxPool)) {
            return slopes;
        }
        double[] outHere = trace.get(i + 1);
        double[] outThere = reference.get(i + 1);
        double[] raised = new double[after.length];
        double[] lowered = new double[after.length];
        for (int k = 0; k < after.length; k++) {
            raised[k] = after[k] * Math.max(0, outHere[k] - outThere[k]);
            lowered[k] = after[k] * Math.min(0, outHere[k] - outThere[k]);
        }
        boolean pool = stage instanceof MaxPool;
        double[] up = pool ? stage.backward(shapes.get(i), here, raised, BackwardRule.GRADIENT) : raised;
        double[] down = pool ? stage.backward(shapes.get(i), there, lowered, BackwardRule.GRADIENT) : lowered;
        double[] before = new double[here.length];
        for (int k = 0; k < before.length; k++) {
            double change = here[k] - there[k];
            before[k] = Math.abs(change) < 1e-12 ? slopes[k] : (up[k] + down[k]) / change;
        }
        return before;
    }

    private double[] shared(int i, double[] values, double[] sums, double[] relevance, RelevanceRule rule) {
        double[] before = new double[values.length];
        if (rule instanceof RelevanceRule.Epsilon stabilised) {
            double[] perTerm = perTerm(sums, relevance, stabilised);
            terms(i, (in, weight, out) -> before[in] += values[in] * weight * perTerm[out]);
            return before;
        }
        double[] positive = new double[sums.length];
        terms(i, (in, weight, out) -> positive[out] += Math.max(0, values[in] * weight));
        terms(i, (in, weight, out) -> {
            double term = Math.max(0, values[in] * weight);
            before[in] += term == 0 ? 0 : term / positive[out] * relevance[out];
        });
        return before;
    }

    private static double[] perTerm(double[] sums, double[] relevance, RelevanceRule.Epsilon stabilised) {
        double[] perTerm = new double[sums.length];
        for (int k = 0; k < sums.length; k++) {
            perTerm[k] = relevance[k] / (sums[k] + (sums[k] < 0 ? -1 : 1) * stabilised.epsilon());
        }
        return perTerm;
    }

    /** One term of a weighted sum. */
    private interface Term {
        void of(int in, double weight, int out);
    }

    private void terms(int i, Term term) {
        if (stages.get(i) instanceof Convolution convolution) {
            convolution.each(
                    shapes.get(i), (in, weight, out) -> term.of(in, convolution.weights()[weight], out));
        } else if (stages.get(i) instanceof Dense dense) {
            for (int w = 0; w < dense.weights().length; w++) {
                term.of(w / dense.outputs(), dense.weights()[w], w % dense.outputs());
            }
        }
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            product[k] = a[k] * b[k];
        }
        return product;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            difference[k] = a[k] - b[k];
        }
        return difference;
    }
}
