package dev.because.neural.tensorflow;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;

/**
 * One padded convolution as a stranger's file would hold it, and written out in loops.
 *
 * @param sizes the rows and columns of the input, those of the window, the strides, the padding above, below, left, right
 * @param way {@code Pad} before it, or {@code EXPLICIT} padding of its own
 */
record PaddedGraph(int[] sizes, String way, float[] filter) {
    private static final int IN = 3;
    private static final int OUT = 2;

    static PaddedGraph of(int[] sizes, String way) {
        return new PaddedGraph(sizes, way, AnalyticNetwork.gaussian(new Random(8), sizes[2] * sizes[3] * IN * OUT, 1));
    }

    Network open() {
        ModelCard card = new ModelCard(
                new ModelCard.Input(
                        Optional.empty(),
                        sizes[0],
                        sizes[1],
                        ModelCard.Channels.RGB,
                        -1,
                        1,
                        List.of(),
                        ModelCard.Crop.NONE),
                new ModelCard.Output(Optional.of("scores"), Optional.empty(), "array"));
        return ModelFile.open("padded", graph().toByteArray(), card, 1);
    }

    private GraphDef graph() {
        boolean before = way.equals("Pad");
        int[] margins = {0, 0, sizes[6], sizes[7], sizes[8], sizes[9], 0, 0};
        GraphDef.Builder graph = GraphDef.newBuilder();
        graph.addNode(Nodes.placeholder("input", -1, sizes[0], sizes[1], IN));
        List<Integer> all = java.util.Arrays.stream(margins).boxed().toList();
        graph.addNode(Constants.integers("margins", all, 4, 2));
        if (before) {
            graph.addNode(Nodes.real("padded", "Pad", "input", "margins")
                    .putAttr("Tpaddings", Constants.type(DataType.DT_INT32)));
        }
        graph.addNode(Nodes.constant("filter", filter, sizes[2], sizes[3], IN, OUT));
        var convolution = Nodes.real("convolution", "Conv2D", before ? "padded" : "input", "filter")
                .putAttr("strides", Nodes.extents(1, sizes[4], sizes[5], 1))
                .putAttr("padding", Nodes.text(before ? "VALID" : way));
        if (!before) {
            convolution.putAttr(
                    "explicit_paddings",
                    Nodes.extents(all.stream().mapToLong(i -> i).toArray()));
        }
        graph.addNode(convolution);
        graph.addNode(Nodes.integers("places", 1, 2));
        graph.addNode(Nodes.real("scores", "Mean", "convolution", "places")
                .putAttr("Tidx", Constants.type(DataType.DT_INT32)));
        return graph.build();
    }

    private int outputs(int axis) {
        return (sizes[axis] + sizes[6 + 2 * axis] + sizes[7 + 2 * axis] - sizes[2 + axis]) / sizes[4 + axis] + 1;
    }

    /** One product of an input, an output and a weight. */
    private interface Term {
        void add(int input, int output, int weight);
    }

    private void terms(int count, Term term) {
        int perItem = outputs(0) * outputs(1);
        int products = count * perItem * sizes[2] * sizes[3] * IN * OUT;
        for (int i = 0; i < products; i++) {
            int weight = i % (sizes[2] * sizes[3] * IN * OUT);
            int place = i / (sizes[2] * sizes[3] * IN * OUT);
            int tap = weight / (IN * OUT);
            int row = place % perItem / outputs(1) * sizes[4] + tap / sizes[3] - sizes[6];
            int column = place % outputs(1) * sizes[5] + tap % sizes[3] - sizes[8];
            if (row >= 0 && row < sizes[0] && column >= 0 && column < sizes[1]) {
                int pixel = (place / perItem * sizes[0] + row) * sizes[1] + column;
                term.add(pixel * IN + weight / OUT % IN, place * OUT + weight % OUT, weight);
            }
        }
    }

    /** The convolution of so many inputs. */
    float[] convolved(float[] inputs, int count) {
        float[] outputs = new float[count * outputs(0) * outputs(1) * OUT];
        terms(count, (input, output, weight) -> outputs[output] += inputs[input] * filter[weight]);
        return outputs;
    }

    /** The signal at the inputs for a signal at the outputs. */
    float[] derived(float[] signals, int count) {
        float[] arrived = new float[count * sizes[0] * sizes[1] * IN];
        terms(count, (input, output, weight) -> arrived[input] += signals[output] * filter[weight]);
        return arrived;
    }
}
