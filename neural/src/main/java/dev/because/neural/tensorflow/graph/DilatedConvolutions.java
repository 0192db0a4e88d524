package dev.because.neural.tensorflow.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Writes convolutions whose windows have holes as plain ones. TensorFlow 2.18 forgets the dilations when it derives a
 * convolution: where the picture is padded, the derivative is that of another window, and where it is not, oneDNN ends the
 * process. So a plane is dealt out to d × d smaller ones, whose pixels lie d apart in it; a plain convolution runs on each
 * of them; and what comes out is put together again. Those three operations have right derivatives, and compute the same
 * sums of the same products.
 *
 * <p>The last of them takes the convolution's name. Where a plane's extents are unknown, or dealing it out would take too
 * much memory, the convolution stays as it is; then it computes, and {@link MissingGradients} refuses to derive it.
 */
public final class DilatedConvolutions {
    private static final Set<String> CONVOLUTIONS = Set.of("Conv2D", "DepthwiseConv2dNative");
    private static final String PREFIX = "because/dilated/";
    /** Elements of a plane with its padding: 64 megabytes of float32 for each picture. */
    private static final long MOST_ELEMENTS = 1L << 24;

    private static final int PLANE_RANK = 4;

    private final Graph shapes;
    private final GraphDef.Builder written;

    private DilatedConvolutions(Graph shapes, GraphDef.Builder written) {
        this.shapes = shapes;
        this.written = written;
    }

    /** Whether a node is a convolution whose window has holes. */
    static boolean isOne(NodeDef node) {
        return CONVOLUTIONS.contains(node.getOp())
                && Attributes.integers(node, "dilations").stream().anyMatch(dilation -> dilation != 1);
    }

    /** Whether a graph holds one. */
    public static boolean areIn(GraphDef graph) {
        return graph.getNodeList().stream().anyMatch(DilatedConvolutions::isOne);
    }

    /** Whether a node stands for a convolution that was spelled out: it holds the sums, though it only puts them together. */
    public static boolean standsForOne(NodeDef node) {
        return !node.getName().startsWith(PREFIX)
                && node.getInputCount() > 0
                && node.getInput(0).startsWith(PREFIX);
    }

    /**
     * The same graph without them, but for those of which too little is known.
     *
     * @param where what to call the graph in messages
     * @throws dev.because.neural.network.BadInputException if TensorFlow refuses the graph
     */
    public static GraphDef spelledOut(GraphDef graph, String where) {
        if (!areIn(graph)) {
            return graph;
        }
        try (Graph shapes = GraphImport.open(graph, where)) {
            DilatedConvolutions out =
                    new DilatedConvolutions(shapes, graph.toBuilder().clearNode());
            graph.getNodeList().forEach(out::write);
            return out.written.build();
        }
    }

    private void write(NodeDef node) {
        Optional<Dealt> dealt = isOne(node) ? dealt(node) : Optional.empty();
        if (dealt.isEmpty()) {
            written.addNode(node);
            return;
        }
        List<Side> axes = dealt.get().axes();
        String own = PREFIX + node.getName();
        int count = axes.size();
        String blocks = integers(own + "/blocks", axes.stream().map(Side::dilation), count);
        String margins = integers(
                own + "/margins",
                axes.stream().flatMap(side -> Stream.of(side.before(), side.after() + side.rest())),
                count,
                2);
        String crops = integers(own + "/crops", axes.stream().flatMap(side -> Stream.of(0, side.rest())), count, 2);
        AttrValue type = node.getAttrOrThrow("T");
        add(own + "/dealt", "SpaceToBatchND", type, node.getInput(0), blocks, margins)
                .putAttr("Tblock_shape", Constants.type(DataType.DT_INT32))
                .putAttr("Tpaddings", Constants.type(DataType.DT_INT32));
        NodeDef.Builder plain = node.toBuilder()
                .setName(own + "/plain")
                .setInput(0, own + "/dealt")
                .removeAttr("dilations")
                .putAttr("padding", Constants.text("VALID"));
        plain.putAttr("strides", ones());
        written.addNode(plain);
        boolean strides = axes.stream().anyMatch(side -> side.stride() > 1);
        add(strides ? own + "/whole" : node.getName(), "BatchToSpaceND", type, own + "/plain", blocks, crops)
                .putAttr("Tblock_shape", Constants.type(DataType.DT_INT32))
                .putAttr("Tcrops", Constants.type(DataType.DT_INT32));
        if (strides) {
            addPicked(node.getName(), own, type, axes);
        }
    }

