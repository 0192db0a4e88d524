package dev.because.neural.activation;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a target becomes when channels of a layer are silenced: their units are set to zero and the network goes on from
 * there. An intervention on the network, so a drop is what the channel <em>did</em> for the target, where a gradient is
 * only what it would do at the margin.
 *
 * @param layer the layer whose channels are silenced
 * @param target the number that is watched
 * @param whole its value with all channels
 * @param silenced its value without the channels of each trial
 */
public record Ablation(Layer layer, Target target, double whole, List<Double> silenced) {
    /** Values in flight at once: 32 MB of float32. */
    private static final int VALUES = 1 << 23;

    public Ablation {
        silenced = List.copyOf(silenced);
    }

    /**
     * Silences each channel of a layer in turn; trial k is without channel k.
     *
     * @param network the network
     * @param item one input, height × width × channels
     * @param layer a layer through which alone the target depends on the input
     * @param target the number that is watched
     */
    public static Ablation ofChannels(Network network, Tensor item, Layer layer, Target target) {
        return of(
                network,
                item,
                layer,
                target,
                IntStream.range(0, layer.channels()).mapToObj(Set::of).toList());
    }

    /**
     * Silences several channels at once in each trial.
     *
     * @param trials the channels to silence together; an empty set gives the target as it is
     * @throws BadInputException if the item does not fit the network, or a trial names a channel that is not there
     */
    public static Ablation of(
            Network network, Tensor item, Layer layer, Target target, List<? extends Collection<Integer>> trials) {
        if (!item.shape().equals(network.input())) {
            throw new BadInputException("input", "an array of shape " + item.shape(), String.valueOf(network.input()));
        }
        for (Collection<Integer> trial : trials) {
            for (int channel : trial) {
                if (channel < 0 || channel >= layer.channels()) {
                    throw new BadInputException(
                            "layer " + layer.name(), "channel " + channel, "0 to " + (layer.channels() - 1));
                }
            }
        }
        Tensor units = network.activations(item.asBatch(), layer);
        double whole = target.values(network.resume(layer, units, target.layer()))[0];
        return new Ablation(layer, target, whole, silence(network, layer, units.values(), target, trials));
    }

    private static List<Double> silence(
            Network network, Layer layer, float[] units, Target target, List<? extends Collection<Integer>> trials) {
        List<Double> values = new ArrayList<>();
        int atOnce = Math.max(1, Math.min(256, VALUES / units.length));
        for (int from = 0; from < trials.size(); from += atOnce) {
            int to = Math.min(trials.size(), from + atOnce);
            float[] rows = new float[(to - from) * units.length];
            for (int trial = from; trial < to; trial++) {
                int start = (trial - from) * units.length;
                System.arraycopy(units, 0, rows, start, units.length);
                for (int channel : trials.get(trial)) {
                    for (int i = channel; i < units.length; i += layer.channels()) {
                        rows[start + i] = 0;
                    }
                }
            }
            Tensor silenced = Tensor.of(layer.shape().batch(to - from), rows);
            for (float value : target.values(network.resume(layer, silenced, target.layer()))) {
                values.add((double) value);
            }
        }
        return values;
    }

    /** By how much the target is lower in a trial than with all channels. */
    public double drop(int trial) {
        return whole - silenced.get(trial);
    }

    /** The trials from the greatest drop to the least (a rise comes last). */
    public List<Integer> byDrop() {
        return IntStream.range(0, silenced.size())
                .boxed()
                .sorted((a, b) -> Double.compare(drop(b), drop(a)))
                .toList();
    }
}
