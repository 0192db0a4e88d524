package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.BadInputException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;

/**
 * Refuses graphs that are small in the file and enormous in memory: a constant whose shape declares far more elements
 * than are written, or an operation that is told by a constant to make an array of that kind.
 */
final class MemoryDemands {
    /** Elements that a constant may leave to repetition, in all constants of a graph. */
    private static final long MOST_REPEATED = 1L << 26;
    /** Elements of an array that a constant demands: a quarter of a gigabyte of float32. */
    private static final long MOST_DEMANDED = 1L << 26;

    /** How the elements of a shape argument add to the size of what is made. */
    private enum Demand {
        /** They are the extents, or multiply them. */
        PRODUCT,
        /** They are pixels or elements beside what is there. */
        SUM
    }

    private record ShapeArgument(int input, Demand demand) {}

    private static final Map<String, ShapeArgument> SHAPE_ARGUMENTS = new HashMap<>();

    static {
        for (String name : new String[] {"Fill", "Conv2DBackpropInput", "Conv3DBackpropInputV2"}) {
            SHAPE_ARGUMENTS.put(name, new ShapeArgument(0, Demand.PRODUCT));
        }
        for (String name : new String[] {
            "BroadcastTo", "Tile", "OneHot", "ResizeBilinear", "ResizeNearestNeighbor", "ResizeBicubic", "ResizeArea"
        }) {
            SHAPE_ARGUMENTS.put(name, new ShapeArgument(1, Demand.PRODUCT));
        }
        for (String name :
                new String[] {"LinSpace", "ScatterNd", "UnsortedSegmentSum", "UnsortedSegmentMax", "UnsortedSegmentMin"
                }) {
            SHAPE_ARGUMENTS.put(name, new ShapeArgument(2, Demand.PRODUCT));
        }
        SHAPE_ARGUMENTS.put("CropAndResize", new ShapeArgument(3, Demand.PRODUCT));
        for (String name : new String[] {"Pad", "PadV2", "MirrorPad", "SpaceToBatch"}) {
            SHAPE_ARGUMENTS.put(name, new ShapeArgument(1, Demand.SUM));
        }
        SHAPE_ARGUMENTS.put("SpaceToBatchND", new ShapeArgument(2, Demand.SUM));
        SHAPE_ARGUMENTS.put("Range", new ShapeArgument(1, Demand.SUM));
    }

    private MemoryDemands() {}

    /** @throws BadInputException naming the first node that asks too much */
    static void require(GraphDef graph, String where) {
        Map<String, TensorProto> constants = new HashMap<>();
        long repeated = 0;
        for (NodeDef node : graph.getNodeList()) {
            if (node.getOp().equals(Constants.OPERATION)) {
                TensorProto value = node.getAttrMap()
                        .getOrDefault("value", AttrValue.getDefaultInstance())
                        .getTensor();
                repeated += repeated(value, where + ": constant " + GraphStructure.shown(node.getName()));
                constants.put(node.getName(), value);
            }
        }
        if (repeated > MOST_REPEATED) {
            throw new BadInputException(
                    where, "constants of " + repeated + " elements that are not in the file", "their values");
        }
        for (NodeDef node : graph.getNodeList()) {
            requireModest(node, constants, where);
        }
    }

    /** How many elements a constant declares and does not list. */
    private static long repeated(TensorProto value, String where) {
        OptionalLong elements = Constants.elements(value.getTensorShape());
        if (Constants.bytes(value.getDtype()).isEmpty()) {
            throw new BadInputException(where, "elements of type " + value.getDtype(), "numbers or truths");
        }
        if (elements.isEmpty()) {
            throw new BadInputException(where, "a shape of unknown or impossible size", "its extents");
        }
        long declared = elements.getAsLong();
        int width = Constants.bytes(value.getDtype()).getAsInt();
        long content = value.getTensorContent().size();
        if (content > 0) {
            if (content % width != 0 || content / width != declared) {
                throw new BadInputException(
                        where, content + " bytes for " + declared + " elements of " + width, "as many as declared");
            }
            return 0;
        }
        long listed = Constants.listed(value);
        if (listed > declared) {
            throw new BadInputException(where, listed + " values for " + declared + " elements", "no more");
        }
        if (declared - listed > MOST_REPEATED) {
            throw new BadInputException(
                    where, declared + " elements of which " + listed + " are written", "their values");
        }
        return declared - listed;
    }

    private static void requireModest(NodeDef node, Map<String, TensorProto> constants, String where) {
        double margins = Attributes.integers(node, "explicit_paddings").stream()
                .mapToDouble(Math::abs)
                .sum();
        requireModest(node, margins, where);
        ShapeArgument argument = SHAPE_ARGUMENTS.get(node.getOp());
        if (argument == null || argument.input() >= node.getInputCount()) {
            return;
        }
        TensorProto value =
                constants.get(NodeInput.parse(node.getInput(argument.input())).node());
        if (value == null) {
            return;
        }
        long[] extents = Constants.integers(value);
        double demanded = argument.demand() == Demand.PRODUCT
                ? Arrays.stream(extents).asDoubleStream().map(Math::abs).reduce(1, (a, b) -> a * b)
                : Arrays.stream(extents).asDoubleStream().map(Math::abs).sum();
        requireModest(node, demanded, where);
    }

    private static void requireModest(NodeDef node, double demanded, String where) {
        if (demanded > MOST_DEMANDED) {
            throw new BadInputException(
                    where + ": node " + GraphStructure.shown(node.getName()),
                    "a " + node.getOp() + " that makes some " + (long) demanded + " elements",
                    "at most " + MOST_DEMANDED);
        }
    }
}
