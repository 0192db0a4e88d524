package dev.because.neural.tensorflow.file;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.NodeInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Writes a frozen graph in the words of today, so that each operation has a gradient where one exists at all: old
 * operations become their successors with the same values, checks and pass-throughs become {@code Identity}, and what
 * steers how a graph is run (devices, control inputs, hidden attributes) goes. Every node keeps its name.
 *
 * <table>
 * <caption>What is rewritten</caption>
 * <tr><th>found</th><th>written</th></tr>
 * <tr><td>Concat, Gather</td><td>ConcatV2, GatherV2 with the axis as their last input</td></tr>
 * <tr><td>FusedBatchNorm, FusedBatchNormV2</td><td>FusedBatchNormV3</td></tr>
 * <tr><td>BatchNormWithGlobalNormalization</td><td>Sub, Rsqrt, Mul and AddV2</td></tr>
 * <tr><td>BiasAddV1, AccumulateNV2</td><td>BiasAdd, AddN</td></tr>
 * <tr><td>IdentityN (as swish leaves it)</td><td>an Identity for each output</td></tr>
 * <tr><td>CheckNumerics, EnsureShape, PlaceholderWithDefault beside an input</td><td>Identity</td></tr>
 * <tr><td>Pad</td><td>PadV2 with zeros</td></tr>
 * <tr><td>Conv2D, DepthwiseConv2dNative with padding of their own</td><td>PadV2 and the same without padding</td></tr>
 * <tr><td>NoOp</td><td>nothing</td></tr>
 * </table>
 *
 * <p>TensorFlow 2.18 makes one kernel of a Pad and the Conv2D behind it, the kernel of a Conv2D with padding of its own; on
 * some processors oneDNN ends the process there where every window lies in the padding, and their derivatives forget the
 * padding. A PadV2 is left alone.
 */
public final class CanonicalGraph {
    private static final Set<String> PASSED_ON = Set.of("CheckNumerics", "EnsureShape");
    private static final Set<String> BATCH_NORMS = Set.of("FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3");

    private static final Set<DataType> REAL =
            Set.of(DataType.DT_FLOAT, DataType.DT_DOUBLE, DataType.DT_HALF, DataType.DT_BFLOAT16);

    private final String where;
    private final GraphDef.Builder written;
    private final Set<String> names = new HashSet<>();
    /** For each output of an {@code IdentityN}, the node that stands for it. */
    private final Map<NodeInput, NodeInput> standIns = new HashMap<>();

    private final boolean hasPlaceholder;

    private CanonicalGraph(GraphDef graph, String where) {
        this.where = where;
        this.written = graph.toBuilder().clearNode();
        graph.getNodeList().forEach(node -> names.add(node.getName()));
        this.hasPlaceholder =
                graph.getNodeList().stream().anyMatch(node -> node.getOp().equals("Placeholder"));
    }

    /**
     * The same graph in today's operations.
     *
     * @param where the file, for the message
     * @throws BadInputException if a batch normalisation uses the statistics of the batch: its answer for one picture
     *     would depend on the others
     */
    public static GraphDef of(GraphDef graph, String where) {
        CanonicalGraph canonical = new CanonicalGraph(graph, where);
        graph.getNodeList().forEach(node -> canonical.write(bare(node)));
        return canonical.redirected();
    }

    private static NodeDef bare(NodeDef node) {
        NodeDef.Builder bare = node.toBuilder().clearDevice().clearExperimentalDebugInfo();
        bare.clearInput();
        node.getInputList().stream().filter(text -> !text.startsWith("^")).forEach(bare::addInput);
        node.getAttrMap().keySet().stream().filter(name -> name.startsWith("_")).forEach(bare::removeAttr);
        return bare.build();
    }

    private void write(NodeDef node) {
        String operation = node.getOp();
        if (BATCH_NORMS.contains(operation)) {
            writeBatchNorm(node);
        } else if (PASSED_ON.contains(operation)) {
            writeIdentity(node.getName(), node.getInput(0), attribute(node, "T"));
        } else {
            switch (operation) {
                case "NoOp" -> {}
                case "Concat" -> writeConcat(node);
                case "Gather" -> writeGather(node);
                case "Pad" -> writePad(node);
                case "Conv2D", "DepthwiseConv2dNative" -> writeConvolution(node);
                case "BatchNormWithGlobalNormalization" -> writeGlobalNorm(node);
                case "BiasAddV1" -> written.addNode(node.toBuilder().setOp("BiasAdd"));
                case "AccumulateNV2" ->
                    written.addNode(node.toBuilder().setOp("AddN").removeAttr("shape"));
                case "IdentityN" -> writeIdentities(node);
                case "PlaceholderWithDefault" -> writeDefault(node);
                default -> written.addNode(node);
            }
        }
    }

    private void writeConcat(NodeDef node) {
        List<String> inputs = new ArrayList<>(node.getInputList().subList(1, node.getInputCount()));
        inputs.add(node.getInput(0));
        written.addNode(node.toBuilder()
                .setOp("ConcatV2")
                .clearInput()
                .addAllInput(inputs)
                .putAttr("Tidx", Constants.type(DataType.DT_INT32)));
    }

    private void writeGather(NodeDef node) {
        String axis = fresh(node.getName() + "/axis");
        written.addNode(Constants.node(axis, 0));
        written.addNode(node.toBuilder()
                .setOp("GatherV2")
                .addInput(axis)
                .removeAttr("validate_indices")
                .putAttr("Taxis", Constants.type(DataType.DT_INT32)));
    }

    private void writePad(NodeDef node) {
        boolean real = REAL.contains(attribute(node, "T").getType());
        written.addNode(real ? padded(node, node.getInput(1), attribute(node, "T")) : node.toBuilder());
    }

