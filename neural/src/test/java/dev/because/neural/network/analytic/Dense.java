package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;

/**
 * Every output a weighted sum of all inputs.
 *
 * @param outputs how many
 * @param weights inputs × outputs, row-major
 */
public record Dense(int outputs, float[] weights) implements Stage {
    @Override
    public String operation() {
        return "MatMul";
    }

    @Override
    public Shape output(Shape input) {
        return Shape.of(outputs);
    }

    @Override
    public double[] forward(Shape shape, double[] input) {
        double[] result = new double[outputs];
        for (int i = 0; i < weights.length; i++) {
            result[i % outputs] += input[i / outputs] * weights[i];
        }
        return result;
    }

    @Override
    public double[] backward(Shape shape, double[] input, double[] signal, BackwardRule rule) {
        double[] result = new double[input.length];
        for (int i = 0; i < weights.length; i++) {
            result[i / outputs] += signal[i % outputs] * weights[i];
        }
        return result;
    }
}
