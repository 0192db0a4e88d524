package dev.because.explain.evidence;

import java.util.List;

/**
 * What was measured of how far attributions of one input can be believed.
 *
 * @param input the input's name
 * @param model the network's name
 * @param winner the class whose attributions are judged
 * @param rival the class that they are held against
 * @param methods one for each method
 */
public record TrustEvidence(String input, String model, String winner, String rival, List<MethodTrust> methods)
        implements Evidence {
    public TrustEvidence {
        methods = List.copyOf(methods);
    }

    /**
     * What was measured of one method.
     *
     * @param method the method's name
     * @param classes the cosine of its maps for the winner and for the rival
     * @param cascade what remained of its map, step by step, as the network forgot its layers from the last to the first
     * @param deletion the winner's score as pixels are taken away in the order of the map
     * @param insertion the winner's score as pixels are put in, in the order of the map
     * @param randomDeletion the same for random orders
     * @param randomInsertion the same for random orders
     * @param infidelity the mean squared error with which the map predicts what changes of the input do
     * @param unexplained the share of what these changes do that the best multiple of the map does not predict
     * @param sensitivity how far the map moves, in parts of its size, when the input changes too little to see
     */
    public record MethodTrust(
            String method,
            double classes,
            List<Step> cascade,
            Line deletion,
            Line insertion,
            Line randomDeletion,
            Line randomInsertion,
            double infidelity,
            double unexplained,
            double sensitivity) {
        public MethodTrust {
            cascade = List.copyOf(cascade);
        }
    }

    /**
     * A step of a cascade.
     *
     * @param layer the layer that was forgotten last
     * @param signed rank correlation with the map of the trained network
     * @param magnitude rank correlation of the magnitudes
     */
    public record Step(String layer, double signed, double magnitude) {}

    /**
     * A curve from 0 to 1.
     *
     * @param values at equal distances
     * @param area under it
     */
    public record Line(List<Double> values, double area) {
        public Line {
            values = List.copyOf(values);
        }
    }
}
