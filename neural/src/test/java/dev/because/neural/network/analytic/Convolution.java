package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;

/**
 * A convolution without padding beyond what SAME asks for.
 *
 * @param kernel rows × columns × channels in × channels out
 * @param weights the kernel's values, row-major
 * @param same whether zeros pad the input so that stride 1 keeps its extent
 */
public record Convolution(Shape kernel, float[] weights, int stride, boolean same) implements Stage {
    /** What is done for each multiplication of the convolution. */
    interface Product {
        void of(int in, int weight, int out);
    }

    @Override
    public String operation() {
        return "Conv2D";
    }

    @Override
    public Shape output(Shape input) {
        return Shape.of(extent(input, 0), extent(input, 1), kernel.extent(3));
    }

    private int extent(Shape input, int axis) {
        int free = same ? input.extent(axis) : input.extent(axis) - kernel.extent(axis) + 1;
        return (free + stride - 1) / stride;
    }

    private int padding(Shape input, int axis) {
        int needed = (extent(input, axis) - 1) * stride + kernel.extent(axis) - input.extent(axis);
        return same ? Math.max(0, needed) / 2 : 0;
    }

    @Override
    public double[] forward(Shape shape, double[] input) {
        double[] result = new double[output(shape).size()];
        each(shape, (in, weight, out) -> result[out] += input[in] * weights[weight]);
        return result;
    }

    @Override
    public double[] backward(Shape shape, double[] input, double[] signal, BackwardRule rule) {
        double[] result = new double[input.length];
        each(shape, (in, weight, out) -> result[in] += signal[out] * weights[weight]);
        return result;
    }

    void each(Shape shape, Product product) {
        Shape output = output(shape);
        for (int r = 0; r < output.extent(0); r++) {
            for (int c = 0; c < output.extent(1); c++) {
                for (int y = 0; y < kernel.extent(0); y++) {
                    for (int x = 0; x < kernel.extent(1); x++) {
                        int row = r * stride + y - padding(shape, 0);
                        int column = c * stride + x - padding(shape, 1);
                        if (row >= 0 && row < shape.extent(0) && column >= 0 && column < shape.extent(1)) {
                            channels(
                                    (row * shape.extent(1) + column) * shape.extent(2),
                                    (y * kernel.extent(1) + x) * kernel.extent(2) * kernel.extent(3),
                                    (r * output.extent(1) + c) * kernel.extent(3),
                                    product);
                        }
                    }
                }
            }
        }
    }

    private void channels(int in, int weight, int out, Product product) {
        for (int i = 0; i < kernel.extent(2); i++) {
            for (int o = 0; o < kernel.extent(3); o++) {
                product.of(in + i, weight + i * kernel.extent(3) + o, out + o);
            }
        }
    }
}
