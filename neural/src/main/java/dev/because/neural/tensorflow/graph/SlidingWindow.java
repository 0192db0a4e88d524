package dev.because.neural.tensorflow.graph;

import dev.because.neural.network.ReceptiveField;
import dev.because.neural.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.proto.NodeDef;

/**
 * The window of a convolution or a pooling.
 *
 * @param vertical along the rows
 * @param horizontal along the columns
 */
record SlidingWindow(Side vertical, Side horizontal) {
    private static final Set<String> CONVOLUTIONS = Set.of("Conv2D", "DepthwiseConv2dNative");
    private static final Set<String> POOLINGS = Set.of("MaxPool", "AvgPool");

    /** One axis: extent, stride, dilation, and the padding before the first element. */
    record Side(int window, int stride, int dilation, int padding) {
        ReceptiveField.Axis over(ReceptiveField.Axis axis) {
            return axis.through(window, stride, dilation, padding);
        }
    }

    ReceptiveField over(ReceptiveField field) {
        return new ReceptiveField(vertical.over(field.vertical()), horizontal.over(field.horizontal()));
    }

    /**
     * The window of a node; empty if it has none that is understood here.
     *
     * @param filter the shape of its second input
     * @param source the shape of its first input
     * @param output the shape of its output
     */
    static Optional<SlidingWindow> of(NodeDef node, Optional<Shape> filter, Shape source, Shape output) {
        if (!Attributes.isChannelsLast(node)) {
            return Optional.empty();
        }
        if (CONVOLUTIONS.contains(node.getOp())) {
            return filter.filter(shape -> shape.rank() == 4)
                    .flatMap(kernel -> of(node, kernel.extent(0), kernel.extent(1), source, output));
        }
        List<Long> pool = Attributes.integers(node, "ksize");
        return POOLINGS.contains(node.getOp()) && pool.size() == 4
                ? of(node, pool.get(1).intValue(), pool.get(2).intValue(), source, output)
                : Optional.empty();
    }

    private static Optional<SlidingWindow> of(NodeDef node, int height, int width, Shape source, Shape output) {
        return side(node, 1, height, source, output).flatMap(vertical -> side(node, 2, width, source, output)
                .map(horizontal -> new SlidingWindow(vertical, horizontal)));
    }

    private static Optional<Side> side(NodeDef node, int axis, int window, Shape source, Shape output) {
        List<Long> strides = Attributes.integers(node, "strides");
        List<Long> dilations = Attributes.integers(node, "dilations");
        if (strides.size() != 4) {
            return Optional.empty();
        }
        int stride = strides.get(axis).intValue();
        int dilation = dilations.size() == 4 ? dilations.get(axis).intValue() : 1;
        return switch (Attributes.text(node, "padding", "")) {
            case "VALID" -> Optional.of(new Side(window, stride, dilation, 0));
            case "SAME" -> {
                int reach = (window - 1) * dilation + 1;
                int missing = (output.extent(axis) - 1) * stride + reach - source.extent(axis);
                yield Optional.of(new Side(window, stride, dilation, Math.max(0, missing) / 2));
            }
            case "EXPLICIT" -> {
                List<Long> paddings = Attributes.integers(node, "explicit_paddings");
                yield paddings.size() == 8
                        ? Optional.of(new Side(
                                window, stride, dilation, paddings.get(2 * axis).intValue()))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** Padding shifts: a window of one element. @param paddings before and behind, for each of the four axes */
    static Optional<SlidingWindow> ofPadding(List<Long> paddings) {
        return paddings.size() == 8
                ? Optional.of(new SlidingWindow(
                        new Side(1, 1, 1, paddings.get(2).intValue()),
                        new Side(1, 1, 1, paddings.get(4).intValue())))
                : Optional.empty();
    }
}