    /** Every stride-th row and column of the output at stride 1. */
    private void addPicked(String name, String own, AttrValue type, List<Side> axes) {
        int rank = axes.size() + 1;
        List<Integer> steps = new ArrayList<>(List.of(1));
        axes.forEach(side -> steps.add(side.stride()));
        AttrValue all = AttrValue.newBuilder().setI((1 << rank) - 1).build();
        String zeros = integers(own + "/zeros", Stream.generate(() -> 0).limit(rank), rank);
        add(name, "StridedSlice", type, own + "/whole", zeros, zeros, integers(own + "/steps", steps.stream(), rank))
                .putAttr("Index", Constants.type(DataType.DT_INT32))
                .putAttr("begin_mask", all)
                .putAttr("end_mask", all);
    }

    private NodeDef.Builder add(String name, String operation, AttrValue type, String... inputs) {
        return written.addNodeBuilder()
                .setName(name)
                .setOp(operation)
                .addAllInput(List.of(inputs))
                .putAttr("T", type);
    }

    private String integers(String name, Stream<Integer> values, int... extents) {
        written.addNode(Constants.integers(name, values.toList(), extents));
        return name;
    }

    private static AttrValue ones() {
        AttrValue.ListValue.Builder ones = AttrValue.ListValue.newBuilder();
        IntStream.range(0, PLANE_RANK).forEach(axis -> ones.addI(1));
        return AttrValue.newBuilder().setList(ones).build();
    }

    /** The axes behind the batch axis; that of the channels, where it is among them, is of one block. */
    private record Dealt(List<Side> axes) {}

    /**
     * One axis of a plane.
     *
     * @param before how many zeros come before it, by the convolution's own padding
     * @param after how many come behind it
     * @param rest how many more make its extent a multiple of the dilation
     */
    private record Side(int dilation, int stride, int before, int after, int rest, long whole) {
        static final Side CHANNELS = new Side(1, 1, 0, 0, 0, 1);

        static Side of(int extent, int kernel, int dilation, int stride, boolean same) {
            long reach = (kernel - 1L) * dilation + 1;
            long outputs = (extent + stride - 1L) / stride;
            long padding = same ? Math.max(0, (outputs - 1) * stride + reach - extent) : 0;
            long padded = extent + padding;
            long rest = (dilation - padded % dilation) % dilation;
            return new Side(
                    dilation, stride, (int) (padding / 2), (int) (padding - padding / 2), (int) rest, padded + rest);
        }
    }

    private Optional<Dealt> dealt(NodeDef node) {
        List<Long> dilations = Attributes.integers(node, "dilations");
        List<Long> strides = Attributes.integers(node, "strides");
        String padding = Attributes.text(node, "padding", "");
        Optional<long[]> plane = shape(node.getInput(0));
        Optional<long[]> kernel = shape(node.getInput(1));
        boolean known = plane.isPresent() && kernel.isPresent() && strides.size() == PLANE_RANK;
        if (!known || dilations.size() != PLANE_RANK || !(padding.equals("SAME") || padding.equals("VALID"))) {
            return Optional.empty();
        }
        int rows = Attributes.isChannelsLast(node) ? 1 : 2;
        List<Side> axes = new ArrayList<>();
        if (rows == 2) {
            axes.add(Side.CHANNELS);
        }
        double elements = plane.get()[rows == 1 ? PLANE_RANK - 1 : 1];
        for (int i = 0; i < 2; i++) {
            long extent = plane.get()[rows + i];
            long window = kernel.get()[i];
            long reach = window * dilations.get(rows + i);
            if (extent < 0 || window < 0 || extent > MOST_ELEMENTS || reach > MOST_ELEMENTS) {
                return Optional.empty();
            }
            Side side = Side.of(
                    (int) extent,
                    (int) window,
                    dilations.get(rows + i).intValue(),
                    strides.get(rows + i).intValue(),
                    padding.equals("SAME"));
            elements *= side.whole();
            axes.add(side);
        }
        return elements > 0 && elements <= MOST_ELEMENTS ? Optional.of(new Dealt(axes)) : Optional.empty();
    }

    /** The extents of an output, -1 where one is unknown. */
    private Optional<long[]> shape(String text) {
        NodeInput read = NodeInput.parse(text);
        var shape = shapes.operationOrThrow(read.node()).output(read.index()).shape();
        return shape.isUnknown() || shape.numDimensions() != PLANE_RANK
                ? Optional.empty()
                : Optional.of(shape.asArray());
    }
}
