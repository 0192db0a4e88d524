package dev.because.neural.tensorflow.covered;

import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;

/**
 * A small convolutional network put together by chance from all that networks for pictures consist of: convolutions of odd
 * and even extents, strided and dilated, with and without padding; depthwise ones with scales and offsets behind; pooling;
 * explicit padding; branches that are concatenated; sums past a branch; and at the end a mean over places and a layer of
 * scores.
 */
final class RandomGraph {
    private static final AttrValue INTEGER = Constants.type(DataType.DT_INT32);

    private final Random random;
    private final GraphDef.Builder graph = GraphDef.newBuilder();
    private final List<String> stages = new ArrayList<>();
    private int rows;
    private int columns;
    private int channels;
    private int count;

    private RandomGraph(long seed) {
        this.random = new Random(seed);
        this.rows = 24 + random.nextInt(12);
        this.columns = 24 + random.nextInt(12);
        this.channels = 1 + 2 * random.nextInt(2);
    }

    /** What was made: the input's extents, and the names of the outputs of its stages, the scores last. */
    record Made(GraphDef graph, int rows, int columns, int channels, List<String> stages) {}

    static Made of(long seed) {
        RandomGraph made = new RandomGraph(seed);
        int rows = made.rows;
        int columns = made.columns;
        int channels = made.channels;
        made.graph.addNode(Nodes.placeholder("input", -1, rows, columns, channels));
        String last = "input";
        for (int stage = 0; stage < 5; stage++) {
            last = made.stage(last);
            made.stages.add(last);
        }
        made.stages.add(made.scores(last));
        return new Made(made.graph.build(), rows, columns, channels, made.stages);
    }

    private String stage(String from) {
        return switch (random.nextInt(8)) {
            case 0 -> pool(from, "MaxPool", random.nextBoolean() ? "SAME" : "VALID");
            case 1 -> pool(from, "AvgPool", "VALID");
            case 2 -> depthwise(from);
            case 3 -> fire(from);
            case 4 -> residual(from);
            case 5 -> padded(from);
            case 6 -> convolved(from, 2 + random.nextInt(3), 1 + random.nextInt(2), 1, "SAME");
            default -> convolved(from, 1 + random.nextInt(4), 1, 1 + random.nextInt(2), "VALID");
        };
    }

    private String name(String what) {
        return what + count++;
    }

    private String add(NodeDef.Builder node) {
        graph.addNode(node);
        return node.getName();
    }

    private String constant(long... extents) {
        int size = 1;
        for (long extent : extents) {
            size *= (int) extent;
        }
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian() / (float) Math.sqrt(size / (double) extents[extents.length - 1]);
        }
        String name = name("constant");
        graph.addNode(Nodes.constant(name, values, extents));
        return name;
    }

    private void shrink(int kernel, int stride, int dilation, String padding) {
        rows = extent(rows, kernel, stride, dilation, padding);
        columns = extent(columns, kernel, stride, dilation, padding);
    }

    private static int extent(int extent, int kernel, int stride, int dilation, String padding) {
        int free = padding.equals("SAME") ? extent : extent - (kernel - 1) * dilation;
        return (free + stride - 1) / stride;
    }

    private String convolution(String from, int kernel, int stride, int dilation, String padding, int in, int out) {
        return add(Nodes.real(name("convolution"), "Conv2D", from, constant(kernel, kernel, in, out))
                .putAttr("strides", Nodes.extents(1, stride, stride, 1))
                .putAttr("dilations", Nodes.extents(1, dilation, dilation, 1))
                .putAttr("padding", Nodes.text(padding)));
    }

    private String rectified(String from, int depth) {
        return add(Nodes.real(name("relu"), "Relu", add(Nodes.real(name("bias"), "BiasAdd", from, constant(depth)))));
    }

    private String convolved(String from, int kernel, int stride, int dilation, String padding) {
        int fitting = Math.min(kernel, Math.max(1, Math.min(rows, columns) / 4));
        int out = 3 + random.nextInt(4);
        String convolution = convolution(from, fitting, stride, dilation, padding, channels, out);
        channels = out;
        shrink(fitting, stride, dilation, padding);
        return rectified(convolution, out);
    }

    private String depthwise(String from) {
        int stride = Math.min(rows, columns) > 8 ? 1 + random.nextInt(2) : 1;
        int multiplier = 1 + random.nextInt(2);
        String convolution =
                add(Nodes.real(name("depthwise"), "DepthwiseConv2dNative", from, constant(3, 3, channels, multiplier))
                        .putAttr("strides", Nodes.extents(1, stride, stride, 1))
                        .putAttr("padding", Nodes.text("SAME")));
        channels *= multiplier;
        shrink(3, stride, 1, "SAME");
        String scaled = add(Nodes.real(name("mul"), "Mul", convolution, constant(channels)));
        String offset = random.nextBoolean()
                ? add(Nodes.real(name("add"), "AddV2", scaled, constant(channels)))
                : add(Nodes.real(name("sub"), "Sub", scaled, constant(channels)));
        return add(Nodes.real(name("relu6"), "Relu6", offset));
    }

    private String pool(String from, String type, String padding) {
        int stride = Math.min(rows, columns) > 8 ? 1 + random.nextInt(2) : 1;
        int size = 2 + random.nextInt(2);
        if (Math.min(rows, columns) < 5) {
            return convolved(from, 1, 1, 1, "VALID");
        }
        shrink(size, stride, 1, padding);
        return add(Nodes.window(Nodes.real(name("pool"), type, from), size, stride)
                .putAttr("padding", Nodes.text(padding)));
    }

    private String fire(String from) {
        String squeezed = rectified(convolution(from, 1, 1, 1, "SAME", channels, 3), 3);
        String one = rectified(convolution(squeezed, 1, 1, 1, "SAME", 3, 4), 4);
        String three = rectified(convolution(squeezed, 3, 1, 1, "SAME", 3, 4), 4);
        channels = 8;
        String axis = name("axis");
        graph.addNode(Constants.node(axis, 3));
        return add(Nodes.real(name("concat"), "ConcatV2", one, three, axis)
                .putAttr("Tidx", INTEGER)
                .putAttr("N", Nodes.integer(2)));
    }

    private String residual(String from) {
        String branch = convolution(from, 3, 1, 1, "SAME", channels, channels);
        return add(Nodes.real(name("sum"), "Add", from, branch));
    }

    private String padded(String from) {
        int above = random.nextInt(3);
        int left = random.nextInt(3);
        String margins = name("margins");
        TensorProto.Builder values = TensorProto.newBuilder()
                .setDtype(DataType.DT_INT32)
                .setTensorShape(Nodes.shape(4, 2).getShape());
        List.of(0, 0, above, 1, left, 2, 0, 0).forEach(values::addIntVal);
        graph.addNode(Constants.node(margins, values.build()));
        rows += above + 1;
        columns += left + 2;
        NodeDef.Builder pad = Nodes.real(name("pad"), "Pad", from, margins).putAttr("Tpaddings", INTEGER);
        if (above == left) {
            graph.addNode(Constants.node(margins + "/zero", 0f));
            pad.setOp("PadV2").addInput(margins + "/zero");
        }
        return convolved(add(pad), 3, 2, 1, "VALID");
    }

    private String scores(String from) {
        String axes = name("axes");
        graph.addNode(Nodes.integers(axes, 1, 2));
        String mean = add(Nodes.real(name("mean"), "Mean", from, axes).putAttr("Tidx", INTEGER));
        return add(Nodes.real("scores", "MatMul", mean, constant(channels, 5)));
    }
}