    /** A PadV2 with zeros, with the name, attributes and first input of a node. */
    private NodeDef.Builder padded(NodeDef node, String margins, AttrValue type) {
        String zero = fresh(node.getName() + "/zero");
        written.addNode(Constants.zero(zero, type.getType()));
        return node.toBuilder().setOp("PadV2").clearInput().addAllInput(List.of(node.getInput(0), margins, zero));
    }

    private void writeConvolution(NodeDef node) {
        List<Long> margins = attribute(node, "explicit_paddings").getList().getIList();
        AttrValue type = attribute(node, "T");
        // Anything else in that place TensorFlow refuses itself.
        boolean explicit = attribute(node, "padding").getS().toStringUtf8().equals("EXPLICIT")
                && REAL.contains(type.getType())
                && isOfPlaces(margins, attribute(node, "data_format").getS().toStringUtf8());
        if (!explicit) {
            written.addNode(node);
            return;
        }
        String own = fresh(node.getName() + "/margins");
        written.addNode(Constants.integers(own, margins, 4, 2));
        String padded = fresh(node.getName() + "/padded");
        written.addNode(padded(node, own, type)
                .setName(padded)
                .clearAttr()
                .putAttr("T", type)
                .putAttr("Tpaddings", Constants.type(DataType.DT_INT32)));
        written.addNode(node.toBuilder()
                .setInput(0, padded)
                .putAttr("padding", Constants.text("VALID"))
                .removeAttr("explicit_paddings"));
    }

    /** Whether margins are those of rows and columns alone, before and behind each. */
    private static boolean isOfPlaces(List<Long> margins, String format) {
        int channels = format.equals("NCHW") ? 2 : 6;
        return margins.size() == 8
                && margins.stream().allMatch(margin -> margin >= 0 && margin <= Integer.MAX_VALUE)
                && margins.get(0) + margins.get(1) + margins.get(channels) + margins.get(channels + 1) == 0;
    }

    private void writeBatchNorm(NodeDef node) {
        // The attribute's default is true.
        if (!node.containsAttr("is_training") || attribute(node, "is_training").getB()) {
            throw new BadInputException(
                    where + ": node " + GraphStructure.shown(node.getName()),
                    "a " + node.getOp() + " that is training",
                    "one with is_training false, which uses what was learned");
        }
        NodeDef.Builder third = node.toBuilder().setOp("FusedBatchNormV3");
        if (!node.containsAttr("U")) {
            third.putAttr("U", Constants.type(DataType.DT_FLOAT));
        }
        written.addNode(third);
    }

    /** {@code (t - m) * rsqrt(v + epsilon) [* gamma] + beta}, inputs in the order t, m, v, beta, gamma. */
    private void writeGlobalNorm(NodeDef node) {
        String name = node.getName();
        AttrValue type = attribute(node, "T");
        if (type.getType() != DataType.DT_FLOAT || node.getInputCount() < 5) {
            throw new BadInputException(
                    where + ": node " + GraphStructure.shown(name), node.getOp() + " of " + type.getType(), "DT_FLOAT");
        }
        String epsilon = fresh(name + "/epsilon");
        written.addNode(
                Constants.node(epsilon, attribute(node, "variance_epsilon").getF()));
        String variance = write(name + "/variance", "AddV2", type, node.getInput(2), epsilon);
        String scale = write(name + "/inverse", "Rsqrt", type, variance);
        if (attribute(node, "scale_after_normalization").getB()) {
            scale = write(name + "/scale", "Mul", type, scale, node.getInput(4));
        }
        String centred = write(name + "/centred", "Sub", type, node.getInput(0), node.getInput(1));
        String scaled = write(name + "/scaled", "Mul", type, centred, scale);
        written.addNode(NodeDef.newBuilder()
                .setName(name)
                .setOp("AddV2")
                .addInput(scaled)
                .addInput(node.getInput(3))
                .putAttr("T", type));
    }

    private void writeIdentities(NodeDef node) {
        List<DataType> types = attribute(node, "T").getList().getTypeList();
        for (int i = 0; i < node.getInputCount() && i < types.size(); i++) {
            String name = i == 0 ? node.getName() : fresh(node.getName() + "/output_" + i);
            writeIdentity(name, node.getInput(i), Constants.type(types.get(i)));
            standIns.put(NodeInput.data(node.getName(), i), NodeInput.data(name, 0));
        }
    }

    private void writeDefault(NodeDef node) {
        if (hasPlaceholder) {
            writeIdentity(node.getName(), node.getInput(0), attribute(node, "dtype"));
        } else {
            written.addNode(node.toBuilder().setOp("Placeholder").clearInput());
        }
    }

    private void writeIdentity(String name, String input, AttrValue type) {
        written.addNode(NodeDef.newBuilder()
                .setName(name)
                .setOp("Identity")
                .addInput(input)
                .putAttr("T", type));
    }

    private String write(String wanted, String operation, AttrValue type, String... inputs) {
        String name = fresh(wanted);
        written.addNode(NodeDef.newBuilder()
                .setName(name)
                .setOp(operation)
                .addAllInput(List.of(inputs))
                .putAttr("T", type));
        return name;
    }

    private String fresh(String wanted) {
        String name = wanted;
        while (!names.add(name)) {
            name += "_";
        }
        return name;
    }

    private GraphDef redirected() {
        for (NodeDef.Builder node : written.getNodeBuilderList()) {
            for (int i = 0; i < node.getInputCount(); i++) {
                NodeInput input = NodeInput.parse(node.getInput(i));
                node.setInput(i, standIns.getOrDefault(input, input).toString());
            }
        }
        return written.build();
    }

    private static AttrValue attribute(NodeDef node, String name) {
        return node.getAttrMap().getOrDefault(name, AttrValue.getDefaultInstance());
    }
}
