package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.graph.NodeInput;
import org.tensorflow.proto.NodeDef;

/**
 * Estimates how long operations take, in nanoseconds on one core. What matters are ratios: whether crops are worth while, and
 * which windows are best computed together.
 */
record Effort(Steps steps) {
    private static final double MULTIPLICATION = 1 / 40.0;
    private static final double DEPTHWISE_MULTIPLICATION = 1 / 12.0;
    private static final double VALUE = 0.15;
    private static final double GATHERED_VALUE = 0.4;

    /** For one place of the output of an operation. */
    double ofPlace(NodeDef node) {
        Shape output = steps.shape(node.getName()).orElse(Shape.of(1));
        int channels = output.rank() == 0 ? 1 : output.extent(output.rank() - 1);
        return switch (node.getOp()) {
            case "Conv2D" -> filter(node) * MULTIPLICATION;
            case "MatMul" -> filter(node) * MULTIPLICATION;
            case "DepthwiseConv2dNative" -> filter(node) * DEPTHWISE_MULTIPLICATION;
            case "Identity", "Reshape", "Squeeze" -> 0;
            default -> channels * VALUE;
        };
    }

    private double filter(NodeDef node) {
        return steps.shape(NodeInput.parse(node.getInput(1)).node())
                .map(Shape::size)
                .orElse(0);
    }

    /** For bringing together what the crops of a map are computed from. */
    double ofGathering(ReachedMap map) {
        if (!(map.step() instanceof Step.Sliding sliding)) {
            return 0;
        }
        double rows = map.rows().stream()
                .mapToInt(span -> sliding.rows().needed(span.extent()))
                .average()
                .orElse(0);
        double columns = map.columns().stream()
                .mapToInt(span -> sliding.columns().needed(span.extent()))
                .average()
                .orElse(0);
        return rows * columns * map.shape().extent(2) * GATHERED_VALUE;
    }
}
