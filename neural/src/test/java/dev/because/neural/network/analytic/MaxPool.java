package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;

/** The greatest value of each square of {@code extent} pixels, side by side; what does not fill a square is dropped. */
public record MaxPool(int extent) implements Stage {
    @Override
    public String operation() {
        return "MaxPool";
    }

    @Override
    public Shape output(Shape input) {
        return Shape.of(input.extent(0) / extent, input.extent(1) / extent, input.extent(2));
    }

    @Override
    public double[] forward(Shape shape, double[] input) {
        int[] greatest = greatest(shape, input);
        double[] result = new double[greatest.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = input[greatest[i]];
        }
        return result;
    }

    @Override
    public double[] backward(Shape shape, double[] input, double[] signal, BackwardRule rule) {
        int[] greatest = greatest(shape, input);
        double[] result = new double[input.length];
        for (int i = 0; i < signal.length; i++) {
            result[greatest[i]] += signal[i];
        }
        return result;
    }

    private int[] greatest(Shape shape, double[] input) {
        Shape output = output(shape);
        int[] greatest = new int[output.size()];
        for (int i = 0; i < greatest.length; i++) {
            int k = i % shape.extent(2);
            int column = i / shape.extent(2) % output.extent(1);
            int row = i / shape.extent(2) / output.extent(1);
            greatest[i] = -1;
            for (int y = row * extent; y < (row + 1) * extent; y++) {
                for (int x = column * extent; x < (column + 1) * extent; x++) {
                    int place = (y * shape.extent(1) + x) * shape.extent(2) + k;
                    greatest[i] = greatest[i] < 0 || input[place] > input[greatest[i]] ? place : greatest[i];
                }
            }
        }
        return greatest;
    }
}
