package dev.because.neural.tensorflow.sweep.passage;

import java.util.List;
import java.util.Set;
import org.tensorflow.proto.NodeDef;

/** What an operation does with those of its inputs that depend on the input of the network. */
enum OperationKind {
    /** Adds up one of them with constant weights of either sign: a convolution, a dense layer. */
    WEIGHTED,
    /** Adds up one of them with weights that are not negative: an average. */
    AVERAGING,
    /** Scales each unit of one of them by a constant or adds one to it: a bias, a batch normalisation. */
    SHIFTING,
    /** Puts units elsewhere: reshaping, joining, cutting, padding. */
    REARRANGING,
    /** Adds up several of them, unit by unit. */
    JOINING,
    /** A function that is linear in each of two of them, such as their product. */
    BILINEAR,
    /** A function of one of them, unit by unit: a rectifier. */
    ELEMENTWISE,
    /** Picks the greatest of several units. */
    POOLING,
    /** Divides each unit by what lies around it. */
    NORMALISING,
    /** Some other function that can be derived everywhere. */
    SMOOTH,
    /** Nothing that is known here. */
    UNKNOWN;

    private static final Set<String> PRODUCTS = Set.of(
            "MatMul", "BatchMatMul", "BatchMatMulV2", "BatchMatMulV3", "Einsum", "Conv2D", "DepthwiseConv2dNative");
    private static final Set<String> SUMS = Set.of("Add", "AddV2", "AddN", "Sub");
    private static final Set<String> QUOTIENTS = Set.of("RealDiv", "Div");
    private static final Set<String> AVERAGES =
            Set.of("AvgPool", "AvgPool3D", "Mean", "Sum", "ResizeBilinear", "ResizeNearestNeighbor", "ResizeArea");
    private static final Set<String> POOLS = Set.of("MaxPool", "MaxPoolV2", "MaxPool3D", "Max");
    private static final Set<String> MOVES = Set.of(
            "Identity",
            "Snapshot",
            "Reshape",
            "Squeeze",
            "ExpandDims",
            "Transpose",
            "ConcatV2",
            "Pack",
            "Unpack",
            "Split",
            "SplitV",
            "Slice",
            "StridedSlice",
            "Tile",
            "BroadcastTo",
            "Pad",
            "PadV2",
            "MirrorPad",
            "ReverseV2",
            "Roll",
            "GatherV2",
            "GatherNd",
            "DepthToSpace",
            "SpaceToDepth",
            "SpaceToBatch",
            "SpaceToBatchND",
            "BatchToSpace",
            "BatchToSpaceND");
    private static final Set<String> UNARY = Set.of(
            "Relu",
            "Relu6",
            "LeakyRelu",
            "Elu",
            "Selu",
            "Softplus",
            "Softsign",
            "Sigmoid",
            "Tanh",
            "ClipByValue",
            "Maximum",
            "Minimum",
            "Pow",
            "Abs",
            "Inv",
            "Reciprocal",
            "Square",
            "SquaredDifference",
            "Sqrt",
            "Rsqrt",
            "Exp",
            "Expm1",
            "Log",
            "Log1p",
            "Erf",
            "Sin",
            "Cos",
            "Sinh",
            "Cosh",
            "Asinh",
            "Atan",
            "Atan2");
    private static final Set<String> DERIVABLE = Set.of("Softmax", "LogSoftmax", "SquaredDifference", "Pow", "Atan2");

    /**
     * What a node does.
     *
     * @param positions the inputs that depend on the input of the network
     */
    static OperationKind of(NodeDef node, List<Integer> positions) {
        return switch (positions.size()) {
            case 0 -> UNKNOWN;
            case 1 -> ofOne(node.getOp(), positions.get(0));
            default -> ofSeveral(node.getOp(), positions.size());
        };
    }

    private static OperationKind ofOne(String operation, int position) {
        if (PRODUCTS.contains(operation) || (operation.equals("Conv2DBackpropInput") && position == 2)) {
            return WEIGHTED;
        }
        if (AVERAGES.contains(operation)) {
            return AVERAGING;
        }
        if (SUMS.contains(operation) || Set.of("Mul", "Neg", "BiasAdd").contains(operation)) {
            return SHIFTING;
        }
        if (QUOTIENTS.contains(operation)) {
            return position == 0 ? SHIFTING : ELEMENTWISE;
        }
        if (operation.equals("FusedBatchNormV3")) {
            return position == 0 ? SHIFTING : UNKNOWN;
        }
        if (operation.equals("LRN")) {
            return NORMALISING;
        }
        if (MOVES.contains(operation)) {
            return REARRANGING;
        }
        if (POOLS.contains(operation)) {
            return POOLING;
        }
        if (UNARY.contains(operation)) {
            return ELEMENTWISE;
        }
        return DERIVABLE.contains(operation) ? SMOOTH : UNKNOWN;
    }

    private static OperationKind ofSeveral(String operation, int count) {
        if (SUMS.contains(operation)) {
            return JOINING;
        }
        if (operation.equals("ConcatV2") || operation.equals("Pack")) {
            return REARRANGING;
        }
        if (count == 2 && (PRODUCTS.contains(operation) || operation.equals("Mul"))) {
            return BILINEAR;
        }
        return DERIVABLE.contains(operation) || QUOTIENTS.contains(operation) ? SMOOTH : UNKNOWN;
    }

    /** Whether each unit is a weighted sum with a constant, rather than only taken from elsewhere. */
    boolean isSum() {
        return isLinear() && this != REARRANGING;
    }

    /** Whether the value is a weighted sum of all those inputs, and a constant. */
    boolean isLinear() {
        return compareTo(JOINING) <= 0;
    }
}
