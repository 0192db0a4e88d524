package dev.because.neural.attribution.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.attribution.segmentation.Region;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.NetworkView;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A network that insists that every row is one of the given pictures wherever the region does not reach. */
final class Watched implements NetworkView {
    final AtomicInteger calls = new AtomicInteger();
    private final Network network;
    private final Tensor pictures;
    private final Region region;

    Watched(Network network, Tensor pictures, Region region) {
        this.network = network;
        this.pictures = pictures;
        this.region = region;
    }

    @Override
    public Network network() {
        return network;
    }

    private Tensor checked(Tensor batch) {
        calls.incrementAndGet();
        int size = input().size();
        for (int row = 0; row < batch.shape().extent(0); row++) {
            int differences = size;
            for (int item = 0; item < pictures.shape().extent(0); item++) {
                int here = 0;
                for (int i = 0; i < size; i++) {
                    boolean outside = !region.contains(i / input().extent(2));
                    here += outside && batch.values()[row * size + i] != pictures.values()[item * size + i] ? 1 : 0;
                }
                differences = Math.min(differences, here);
            }
            assertEquals(0, differences, "values changed outside the region");
        }
        return batch;
    }

    @Override
    public List<Tensor> activations(Tensor batch, List<Layer> layers) {
        return network.activations(checked(batch), layers);
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        return network.backward(checked(batch), layer, seeds, rule);
    }

    @Override
    public Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        return network.relevance(checked(batch), layer, seeds, rule);
    }
}
