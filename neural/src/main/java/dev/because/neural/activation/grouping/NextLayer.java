package dev.because.neural.activation.grouping;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.ReceptiveField;
import dev.because.neural.network.ReceptiveField.Axis;
import dev.because.neural.network.Tensor;
import java.util.Optional;
import java.util.Set;

/**
 * The layer that a network computes from another, and where in it a place of the other is taken up. Of all layers that
 * depend on the other it is the first rectifier behind a convolution or dense layer, since only these weigh channels
 * against each other; depthwise convolutions do not, and are passed over. Where no rectifier follows, it is the class
 * scores.
 */
public final class NextLayer {
    private static final Set<String> MIXING = Set.of("Conv2D", "MatMul");

    /** Of the places about the one that corresponds, those at most so far away count: 3×3 with it. */
    private static final int REACH = 1;

    private final Layer layer;
    private final Layer next;
    private final ReceptiveField field;
    private final ReceptiveField nextField;

    private NextLayer(Network network, Layer layer, Layer next) {
        this.layer = layer;
        this.next = next;
        this.field = network.receptiveField(layer);
        this.nextField = network.receptiveField(next);
    }

    /** What follows a layer of rows × columns × channels; empty if the class scores do not depend on it. */
    public static Optional<NextLayer> of(Network network, Layer layer) {
        try (Network behind = network.behind(layer, Tensor.zeros(network.input()))) {
            Layer next = network.layer(following(behind).name());
            return next.equals(layer) ? Optional.empty() : Optional.of(new NextLayer(network, layer, next));
        } catch (BadInputException noWayToTheScores) {
            return Optional.empty();
        }
    }

    private static Layer following(Network behind) {
        boolean mixed = false;
        for (Layer layer : behind.layers()) {
            mixed |= MIXING.contains(layer.operation());
            if (mixed && layer.isRectifier() && (layer.isSpatial() || layer.isFlat())) {
                return layer;
            }
        }
        return behind.scores();
    }

    /** The layer that follows. */
    public Layer layer() {
        return next;
    }

    /**
     * What the next layer makes of a place: the mean over the 3×3 places of it that are nearest to where this place is, by
     * the middles of what the neurons see; all units of a layer without places.
     *
     * @param activations the next layer's activations
     * @param item which of a batch
     * @param row the row of the layer before
     * @param column the column of the layer before
     * @return one value a channel
     */
    public float[] around(Tensor activations, int item, int row, int column) {
        int channels = next.channels();
        int rows = next.isFlat() ? 1 : next.shape().extent(0);
        int columns = next.isFlat() ? 1 : next.shape().extent(1);
        int top = corresponding(
                field.vertical(), nextField.vertical(), row, layer.shape().extent(0), rows);
        int left = corresponding(
                field.horizontal(),
                nextField.horizontal(),
                column,
                layer.shape().extent(1),
                columns);
        double[] sums = new double[channels];
        int places = 0;
        for (int r = Math.max(0, top - REACH); r <= Math.min(rows - 1, top + REACH); r++) {
            for (int c = Math.max(0, left - REACH); c <= Math.min(columns - 1, left + REACH); c++) {
                int from = ((item * rows + r) * columns + c) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    sums[channel] += activations.values()[from + channel];
                }
                places++;
            }
        }
        float[] mean = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            mean[channel] = (float) (sums[channel] / places);
        }
        return mean;
    }

    /** The index of the next layer whose neuron sees nearest to the same middle; by proportion where that is not known. */
    private static int corresponding(Axis axis, Axis nextAxis, int index, int extent, int nextExtent) {
        double place = axis.isWhole() || nextAxis.isWhole()
                ? (index + 0.5) * nextExtent / extent - 0.5
                : (middle(axis, index) - middle(nextAxis, 0)) / nextAxis.jump();
        return (int) Math.max(0, Math.min(nextExtent - 1, Math.round(place)));
    }

    private static double middle(Axis axis, int index) {
        return axis.start() + (double) index * axis.jump() + (axis.size() - 1) / 2.0;
    }
}
