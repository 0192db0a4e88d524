package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;

/** All units in one row. */
public record Flatten() implements Stage {
    @Override
    public String operation() {
        return "Reshape";
    }

    @Override
    public Shape output(Shape input) {
        return Shape.of(input.size());
    }

    @Override
    public double[] forward(Shape shape, double[] input) {
        return input;
    }

    @Override
    public double[] backward(Shape shape, double[] input, double[] signal, BackwardRule rule) {
        return signal;
    }
}
