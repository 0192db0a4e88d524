package dev.because.explain.answer.attribution;

import dev.because.explain.evidence.HeatMap;
import dev.because.explain.evidence.Raster;
import dev.because.explain.render.picture.HeatMaps;
import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.ChannelReduction;
import dev.because.neural.attribution.layer.Enlargement;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * An input with what each of its values contributed.
 *
 * @param input the input's name
 * @param method the method's name
 * @param layer whose activations contribute; empty for the input's values
 * @param values the contributions, signed and not normalised, of the shape in which the input came, or of the layer's
 * @param items what was asked of each input of the batch
 * @param meaning what one of the numbers means, with {@code {target}} for the number that is explained
 * @param seen each input, for a person to look at
 */
public record AttributedInput(
        String input,
        String method,
        Optional<String> layer,
        Tensor values,
        List<Item> items,
        String meaning,
        List<Raster> seen) {
    public AttributedInput {
        items = List.copyOf(items);
        seen = List.copyOf(seen);
    }

    /**
     * What was asked of one input.
     *
     * @param target the number that is explained, as the target grammar writes it
     * @param label the class's name, where the target is a class
     * @param value the number itself, for this input
     * @param sum the sum of the contributions, each segment's once
     * @param account what else the method tells of them
     */
    public record Item(String target, Optional<String> label, double value, double sum, Account.Item account) {}

    /**
     * The contributions as the bytes of a PNG file: a heat map over the input, the contributions of a pixel's channels
     * added up.
     *
     * @throws BadInputException if there are several inputs
     */
    public byte[] png() {
        if (items.size() != 1) {
            throw new BadInputException(
                    input, items.size() + " inputs", "one, for a picture (an .npy file takes a batch)");
        }
        Raster picture = seen.get(0);
        Shape size = Shape.of(picture.rows(), picture.columns());
        HeatMap map = new HeatMap(
                picture.rows(), picture.columns(), sums().reshape(size).values());
        return HeatMaps.over(picture, map, HeatMaps.scale(map));
    }

    /** The contributions of each place's channels added up, a layer's enlarged to the input's size. */
    private Tensor sums() {
        Shape item = values.shape().rank() == 4 ? values.shape().item() : values.shape();
        if (layer.isEmpty()) {
            return ChannelReduction.SUM.apply(values);
        }
        if (item.rank() != 3) {
            throw new BadInputException(
                    "layer " + layer.get(), "the shape " + item, "rows × columns × channels, for a picture");
        }
        Tensor map = ChannelReduction.SUM.apply(values.reshape(item));
        Shape single = Shape.of(1, item.extent(0), item.extent(1), 1);
        Raster picture = seen.get(0);
        return Enlargement.BILINEAR.apply(map.reshape(single), Shape.of(picture.rows(), picture.columns()));
    }

    /** What was attributed to what, and what it adds up to, in a sentence. */
    public String sentence() {
        return AttributionSentence.of(this);
    }
}
