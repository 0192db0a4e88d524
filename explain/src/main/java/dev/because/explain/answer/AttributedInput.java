package dev.because.explain.answer;

import dev.because.explain.evidence.HeatMap;
import dev.because.explain.evidence.Raster;
import dev.because.explain.render.picture.HeatMaps;
import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.ChannelReduction;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * An input with what each of its values contributed.
 *
 * @param input the input's name
 * @param method the method's name
 * @param values the contributions, signed and not normalised, of the shape in which the input came
 * @param items what was asked of each input of the batch
 * @param seen each input, for a person to look at
 */
public record AttributedInput(String input, String method, Tensor values, List<Item> items, List<Raster> seen) {
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
        HeatMap map = new HeatMap(
                picture.rows(),
                picture.columns(),
                ChannelReduction.SUM.apply(values).values());
        return HeatMaps.over(picture, map, HeatMaps.scale(map));
    }

    /** What was attributed to what, and what it adds up to, in a sentence. */
    public String sentence() {
        return AttributionSentence.of(this);
    }
}
