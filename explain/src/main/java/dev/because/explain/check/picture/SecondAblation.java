package dev.because.explain.check.picture;

import dev.because.explain.facts.NetworkFact.ChannelEffect;
import dev.because.explain.justification.certificate.Tolerance;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;

/**
 * Silences the channels of the last rectified layer again, one run a channel, in a network of which only the part
 * behind that layer is left.
 */
final class SecondAblation {
    private final Network network;
    private final Rescoring scores;
    private final Layer layer;
    private final Tensor units;
    private final double[] drops;

    SecondAblation(Network network, Tensor input, Rescoring scores) {
        this.network = network;
        this.scores = scores;
        this.layer = network.lastFeatures().orElseGet(network::scores);
        this.units = network.activations(input.asBatch(), layer);
        this.drops = new double[layer.channels()];
        java.util.Arrays.fill(drops, Double.NaN);
    }

    int channels() {
        return layer.channels();
    }

    /**
     * What silencing a channel does. Channels whose drops differ by less than the tolerance may stand in either order, so
     * the claimed rank is returned where it is one of those that the channel may have.
     *
     * @throws IllegalArgumentException if this is another layer, or it has no such channel
     */
    ChannelEffect effect(String name, int channel, int claimedRank) {
        if (!name.equals(layer.name()) || channel < 0 || channel >= layer.channels()) {
            throw new IllegalArgumentException("channel " + channel + " of " + name + ": expected one of 0 to "
                    + (layer.channels() - 1) + " of " + layer.name());
        }
        int best = 1 + stronger(channel, Tolerance.DROP);
        int worst = 1 + stronger(channel, -Tolerance.DROP);
        int rank = Math.max(best, Math.min(worst, claimedRank));
        return new ChannelEffect(name, channel, rank, drop(channel));
    }

    /** How many other channels take more away, by at least so much. */
    private int stronger(int channel, double margin) {
        int stronger = 0;
        for (int other = 0; other < layer.channels(); other++) {
            stronger += other != channel && drop(other) >= drop(channel) + margin ? 1 : 0;
        }
        return stronger;
    }

    private double drop(int channel) {
        if (Double.isNaN(drops[channel])) {
            float[] silenced = units.values().clone();
            for (int i = channel; i < silenced.length; i += layer.channels()) {
                silenced[i] = 0;
            }
            Tensor batch = Tensor.of(units.shape(), silenced);
            Tensor rescored = network.secondWay().resume(layer, batch, network.scores());
            drops[channel] = 1 - scores.lead(rescored.values()) / scores.lead();
        }
        return drops[channel];
    }
}
