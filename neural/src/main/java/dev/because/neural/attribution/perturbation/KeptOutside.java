package dev.because.neural.attribution.perturbation;

import dev.because.neural.attribution.segmentation.Region;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.NetworkView;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Tensor;
import java.util.Collection;
import java.util.List;

/** A network that sees one picture outside a region, whatever it is given there. */
record KeptOutside(Network network, Tensor picture, Region region) implements NetworkView {
    @Override
    public List<Tensor> activations(Tensor batch, List<Layer> layers) {
        return network.activations(kept(batch), layers);
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        float[] signals =
                network.backward(kept(batch), layer, seeds, rule).values().clone();
        for (int row = 0; row < batch.shape().extent(0); row++) {
            region.clear(signals, row * picture.size(), input().extent(2));
        }
        return Tensor.of(batch.shape(), signals);
    }

    @Override
    public Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        RelevanceRule here = rule instanceof RelevanceRule.Rescale rescale
                ? new RelevanceRule.Rescale(kept(rescale.reference().asBatch()).item(0))
                : rule;
        float[] shares =
                network.relevance(kept(batch), layer, seeds, here).values().clone();
        for (int row = 0; row < batch.shape().extent(0); row++) {
            region.clear(shares, row * picture.size(), input().extent(2));
        }
        return Tensor.of(batch.shape(), shares);
    }

    private Tensor kept(Tensor batch) {
        float[] values = batch.values().clone();
        for (int row = 0; row < batch.shape().extent(0); row++) {
            region.restore(values, row * picture.size(), picture.values(), 0, input().extent(2));
        }
        return Tensor.of(batch.shape(), values);
    }

    @Override
    public Network behind(Layer layer, Tensor one) {
        return network.behind(layer, kept(one.asBatch()).item(0));
    }

    @Override
    public Network randomised(Collection<Layer> layers, long seed) {
        return new KeptOutside(network.randomised(layers, seed), picture, region);
    }

    @Override
    public Network secondWay() {
        return new KeptOutside(network.secondWay(), picture, region);
    }
}
