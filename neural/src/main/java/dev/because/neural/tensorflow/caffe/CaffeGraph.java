package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.caffe.CaffeLayer.Sliding;
import dev.because.neural.tensorflow.caffe.Step.Blob;
import dev.because.neural.tensorflow.graph.Constants;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Writes a Caffe network as a frozen graph, channels last. The operation that makes a layer's result has the layer's
 * name; those that it needs are named below it: {@code conv1/weights}, {@code conv1/bias}, {@code conv1/Conv2D},
 * {@code conv1/Pad}. A result of one place that is the network's own, or that a softmax reads, is made flat by
 * {@code pool10/Squeeze}.
 */
final class CaffeGraph {
    private final Nodes nodes = new Nodes();
    private final Set<String> squeezed = new HashSet<>();
    private final Iterator<LayerWeights> weights;

    private CaffeGraph(List<LayerWeights> weights) {
        this.weights = weights.iterator();
    }

    /**
     * @param steps the layers
     * @param weights those of the layers that have some, in the same order
     */
    static GraphDef write(String input, Shape shape, List<Step> steps, List<LayerWeights> weights) {
        CaffeGraph graph = new CaffeGraph(weights);
        graph.nodes.placeholder(input, shape);
        Set<String> read = new HashSet<>();
        for (Step step : steps) {
            graph.write(step);
            step.reads().forEach(blob -> read.add(blob.node()));
        }
        steps.stream()
                .map(Step::writes)
                .filter(blob -> blob.isPoint() && !read.contains(blob.node()))
                .forEach(graph::flat);
        return graph.nodes.graph();
    }

    private void write(Step step) {
        CaffeLayer layer = step.layer();
        String name = step.name();
        String read = step.read().node();
        if (layer instanceof CaffeLayer.Convolution convolution) {
            writeConvolution(step, convolution.sliding());
        } else if (layer instanceof CaffeLayer.InnerProduct) {
            writeProduct(step);
        } else if (layer instanceof CaffeLayer.Rectifier) {
            nodes.real(name, "Relu", read);
        } else if (layer instanceof CaffeLayer.Pooling pooling) {
            writePooling(step, pooling);
        } else if (layer instanceof CaffeLayer.Concat) {
            writeConcat(step);
        } else if (layer instanceof CaffeLayer.Softmax) {
            nodes.real(name, "Softmax", step.read().isPoint() ? flat(step.read()) : read);
        } else if (layer instanceof CaffeLayer.Normalisation normalisation) {
            nodes.real(name, "LRN", read)
                    .putAttr("depth_radius", Nodes.whole(normalisation.size() / 2))
                    .putAttr("bias", Nodes.real(normalisation.k()))
                    .putAttr("alpha", Nodes.real(normalisation.alpha() / normalisation.size()))
                    .putAttr("beta", Nodes.real(normalisation.beta()));
        }
    }

    private void writeConvolution(Step step, Sliding sliding) {
        String name = step.name();
        LayerWeights own = weights.next();
        Shape caffe = own.demand().shape();
        String filter = nodes.floats(
                name + "/weights",
                Shape.of(caffe.extent(2), caffe.extent(3), caffe.extent(1), caffe.extent(0)),
                outputsLast(own.weights(), caffe));
        Fitting fitting = new Fitting(step.read().shape(), step.writes().shape(), sliding);
        boolean same = fitting.isSame();
        boolean padded = !same && !fitting.isValid();
        String plane = padded ? padded(step, fitting) : step.read().node();
        nodes.real(name + "/Conv2D", "Conv2D", plane, filter)
                .putAttr("strides", strides(sliding.stride()))
                .putAttr("padding", Nodes.text(padded || fitting.isValid() ? "VALID" : "SAME"))
                .putAttr("data_format", Nodes.text("NHWC"));
        addBias(name, name + "/Conv2D", own);
    }

    /**
     * The plane with zeros around. TensorFlow 2.18 makes one kernel of a Pad and the Conv2D behind it, and on some
     * processors that kernel crashes where a window larger than a pixel lies in the zeros alone; a PadV2 it leaves alone.
     */
    private String padded(Step step, Fitting fitting) {
        Sliding sliding = fitting.sliding();
        boolean outside = sliding.pad().down() >= sliding.kernel().down()
                || sliding.pad().along() >= sliding.kernel().along();
        return outside && !sliding.kernel().are(1) ? pad(step, fitting, "PadV2", 0) : pad(step, fitting, "Pad", 0);
    }

    private void addBias(String name, String sum, LayerWeights own) {
        String bias = nodes.floats(name + "/bias", Shape.of(own.biases().length), own.biases());
        nodes.real(name, "BiasAdd", sum, bias).putAttr("data_format", Nodes.text("NHWC"));
    }

