package dev.because.neural.activation.grouping;

import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the next layer makes of some places in some pictures. Each picture is read and run once more, in batches of the same
 * size in every run; what is kept is one vector a place, so that the memory depends on the number of places alone.
 */
public final class StimulusVectors {
    private static final int TOGETHER = 8;

    private StimulusVectors() {}

    /**
     * The vectors of some places.
     *
     * @param next the layer that follows theirs
     * @param pictures the pictures of the pass that found them
     * @param source where these are
     * @throws BadInputException if a picture is not what it was in the pass
     */
    public static Map<StimulusPlace, float[]> of(
            Network network,
            NextLayer next,
            StimulusPictures pictures,
            PictureSource source,
            Collection<StimulusPlace> places) {
        Map<Integer, List<StimulusPlace>> byPicture = new TreeMap<>();
        for (StimulusPlace place : places) {
            byPicture
                    .computeIfAbsent(place.picture(), picture -> new ArrayList<>())
                    .add(place);
        }
        Preprocessing preprocessing = Preprocessing.of(network.card().input());
        List<Integer> all = List.copyOf(byPicture.keySet());
        Map<StimulusPlace, float[]> vectors = new HashMap<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Integer> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            Tensor batch = Tensor.stack(some.stream()
                    .map(picture -> input(pictures.used().get(picture), source, preprocessing))
                    .toList());
            Tensor activations = network.activations(batch, next.layer());
            for (int item = 0; item < some.size(); item++) {
                for (StimulusPlace place : byPicture.get(some.get(item))) {
                    vectors.put(place, next.around(activations, item, place.row(), place.column()));
                }
            }
        }
        return vectors;
    }

    private static Tensor input(StimulusPicture known, PictureSource source, Preprocessing preprocessing) {
        PictureSource.Content content = source.read(known.path());
        if (!content.sha256().equals(known.sha256())) {
            throw new BadInputException(
                    source.name() + "/" + known.path(), "a picture that has changed", "the one of the pass");
        }
        return preprocessing.see(content.picture()).input();
    }
}
