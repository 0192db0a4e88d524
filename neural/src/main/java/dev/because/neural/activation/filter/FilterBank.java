package dev.because.neural.activation.filter;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The filters of a convolution that sees the picture itself, as Krizhevsky et al. 2012 and Zeiler and Fergus 2013
 * (arXiv:1311.2901, figure 6) show them.
 *
 * @param layer the layer
 * @param filters one for each of its channels
 */
public record FilterBank(Layer layer, List<Filter> filters) {
    private static final String CONVOLUTION = "Conv2D";

    public FilterBank {
        filters = List.copyOf(filters);
    }

    /** The filters of a network's first convolution. @throws BadInputException if it has none that sees colours */
    public static FilterBank first(Network network) {
        return of(
                network,
                network.layers().stream()
                        .filter(layer -> layer.operation().equals(CONVOLUTION))
                        .findFirst()
                        .orElseThrow(() -> new BadInputException(
                                "model", "no convolution among its layers", "a convolutional network")));
    }

    /** The filters of a layer, if it has any that see the picture itself. */
    public static Optional<FilterBank> ifAny(Network network, Layer layer) {
        return network.hasFiltersOfInput(layer) ? Optional.of(of(network, layer)) : Optional.empty();
    }

    /**
     * The filters of a layer.
     *
     * @throws BadInputException if the layer is no convolution, or sees other channels than those of the picture
     */
    public static FilterBank of(Network network, Layer layer) {
        Tensor all = network.filters(layer);
        ModelCard.Input input = network.card().input();
        int seen = all.shape().extent(2);
        if (seen != input.channels().count()) {
            throw new BadInputException(
                    "layer " + layer.name(),
                    "filters over " + seen + " channels",
                    "filters over the picture's own, " + input.channels());
        }
        boolean reversed = input.channels() == ModelCard.Channels.BGR;
        // Where black is the larger number, a positive weight answers to a darker pixel.
        float sign = input.high() < input.low() ? -1 : 1;
        return new FilterBank(
                layer,
                IntStream.range(0, all.shape().extent(3))
                        .mapToObj(index -> filter(all, index, reversed, sign))
                        .toList());
    }

    private static Filter filter(Tensor all, int index, boolean reversed, float sign) {
        Shape shape = all.shape();
        int colours = shape.extent(2);
        float[] weights = new float[shape.extent(0) * shape.extent(1) * colours];
        for (int i = 0; i < weights.length; i++) {
            int colour = reversed ? colours - 1 - i % colours : i % colours;
            weights[i] = sign * all.values()[(i / colours * colours + colour) * shape.extent(3) + index];
        }
        return new Filter(index, Tensor.of(Shape.of(shape.extent(0), shape.extent(1), colours), weights));
    }
}
