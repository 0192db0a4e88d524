package dev.because.neural.attribution.concept;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;

/**
 * A concept activation vector (Kim et al. 2018, arXiv:1711.11279): the direction in a layer's activations that leads from
 * other examples to those of a concept.
 *
 * @param layer the layer
 * @param direction of the layer's shape, of length 1 (0 if nothing tells the examples apart)
 * @param accuracy the share of examples that a plane across this direction, put between all others, takes for what they
 *     are; a half is chance where there are as many of each
 */
public record ConceptVector(Layer layer, Tensor direction, double accuracy) {
    /** How strongly directions are regularised unless told otherwise, as a share of the examples' variance. */
    public static final double DEFAULT_STRENGTH = 0.1;

    private static final int FEWEST = 2;

    /**
     * Learns a direction.
     *
     * @param network the network
     * @param layer one of its layers
     * @param concept examples of the concept, n × height × width × channels
     * @param others other examples
     * @param strength of the regularisation, as a share of the examples' variance; positive
     * @throws BadInputException if either has fewer than two examples, or they do not fit the network
     */
    public static ConceptVector of(Network network, Layer layer, Tensor concept, Tensor others, double strength) {
        return between(
                layer,
                activations(network, layer, concept, "concept"),
                activations(network, layer, others, "other examples"),
                strength);
    }

    static float[] activations(Network network, Layer layer, Tensor examples, String what) {
        boolean fits = examples.shape().rank() == 4
                && examples.shape().item().equals(network.input())
                && examples.shape().extent(0) >= FEWEST;
        if (!fits) {
            throw new BadInputException(
                    what, "an array of shape " + examples.shape(), "n×" + network.input() + " with n from " + FEWEST);
        }
        return network.activations(examples, layer).values();
    }

    static ConceptVector between(Layer layer, float[] concept, float[] others, double strength) {
        LinearSeparation plane =
                LinearSeparation.of(concept, others, layer.shape().size(), strength);
        float[] direction = new float[plane.normal().length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) plane.normal()[i];
        }
        return new ConceptVector(layer, Tensor.of(layer.shape(), direction), plane.accuracy());
    }

    /**
     * How a target changes along this direction, for each item of a batch of its derivatives.
     *
     * @param slopes n × the layer's shape
     */
    public double[] sensitivities(Tensor slopes) {
        double[] sensitivities = new double[slopes.shape().extent(0)];
        for (int i = 0; i < slopes.size(); i++) {
            int item = i / direction.size();
            sensitivities[item] += (double) slopes.values()[i] * direction.values()[i % direction.size()];
        }
        return sensitivities;
    }
}
