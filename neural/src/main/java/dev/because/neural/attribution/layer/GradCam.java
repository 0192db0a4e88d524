package dev.because.neural.attribution.layer;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Grad-CAM (Selvaraju et al. 2017, arXiv:1610.02391): the channels of a spatial layer added up, each weighed by the mean
 * of the target's derivative over its places. A coarse map of where the evidence lies, which tells classes apart.
 *
 * <p>Signed as in Captum, unless it is rectified as in the paper. As an attribution of the input it is enlarged
 * bilinearly, and each colour channel holds an equal part, so that their sum is the map.
 */
public final class GradCam implements AttributionMethod {
    private final Optional<String> layer;
    private final boolean rectified;

    /** Of the last spatial layer, signed. */
    public GradCam() {
        this(Optional.empty(), false);
    }

    /**
     * @param layer the name of a spatial layer; empty for the last one before the target
     * @param rectified whether what speaks against the target is set to zero
     */
    public GradCam(Optional<String> layer, boolean rectified) {
        this.layer = layer;
        this.rectified = rectified;
    }

    @Override
    public String name() {
        return "grad-cam";
    }

    @Override
    public long rows(Network network, int items) {
        return 3L * items;
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        Tensor maps = enlarged(network, batch, targets);
        int channels = network.input().extent(2);
        float[] parts = new float[batch.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = maps.values()[i / channels] / channels;
        }
        return Tensor.of(batch.shape(), parts);
    }

    /** The maps at the input's size, n × height × width × 1. */
    Tensor enlarged(Network network, Tensor batch, List<? extends Target> targets) {
        Tensor maps = maps(network, batch, targets);
        Shape shape = maps.shape();
        Shape single = Shape.of(shape.extent(0), shape.extent(1), shape.extent(2), 1);
        return Enlargement.BILINEAR.apply(maps.reshape(single), network.input());
    }

    /**
     * The maps at the layer's own size, n × its rows × its columns.
     *
     * @throws BadInputException if the layer has no places, or targets do not depend on it
     */
    public Tensor maps(Network network, Tensor batch, List<? extends Target> targets) {
        Layer target = Inquiry.of(network, batch, targets).layer();
        Layer chosen = layer.map(network::layer).orElseGet(() -> lastSpatial(network, target));
        if (!chosen.isSpatial()) {
            throw new BadInputException(
                    "layer " + chosen.name(), "the shape " + chosen.shape(), "rows × columns × channels");
        }
        float[] units = network.activations(batch, chosen).values();
        float[] slopes = new LayerAttribution(new Gradient(), chosen)
                .attribute(network, batch, targets)
                .values();
        int channels = chosen.channels();
        int places = chosen.shape().size() / channels;
        float[] maps = new float[batch.shape().extent(0) * places];
        for (int item = 0; item < batch.shape().extent(0); item++) {
            double[] weights = means(slopes, item * places * channels, places, channels);
            for (int place = item * places; place < (item + 1) * places; place++) {
                double sum = 0;
                for (int k = 0; k < channels; k++) {
                    sum += weights[k] * units[place * channels + k];
                }
                maps[place] = (float) (rectified ? Math.max(0, sum) : sum);
            }
        }
        return Tensor.of(
                Shape.of(
                        batch.shape().extent(0),
                        chosen.shape().extent(0),
                        chosen.shape().extent(1)),
                maps);
    }

    private static double[] means(float[] slopes, int from, int places, int channels) {
        double[] means = new double[channels];
        for (int i = 0; i < places * channels; i++) {
            means[i % channels] += slopes[from + i] / places;
        }
        return means;
    }

    /**
     * The last layer with more than one place through which alone a target's layer depends on the input.
     *
     * @throws BadInputException if there is none
     */
    public static Layer lastSpatial(Network network, Layer target) {
        List<Layer> layers = network.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer each = layers.get(i);
            boolean spatial =
                    each.isSpatial() && each.shape().extent(0) * each.shape().extent(1) > 1;
            if (spatial && !each.name().equals(target.name()) && network.isCut(each, target)) {
                return each;
            }
        }
        throw new BadInputException(
                "layer " + target.name(), "no spatial layer before it", "a target behind rows × columns × channels");
    }
}
