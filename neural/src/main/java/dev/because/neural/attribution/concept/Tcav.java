package dev.because.neural.attribution.concept;

import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.layer.LayerAttribution;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Testing with concept activation vectors (Kim et al. 2018, arXiv:1711.11279): for how many inputs a target would rise if
 * there were more of a concept in a layer's activations, and whether a set of random examples would not do as well.
 *
 * @param layer the layer in which the concept is looked for
 * @param strength of the regularisation of directions; see {@link ConceptVector}
 */
public record Tcav(Layer layer, double strength) {
    private static final int FEWEST_SETS = 3;

    /** With the usual regularisation. */
    public Tcav(Layer layer) {
        this(layer, ConceptVector.DEFAULT_STRENGTH);
    }

    /** @throws IllegalArgumentException if the strength is not positive */
    public Tcav {
        if (!(strength > 0)) {
            throw new IllegalArgumentException("strength " + strength + ", expected a positive number");
        }
    }

    /**
     * Tests a concept: one direction is learned between any two sets, of which the concept is one.
     *
     * @param network the network
     * @param concept examples of the concept, n × height × width × channels
     * @param randoms sets of random examples, at least three
     * @param inputs the inputs whose targets are looked at, such as many of one class
     * @param targets one target for each of them, all of one layer
     * @throws dev.because.neural.network.BadInputException if examples or inputs do not fit the network, or targets do not
     *     depend on the layer
     * @throws IllegalArgumentException if there are fewer than three random sets
     */
    public ConceptTest test(
            Network network, Tensor concept, List<Tensor> randoms, Tensor inputs, List<? extends Target> targets) {
        if (randoms.size() < FEWEST_SETS) {
            throw new IllegalArgumentException(
                    randoms.size() + " random sets, expected at least " + FEWEST_SETS + " to tell chance from more");
        }
        Tensor slopes = new LayerAttribution(new Gradient(), layer).attribute(network, inputs, targets);
        List<float[]> sets = new ArrayList<>();
        sets.add(ConceptVector.activations(network, layer, concept, "concept"));
        for (int i = 0; i < randoms.size(); i++) {
            sets.add(ConceptVector.activations(network, layer, randoms.get(i), "random set " + (i + 1)));
        }
        return compared(sets, slopes);
    }

    /** Every set against every other; the first is the concept. */
    private ConceptTest compared(List<float[]> sets, Tensor slopes) {
        int count = sets.size();
        List<Double> scores = new ArrayList<>();
        List<Double> chance = new ArrayList<>();
        double[] sensitivities = new double[count];
        double accuracy = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                ConceptVector learned = ConceptVector.between(layer, sets.get(i), sets.get(j), strength);
                double[] rises = learned.sensitivities(slopes);
                double mean = Arrays.stream(rises).average().orElse(0) / (count - 1);
                // The direction from the second to the first is the opposite of that from the first to the second.
                sensitivities[i] += mean;
                sensitivities[j] -= mean;
                if (i == 0) {
                    scores.add(share(rises));
                    accuracy += learned.accuracy() / (count - 1);
                } else if (j == i + 1) {
                    chance.add(share(rises));
                }
            }
        }
        return new ConceptTest(
                layer,
                scores,
                chance,
                sensitivities[0],
                Arrays.stream(sensitivities).skip(1).boxed().toList(),
                accuracy);
    }

    private static double share(double[] rises) {
        return (double) Arrays.stream(rises).filter(rise -> rise > 0).count() / rises.length;
    }
}
