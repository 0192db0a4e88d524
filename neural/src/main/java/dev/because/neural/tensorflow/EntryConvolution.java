package dev.because.neural.tensorflow;

import com.google.protobuf.ByteString;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.util.List;
import java.util.Optional;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * The one convolution that reads the input of a network, where there is one: from its output to the input, every backward
 * pass is the same linear function, so it can be computed in a faster form ({@link BlockedConvolution}), and once for a
 * weighted sum of signals in place of once for each.
 *
 * @param name the convolution's name
 * @param filter the name of the operation that gives its filter
 * @param stride its stride, down and along
 * @param same whether its input is padded so that the output has ⌈extent / stride⌉ rows and columns
 */
record EntryConvolution(String name, String filter, int stride, boolean same) {
    /** The convolution, if nothing else reads the input and it is a plain one. */
    static Optional<EntryConvolution> of(GraphDef graph, String input) {
        List<NodeDef> readers = graph.getNodeList().stream()
                .filter(node -> node.getInputList().stream()
                        .anyMatch(name -> NodeOrder.producer(name).equals(input)))
                .toList();
        return readers.size() == 1 && isPlain(readers.get(0), input)
                ? Optional.of(of(readers.get(0)))
                : Optional.empty();
    }

    private static EntryConvolution of(NodeDef node) {
        return new EntryConvolution(
                node.getName(),
                NodeOrder.producer(node.getInput(1)),
                (int) node.getAttrOrThrow("strides").getList().getI(1),
                node.getAttrOrThrow("padding").getS().toStringUtf8().equals("SAME"));
    }

    private static boolean isPlain(NodeDef node, String input) {
        if (!node.getOp().equals("Conv2D")
                || !NodeOrder.producer(node.getInput(0)).equals(input)
                || NodeOrder.producer(node.getInput(1)).equals(input)) {
            return false;
        }
        String padding = node.getAttrOrThrow("padding").getS().toStringUtf8();
        String format =
                node.getAttrOrDefault("data_format", text("NHWC")).getS().toStringUtf8();
        List<Long> strides = node.getAttrOrThrow("strides").getList().getIList();
        boolean dilated =
                node.getAttrOrDefault("dilations", AttrValue.getDefaultInstance()).getList().getIList().stream()
                        .anyMatch(dilation -> dilation != 1);
        return (padding.equals("SAME") || padding.equals("VALID"))
                && format.equals("NHWC")
                && !dilated
                && strides.get(1).equals(strides.get(2));
    }

    private static AttrValue text(String value) {
        return AttrValue.newBuilder().setS(ByteString.copyFromUtf8(value)).build();
    }

    /** The extent of its output along an axis, for a kernel of that extent. */
    int outputExtent(Shape input, int axis, int kernel) {
        int free = same ? input.extent(axis) : input.extent(axis) - kernel + 1;
        return (free + stride - 1) / stride;
    }

    /** How many zeros are put before the input along an axis. */
    int padding(Shape input, int axis, int kernel) {
        int needed = (outputExtent(input, axis, kernel) - 1) * stride + kernel - input.extent(axis);
        return same ? Math.max(0, needed) / 2 : 0;
    }
}
