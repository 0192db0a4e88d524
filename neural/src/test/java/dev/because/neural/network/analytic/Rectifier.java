package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;

/**
 * Zero below zero, and a ceiling.
 *
 * @param ceiling infinite for a plain rectifier, 6 for Relu6
 */
public record Rectifier(double ceiling) implements Stage {
    @Override
    public String operation() {
        return Double.isInfinite(ceiling) ? "Relu" : "Relu6";
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public double[] forward(Shape shape, double[] input) {
        double[] result = new double[input.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.min(ceiling, Math.max(0, input[i]));
        }
        return result;
    }

    @Override
    public double[] backward(Shape shape, double[] input, double[] signal, BackwardRule rule) {
        double[] result = new double[input.length];
        for (int i = 0; i < result.length; i++) {
            boolean open = input[i] > 0 && input[i] < ceiling;
            boolean passes =
                    switch (rule) {
                        case GRADIENT -> open;
                        case GUIDED -> open && signal[i] > 0;
                        case DECONVNET -> signal[i] > 0;
                    };
            result[i] = passes ? signal[i] : 0;
        }
        return result;
    }
}
