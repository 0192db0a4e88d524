package dev.because.explain.justification.certificate;

import java.util.List;

/**
 * How a claim about one decision of a network is recomputed. {@code model} and {@code image} are ids of sources;
 * {@code winner} and {@code rival} are units of the score layer; {@code cover} is the network's input value under a
 * covered region. The tolerances are those of {@link Tolerance}.
 */
public sealed interface NetworkCertificate extends Certificate {
    /** Run the network: {@code winner} has the highest score, and {@code rival} is the class it is held against. */
    @InWords("Run the network on the picture: the winner must have the highest score, and the scores must be these.")
    record Scores(String model, String image, int winner, int rival, double tolerance) implements NetworkCertificate {}

    /** Cover the region and run the network: the share of the lead that is lost, and the answer that is then given. */
    @InWords("Cover the region, run the network again, and compare what is left of the lead, and the answer.")
    record Occlusion(String model, String image, int winner, int rival, String region, double cover, double tolerance)
            implements NetworkCertificate {}

    /** Cover every smaller set of regions, and this one: only this one changes the answer; no regions: none does. */
    @InWords("Cover every smaller set of regions, and this one: no smaller one may change the answer.")
    record SmallestCover(
            String model, String image, int winner, int rival, List<String> regions, double cover, double tolerance)
            implements NetworkCertificate {
        public SmallestCover {
            regions = List.copyOf(regions);
        }
    }

    /** Attribute the lead to the pixels by a method, and add up the absolute values in a region. */
    @InWords("Attribute the score to the pixels again, and add up the absolute values in the region.")
    record Attribution(
            String model,
            String image,
            int winner,
            int rival,
            String method,
            int steps,
            String region,
            double tolerance)
            implements NetworkCertificate {}

    /** Set a channel to zero and run the network: the share of the lead that is lost, and its rank in the layer. */
    @InWords("Set the channel to zero, run the network again, and compare what is left of the lead.")
    record Ablation(String model, String image, int winner, int rival, String layer, int channel, double tolerance)
            implements NetworkCertificate {}

    /** Rank the regions by two methods, from the claims of both families, and correlate the ranks. */
    @InWords("Rank the regions by both methods, from the claims of this explanation, and correlate the ranks.")
    record RankCorrelation(String first, String second, double tolerance) implements NetworkCertificate {}

    /** Integrate the gradients of the lead and compare their sum with the difference from the baseline. */
    @InWords("Integrate the gradients again, and compare their sum with the lead that they should add up to.")
    record Convergence(String model, String image, int winner, int rival, int steps, double tolerance)
            implements NetworkCertificate {}

    /**
     * Attribute to the rival too, and in the network whose layer {@code layer} has random weights of that seed, and compare
     * the maps; integrals in so many steps.
     */
    @InWords("Attribute to the rival as well, and with random weights in the last layer, and compare the maps.")
    record Steadiness(
            String model,
            String image,
            int winner,
            int rival,
            String method,
            int steps,
            String layer,
            int seed,
            double tolerance)
            implements NetworkCertificate {}
}
