package dev.because.neural.training.architecture;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.ModelCard.Crop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Convolutions of one kind above each other, each with a rectifier and, if wanted, a pooling, and the scores on top: the
 * plain kind of network on which the behaviour of attributions is studied (Nie, Zhang, Patel 2018, arXiv:1805.07039).
 *
 * @param side rows and columns of the input, which has three colours in −1 to 1
 * @param convolutions how many
 * @param filters of each
 * @param kernel rows and columns of each filter; the input is padded so that its extent stays
 * @param pooled whether the maximum of 2×2 follows each rectifier
 * @param classes how many scores
 */
public record ConvolutionStack(int side, int convolutions, int filters, int kernel, boolean pooled, int classes)
        implements Architecture {
    private static final int COLOURS = 3;

    @Override
    public String name() {
        return convolutions + " convolutions" + (pooled ? ", pooled" : "");
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                new ModelCard.Input(Optional.of("input"), side, side, Channels.RGB, -1, 1, List.of(), Crop.CENTRE),
                new ModelCard.Output(
                        Optional.of("scores/BiasAdd"), Optional.of("softmax"), Optional.empty(), "picture"));
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 1; i <= convolutions; i++) {
            parameters.add(kernel(i));
            parameters.add(Parameter.bias("conv" + i, filters));
        }
        parameters.add(dense());
        parameters.add(Parameter.bias("scores", classes));
        return List.copyOf(parameters);
    }

    private Parameter kernel(int number) {
        return Parameter.kernel("conv" + number, kernel, kernel, number == 1 ? COLOURS : filters, filters);
    }

    private Parameter dense() {
        return Parameter.kernel("scores", units(), classes);
    }

    private int units() {
        int last = pooled ? side >> convolutions : side;
        return last * last * filters;
    }

    @Override
    public Operand<TFloat32> scores(
            Ops tf, Operand<TFloat32> input, WeightSource weights, UnaryOperator<Operand<TFloat32>> dropout) {
        Operand<TFloat32> top = IntStream.rangeClosed(1, convolutions)
                .boxed()
                .reduce(input, (below, number) -> convolution(tf, below, weights, number), (first, second) -> second);
        Ops flatten = tf.withSubScope("flatten");
        Operand<TFloat32> flat = flatten.withName("Reshape")
                .reshape(top, flatten.withName("shape").constant(new int[] {-1, units()}));
        return Lenet5.dense(
                tf.withSubScope("scores"), dropout.apply(flat), weights, dense(), Parameter.bias("scores", classes));
    }

    private Operand<TFloat32> convolution(Ops tf, Operand<TFloat32> below, WeightSource weights, int number) {
        String name = "conv" + number;
        Operand<TFloat32> rectified = Lenet5.conv(
                tf.withSubScope(name), below, weights, kernel(number), Parameter.bias(name, filters), "SAME");
        return pooled ? Lenet5.pool(tf, "pool" + number, rectified) : rectified;
    }
}