    /** Outputs × inputs × rows × columns as rows × columns × inputs × outputs. */
    static float[] outputsLast(float[] weights, Shape caffe) {
        int inputs = caffe.extent(1);
        int places = caffe.extent(2) * caffe.extent(3);
        int outputs = caffe.extent(0);
        float[] turned = new float[weights.length];
        for (int out = 0; out < outputs; out++) {
            for (int in = 0; in < inputs; in++) {
                for (int place = 0; place < places; place++) {
                    turned[(place * inputs + in) * outputs + out] = weights[(out * inputs + in) * places + place];
                }
            }
        }
        return turned;
    }

    /** Caffe flattens channels × rows × columns; what is flat here has the channels last, and so have its weights. */
    private void writeProduct(Step step) {
        String name = step.name();
        LayerWeights own = weights.next();
        Shape caffe = own.demand().shape();
        Blob read = step.read();
        String flat = read.node();
        if (!read.isFlat()) {
            String shape = nodes.integers(
                    name + "/shape", Shape.of(2), List.of(-1, read.shape().size()));
            flat = name + "/Reshape";
            nodes.real(flat, "Reshape", read.node(), shape).putAttr("Tshape", Constants.type(DataType.DT_INT32));
        }
        String matrix = nodes.floats(
                name + "/weights", Shape.of(read.shape().size(), caffe.extent(0)), outputsLast(own.weights(), caffe));
        nodes.real(name + "/MatMul", "MatMul", flat, matrix);
        addBias(name, name + "/MatMul", own);
    }

    private void writePooling(Step step, CaffeLayer.Pooling pooling) {
        Shape plane = step.read().shape();
        Sliding sliding = pooling.global()
                ? new Sliding(new Sides(plane.extent(0), plane.extent(1)), new Sides(1, 1), new Sides(0, 0))
                : pooling.sliding();
        Fitting fitting = new Fitting(plane, step.writes().shape(), sliding);
        String operation = pooling.max() ? "MaxPool" : "AvgPool";
        boolean same = fitting.isSame() && (pooling.max() || sliding.pad().are(0));
        if (fitting.isValid() || same) {
            pool(step.name(), operation, step.read().node(), sliding, fitting.isValid() ? "VALID" : "SAME");
        } else if (pooling.max()) {
            pool(step.name(), operation, pad(step, fitting, "PadV2", -Float.MAX_VALUE), sliding, "VALID");
        } else {
            writeMean(step, fitting);
        }
    }

    private void writeMean(Step step, Fitting fitting) {
        String name = step.name();
        float[] corrections = fitting.corrections();
        boolean whole = true;
        for (float correction : corrections) {
            whole &= correction == 1;
        }
        String pooled = whole ? name : name + "/AvgPool";
        pool(pooled, "AvgPool", pad(step, fitting, "Pad", 0), fitting.sliding(), "VALID");
        if (!whole) {
            Shape places = step.writes().shape();
            Shape shape = Shape.of(1, places.extent(0), places.extent(1), 1);
            nodes.real(name, "Mul", pooled, nodes.floats(name + "/scale", shape, corrections));
        }
    }

    private void pool(String name, String operation, String plane, Sliding sliding, String padding) {
        nodes.real(name, operation, plane)
                .putAttr(
                        "ksize",
                        Nodes.list(1, sliding.kernel().down(), sliding.kernel().along(), 1))
                .putAttr("strides", strides(sliding.stride()))
                .putAttr("padding", Nodes.text(padding))
                .putAttr("data_format", Nodes.text("NHWC"));
    }

    /** Pads with zeros ({@code Pad}), or with any value ({@code PadV2}). */
    private String pad(Step step, Fitting fitting, String operation, float value) {
        String name = step.name() + "/" + operation;
        String margins = nodes.integers(
                step.name() + "/paddings",
                Shape.of(4, 2),
                List.of(0, 0, fitting.before(0), fitting.after(0), fitting.before(1), fitting.after(1), 0, 0));
        NodeDef.Builder pad = nodes.real(name, operation, step.read().node(), margins)
                .putAttr("Tpaddings", Constants.type(DataType.DT_INT32));
        if (operation.equals("PadV2")) {
            pad.addInput(step.name() + "/padding");
            nodes.floats(step.name() + "/padding", Shape.of(), new float[] {value});
        }
        return name;
    }

    private void writeConcat(Step step) {
        List<String> inputs = step.reads().stream().map(Blob::node).toList();
        String axis = nodes.integers(
                step.name() + "/axis", Shape.of(), List.of(step.read().shape().rank()));
        NodeDef.Builder concat = nodes.real(step.name(), "ConcatV2", inputs.toArray(String[]::new));
        concat.addInput(axis)
                .putAttr("N", Nodes.whole(inputs.size()))
                .putAttr("Tidx", Constants.type(DataType.DT_INT32));
    }

    private String flat(Blob blob) {
        String name = blob.node() + "/Squeeze";
        if (squeezed.add(name)) {
            nodes.real(name, "Squeeze", blob.node()).putAttr("squeeze_dims", Nodes.list(1, 2));
        }
        return name;
    }

    private static org.tensorflow.proto.AttrValue strides(Sides stride) {
        return Nodes.list(1, stride.down(), stride.along(), 1);
    }
}
