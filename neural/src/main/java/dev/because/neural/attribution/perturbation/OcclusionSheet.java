package dev.because.neural.attribution.perturbation;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a network makes of a picture for each place of a cover, after figure 7 of Zeiler and Fergus 2013 (arXiv:1311.2901):
 * the total activation of a layer's strongest channel, the score of a class, and the class that wins.
 *
 * @param layer the layer, rows × columns × channels
 * @param channel the channel with the greatest total over all places of the clean picture
 * @param classIndex the class whose score is followed
 * @param rows rows of places of the cover
 * @param columns columns of places of the cover
 * @param windows the places, row by row
 * @param clean what the network makes of the picture as it is
 * @param places what it makes of the picture under each window
 */
public record OcclusionSheet(
        Layer layer,
        int channel,
        int classIndex,
        int rows,
        int columns,
        List<Window> windows,
        Reading clean,
        List<Reading> places) {
    public OcclusionSheet {
        windows = List.copyOf(windows);
        places = List.copyOf(places);
    }

    /**
     * What the network makes of one picture.
     *
     * @param activation the channel's sum over all its places
     * @param score the class's softmax output
     * @param winner the class with the highest score
     */
    public record Reading(double activation, double score, int winner) {}

    /**
     * Covers a picture place by place.
     *
     * @param picture height × width × channels
     * @param occlusion the cover
     * @param layer a layer whose units have places
     * @param classIndex the class to follow; empty for the one that wins on the clean picture
     * @throws BadInputException if the layer has no places, the window is larger than the picture, or the network answers with
     *     what is no finite number
     */
    public static OcclusionSheet of(
            Network network, Tensor picture, Occlusion occlusion, Layer layer, OptionalInt classIndex) {
        if (!layer.isSpatial()) {
            throw new BadInputException(
                    "layer " + layer.name(), "shape " + layer.shape(), "a layer of rows × columns × channels");
        }
        Covering covering = occlusion.covering(network, picture.asBatch());
        List<Layer> layers = List.of(layer, network.scores());
        List<Tensor> whole = network.activations(picture.asBatch(), layers);
        Tensor units = whole.get(0).item(0);
        Tensor scores = whole.get(1).item(0);
        int channel = strongest(units);
        int followed = classIndex.orElseGet(() -> winner(scores));
        Reading[] places = new Reading[covering.windows().size()];
        network.covered(
                covering,
                layers,
                (item, window, activations) ->
                        places[window] = reading(activations.get(0), activations.get(1), channel, followed));
        Shape grid = occlusion.grid(network.input());
        return new OcclusionSheet(
                layer,
                channel,
                followed,
                grid.extent(0),
                grid.extent(1),
                covering.windows(),
                reading(units, scores, channel, followed),
                List.of(places));
    }

    private static int strongest(Tensor units) {
        int best = 0;
        for (int channel = 1; channel < units.shape().extent(2); channel++) {
            if (total(units, channel) > total(units, best)) {
                best = channel;
            }
        }
        return best;
    }

    private static double total(Tensor units, int channel) {
        double total = 0;
        for (int i = channel; i < units.size(); i += units.shape().extent(2)) {
            total += units.values()[i];
        }
        return total;
    }

    private static Reading reading(Tensor units, Tensor scores, int channel, int classIndex) {
        double activation = total(units, channel);
        double score = softmax(scores.values(), classIndex);
        if (!Double.isFinite(activation) || !Double.isFinite(score)) {
            throw new BadInputException("what the network answers", activation + " and " + score, "finite numbers");
        }
        return new Reading(activation, score, winner(scores));
    }

    private static int winner(Tensor scores) {
        int winner = 0;
        for (int k = 1; k < scores.size(); k++) {
            if (scores.values()[k] > scores.values()[winner]) {
                winner = k;
            }
        }
        return winner;
    }

    private static double softmax(float[] scores, int index) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp((double) score - scores[index]);
        }
        return 1 / sum;
    }

    /** The place at which the class's score is lowest, the first of equals. */
    public int lowest() {
        return extreme(Comparator.comparingDouble(place -> places.get(place).score()));
    }

    /** The place at which the channel's total is lowest, the first of equals. */
    public int weakest() {
        return extreme(Comparator.comparingDouble(place -> places.get(place).activation()));
    }

    private int extreme(Comparator<Integer> order) {
        Integer[] all = new Integer[places.size()];
        Arrays.setAll(all, i -> i);
        return Arrays.stream(all).min(order).orElseThrow();
    }

    /** How many places change which class wins. */
    public int changes() {
        return (int) places.stream()
                .filter(place -> place.winner() != clean.winner())
                .count();
    }

    /** All numbers: rows × columns × total activation, score and winning class. */
    public Tensor values() {
        Tensor values = Tensor.zeros(Shape.of(rows, columns, 3));
        for (int i = 0; i < places.size(); i++) {
            values.values()[3 * i] = (float) places.get(i).activation();
            values.values()[3 * i + 1] = (float) places.get(i).score();
            values.values()[3 * i + 2] = places.get(i).winner();
        }
        return values;
    }
}
