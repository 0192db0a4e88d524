package dev.because.explain.check.picture;

import dev.because.explain.facts.NetworkFact.ChannelEffect;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;

/** Silences the channels of the last rectified convolution again, one run a channel. */
final class SecondAblation {
    private final Network network;
    private final Rescoring scores;
    private final Layer layer;
    private final Tensor units;
    private final double[] drops;

    SecondAblation(Network network, Tensor input, Rescoring scores) {
        this.network = network;
        this.scores = scores;
        Layer last = network.scores();
        for (Layer candidate : network.layers()) {
            last = candidate.shape().rank() == 3 && candidate.isRectifier() ? candidate : last;
        }
        this.layer = last;
        this.units = network.activations(input.asBatch(), layer);
        this.drops = new double[layer.channels()];
        java.util.Arrays.fill(drops, Double.NaN);
    }

    int channels() {
        return layer.channels();
    }

    /** @throws IllegalArgumentException if this is another layer, or it has no such channel */
    ChannelEffect effect(String name, int channel) {
        if (!name.equals(layer.name()) || channel < 0 || channel >= layer.channels()) {
            throw new IllegalArgumentException("channel " + channel + " of " + name + ": expected one of 0 to "
                    + (layer.channels() - 1) + " of " + layer.name());
        }
        int rank = 1;
        for (int other = 0; other < layer.channels(); other++) {
            rank += drop(other) > drop(channel) || drop(other) == drop(channel) && other < channel ? 1 : 0;
        }
        return new ChannelEffect(name, channel, rank, drop(channel));
    }

    private double drop(int channel) {
        if (Double.isNaN(drops[channel])) {
            float[] silenced = units.values().clone();
            for (int i = channel; i < silenced.length; i += layer.channels()) {
                silenced[i] = 0;
            }
            Tensor batch = Tensor.of(units.shape(), silenced);
            drops[channel] = 1
                    - scores.lead(network.resume(layer, batch, network.scores()).values()) / scores.lead();
        }
        return drops[channel];
    }
}
