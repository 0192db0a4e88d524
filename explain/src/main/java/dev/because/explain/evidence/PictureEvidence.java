package dev.because.explain.evidence;

import dev.because.neural.network.Layer;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was measured of one decision of a network about one picture. Drops are shares of the lead: the score
 * of the winner less that of its rival, before the softmax.
 *
 * @param subject what was decided about what
 * @param drops the regions covered one by one, in the order of the grid
 * @param smallestChange the smallest set of regions whose covering changes the answer; empty if none does
 * @param attributions one for each method
 * @param ablation the channels of the last convolution, each set to zero
 * @param integrationError how far the integrated gradients are from adding up to the lead that they explain, as a share
 *     of it
 * @param steadiness for each method, what does not change its map although it should; empty if the network has no weights
 */
public record PictureEvidence(
        Subject subject,
        List<Covering> drops,
        Optional<Covering> smallestChange,
        List<MethodEvidence> attributions,
        AblationEvidence ablation,
        double integrationError,
        List<SteadyMap> steadiness)
        implements Evidence {
    public PictureEvidence {
        drops = List.copyOf(drops);
        attributions = List.copyOf(attributions);
        steadiness = List.copyOf(steadiness);
    }

    /**
     * @param noun what the picture shows, in words
     * @param winner the predicted class
     * @param rival the class that it is held against
     * @param lead the winner's score less the rival's, before the softmax
     * @param cover the network's input value under a cover
     * @param steps the steps of the integrated gradients
     */
    public record Subject(String noun, Candidate winner, Candidate rival, double lead, double cover, int steps) {}

    /**
     * @param index the class
     * @param label its name
     * @param score its score after the softmax
     */
    public record Candidate(int index, String label, double score) {}

    /**
     * @param regions the regions that were covered together
     * @param drop the share of the lead that this takes away
     * @param answer the label of the class that then comes first
     */
    public record Covering(List<String> regions, double drop, String answer) {
        public Covering {
            regions = List.copyOf(regions);
        }
    }

    /**
     * @param method the method's name
     * @param map its attribution, summed over the colour channels
     * @param shares the part of its absolute values in each region, in the order of the grid
     */
    public record MethodEvidence(String method, HeatMap map, List<Double> shares) {
        public MethodEvidence {
            shares = List.copyOf(shares);
        }
    }

    /**
     * @param layer the last convolution, behind its rectifier
     * @param drops for each channel, the share of the lead that setting it to zero takes away
     */
    public record AblationEvidence(Layer layer, List<Double> drops) {
        public AblationEvidence {
            drops = List.copyOf(drops);
        }
    }

    /**
     * How much of a method's map stays where a map that shows the reasons would change.
     *
     * @param method the method's name
     * @param layer the layer that holds the last weights before the scores
     * @param classes the cosine of its maps for the winner and for the rival
     * @param forgetting the rank correlation of the map that is shown with that of the same network when {@code layer} has
     *     forgotten what it learnt
     */
    public record SteadyMap(String method, Layer layer, double classes, double forgetting) {
        /** The points of an integral whose maps are compared: fewer than for the map that is shown, as only ranks count. */
        public static final int STEPS = 5;

        /** The seed of the random weights. */
        public static final int SEED = 0;
    }
}
