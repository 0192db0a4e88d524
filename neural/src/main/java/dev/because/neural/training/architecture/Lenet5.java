package dev.because.neural.training.architecture;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.ModelCard.Crop;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * LeNet-5 in the form that Caffe made common (LeCun, Bottou, Bengio, Haffner 1998; with ReLU and max pooling in place of
 * the sigmoid and the trained average), with 431,080 weights:
 *
 * <pre>
 * input    28×28×1   grey levels in 0 (paper) to 1 (ink)
 * conv1    24×24×20  5×5, no padding, ReLU
 * pool1    12×12×20  maximum of 2×2
 * conv2     8×8×50   5×5, no padding, ReLU
 * pool2     4×4×50   maximum of 2×2
 * hidden      500    ReLU, dropout while training
 * scores       10    then softmax
 * </pre>
 */
public final class Lenet5 implements Architecture {
    private static final Parameter CONV1_KERNEL = Parameter.kernel("conv1", 5, 5, 1, 20);
    private static final Parameter CONV1_BIAS = Parameter.bias("conv1", 20);
    private static final Parameter CONV2_KERNEL = Parameter.kernel("conv2", 5, 5, 20, 50);
    private static final Parameter CONV2_BIAS = Parameter.bias("conv2", 50);
    private static final Parameter HIDDEN_KERNEL = Parameter.kernel("hidden", 800, 500);
    private static final Parameter HIDDEN_BIAS = Parameter.bias("hidden", 500);
    private static final Parameter SCORES_KERNEL = Parameter.kernel("scores", 500, 10);
    private static final Parameter SCORES_BIAS = Parameter.bias("scores", 10);

    @Override
    public String name() {
        return "lenet5";
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                new ModelCard.Input(Optional.of("input"), 28, 28, Channels.GREY, 0, 1, List.of(), Crop.NONE),
                new ModelCard.Output(Optional.of("scores/BiasAdd"), Optional.of("softmax"), Optional.empty(), "digit"));
    }

    @Override
    public int classes() {
        return 10;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                CONV1_KERNEL,
                CONV1_BIAS,
                CONV2_KERNEL,
                CONV2_BIAS,
                HIDDEN_KERNEL,
                HIDDEN_BIAS,
                SCORES_KERNEL,
                SCORES_BIAS);
    }

    @Override
    public Operand<TFloat32> scores(
            Ops tf, Operand<TFloat32> input, WeightSource weights, UnaryOperator<Operand<TFloat32>> dropout) {
        Operand<TFloat32> pool1 =
                pool(tf, "pool1", conv(tf.withSubScope("conv1"), input, weights, CONV1_KERNEL, CONV1_BIAS, "VALID"));
        Operand<TFloat32> pool2 =
                pool(tf, "pool2", conv(tf.withSubScope("conv2"), pool1, weights, CONV2_KERNEL, CONV2_BIAS, "VALID"));
        Ops flatten = tf.withSubScope("flatten");
        Operand<TFloat32> flat = flatten.withName("Reshape")
                .reshape(pool2, flatten.withName("shape").constant(new int[] {-1, 800}));
        Ops hidden = tf.withSubScope("hidden");
        Operand<TFloat32> units =
                hidden.withName("Relu").nn.relu(dense(hidden, flat, weights, HIDDEN_KERNEL, HIDDEN_BIAS));
        return dense(tf.withSubScope("scores"), dropout.apply(units), weights, SCORES_KERNEL, SCORES_BIAS);
    }

    static Operand<TFloat32> conv(
            Ops tf, Operand<TFloat32> input, WeightSource weights, Parameter kernel, Parameter bias, String padding) {
        Operand<TFloat32> sums =
                tf.withName("Conv2D").nn.conv2d(input, weights.operand(tf, kernel), List.of(1L, 1L, 1L, 1L), padding);
        return tf.withName("Relu").nn.relu(tf.withName("BiasAdd").nn.biasAdd(sums, weights.operand(tf, bias)));
    }

    /** The plain operation: TensorFlow's Java binding offers MaxPoolV2 only, which few readers of graphs know. */
    static Operand<TFloat32> pool(Ops tf, String name, Operand<TFloat32> input) {
        long[] square = {1, 2, 2, 1};
        return tf.scope()
                .env()
                .opBuilder("MaxPool", name + "/MaxPool", tf.scope())
                .addInput(input.asOutput())
                .setAttr("ksize", square)
                .setAttr("strides", square)
                .setAttr("padding", "VALID")
                .build()
                .output(0);
    }

    static Operand<TFloat32> dense(
            Ops tf, Operand<TFloat32> input, WeightSource weights, Parameter kernel, Parameter bias) {
        Operand<TFloat32> sums = tf.withName("MatMul").linalg.matMul(input, weights.operand(tf, kernel));
        return tf.withName("BiasAdd").nn.biasAdd(sums, weights.operand(tf, bias));
    }
}
