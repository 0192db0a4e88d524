package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;

/** Adds one value a channel. */
public record Bias(float... values) implements Stage {
    @Override
    public String operation() {
        return "BiasAdd";
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public double[] forward(Shape shape, double[] input) {
        double[] result = input.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += values[i % values.length];
        }
        return result;
    }

    @Override
    public double[] backward(Shape shape, double[] input, double[] signal, BackwardRule rule) {
        return signal;
    }
}
