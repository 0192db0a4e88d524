package dev.because.neural.tensorflow;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;

/**
 * Two convolutions with holes in their windows, rectified, with scores behind; or the same network a second way, in which
 * the holes are zeros of a larger filter. Both give every layer the same name.
 *
 * @param padding of both convolutions
 * @param stride of both
 * @param depthwise whether the second one is
 */
record DilatedGraph(String padding, int stride, boolean depthwise) {
    static final Shape INPUT = Shape.of(23, 18, 3);
    private static final int FILTERS = 4;
    private static final int CLASSES = 3;
    private static final int ROWS = 3;
    private static final int COLUMNS = 2;

    TensorFlowNetwork open(boolean holes) {
        ModelCard card = new ModelCard(
                new ModelCard.Input(
                        Optional.empty(),
                        INPUT.extent(0),
                        INPUT.extent(1),
                        ModelCard.Channels.RGB,
                        -1,
                        1,
                        List.of(),
                        ModelCard.Crop.NONE),
                new ModelCard.Output(Optional.of("scores"), Optional.empty(), "array"));
        return TensorFlowNetwork.open(graph(holes), card, "dilated", 1);
    }

    private GraphDef graph(boolean holes) {
        Random random = new Random(stride);
        GraphDef.Builder graph = GraphDef.newBuilder();
        graph.addNode(Nodes.placeholder("input", -1, INPUT.extent(0), INPUT.extent(1), INPUT.extent(2)));
        convolution(graph, "first", "Conv2D", "input", random, INPUT.extent(2), FILTERS, 2, 3, holes);
        String second = depthwise ? "DepthwiseConv2dNative" : "Conv2D";
        convolution(graph, "second", second, "first/relu", random, FILTERS, depthwise ? 1 : FILTERS, 2, 1, holes);
        graph.addNode(Nodes.integers("places", 1, 2));
        graph.addNode(
                Nodes.real("mean", "Mean", "second/relu", "places").putAttr("Tidx", Constants.type(DataType.DT_INT32)));
        graph.addNode(
                Nodes.constant("matrix", AnalyticNetwork.gaussian(random, FILTERS * CLASSES, 1), FILTERS, CLASSES));
        graph.addNode(Nodes.real("scores", "MatMul", "mean", "matrix"));
        return graph.build();
    }

    private void convolution(
            GraphDef.Builder graph,
            String name,
            String operation,
            String from,
            Random random,
            int in,
            int out,
            int down,
            int along,
            boolean holes) {
        float[] weights = AnalyticNetwork.gaussian(random, ROWS * COLUMNS * in * out, 0.4);
        int reach = (ROWS - 1) * down + 1;
        int width = (COLUMNS - 1) * along + 1;
        float[] filled = new float[reach * width * in * out];
        for (int i = 0; i < weights.length; i++) {
            int place = i / (in * out);
            int target = place / COLUMNS * down * width + place % COLUMNS * along;
            filled[target * in * out + i % (in * out)] = weights[i];
        }
        graph.addNode(
                holes
                        ? Nodes.constant(name + "/filter", weights, ROWS, COLUMNS, in, out)
                        : Nodes.constant(name + "/filter", filled, reach, width, in, out));
        graph.addNode(Nodes.real(name, operation, from, name + "/filter")
                .putAttr("strides", Nodes.extents(1, stride, stride, 1))
                .putAttr("dilations", holes ? Nodes.extents(1, down, along, 1) : Nodes.extents(1, 1, 1, 1))
                .putAttr("padding", Nodes.text(padding)));
        graph.addNode(Nodes.constant(name + "/offsets", AnalyticNetwork.gaussian(random, FILTERS, 0.1), FILTERS));
        graph.addNode(Nodes.real(name + "/bias", "BiasAdd", name, name + "/offsets"));
        graph.addNode(Nodes.real(name + "/relu", "Relu", name + "/bias"));
    }
}
