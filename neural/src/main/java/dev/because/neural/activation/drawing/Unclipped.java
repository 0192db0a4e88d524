package dev.because.neural.activation.drawing;

import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * What a clipped rectifier reads. Where {@code Relu6} says 6, its derivative is zero, so nothing goes backward from the
 * strongest answers of all. Drawn is then the neuron before it is clipped; below 6 both are the same, since the strongest
 * answers are above zero.
 */
final class Unclipped {
    private static final String CLIPPED = "Relu6";
    private static final float MOST = 6;

    private Unclipped() {}

    /**
     * The layer from which to go backward in the place of another: the one that it clips; itself if it clips none.
     *
     * @param batch inputs on which both are compared, value by value
     */
    static Layer of(Network network, Layer layer, Tensor batch) {
        if (!layer.operation().equals(CLIPPED)) {
            return layer;
        }
        int index = network.layers().indexOf(layer);
        List<Layer> before = network.layers().subList(0, index).stream()
                .filter(other -> other.shape().equals(layer.shape()) && !other.isRectifier())
                .toList();
        if (before.isEmpty()) {
            return layer;
        }
        Tensor clipped = network.activations(batch, layer);
        for (int i = before.size() - 1; i >= 0; i--) {
            if (clips(network.activations(batch, before.get(i)), clipped)) {
                return before.get(i);
            }
        }
        return layer;
    }

    private static boolean clips(Tensor from, Tensor to) {
        for (int i = 0; i < to.size(); i++) {
            if (Math.max(0, Math.min(MOST, from.values()[i])) != to.values()[i]) {
                return false;
            }
        }
        return true;
    }
}
