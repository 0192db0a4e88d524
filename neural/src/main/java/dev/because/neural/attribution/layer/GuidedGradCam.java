package dev.because.neural.attribution.layer;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Guided Grad-CAM (Selvaraju et al. 2017, arXiv:1610.02391): {@link GuidedBackpropagation}, pixel by pixel times the
 * rectified map of {@link GradCam}. Sharp where the evidence lies, zero elsewhere; the numbers have no unit.
 */
public final class GuidedGradCam implements AttributionMethod {
    private final GradCam map;

    /** With the map of the last spatial layer. */
    public GuidedGradCam() {
        this(Optional.empty());
    }

    /** @param layer the name of a spatial layer; empty for the last one before the target */
    public GuidedGradCam(Optional<String> layer) {
        this.map = new GradCam(layer, true);
    }

    @Override
    public String name() {
        return "guided-grad-cam";
    }

    @Override
    public long rows(Network network, int items) {
        return 4L * items;
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        float[] guided =
                new GuidedBackpropagation().attribute(network, batch, targets).values();
        float[] maps = map.enlarged(network, batch, targets).values();
        int channels = network.input().extent(2);
        float[] products = new float[guided.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = guided[i] * maps[i / channels];
        }
        return Tensor.of(batch.shape(), products);
    }
}
