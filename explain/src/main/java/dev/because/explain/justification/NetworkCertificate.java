package dev.because.explain.justification;

import java.util.List;

/**
 * How a claim about one decision of a network is recomputed. {@code model} and {@code image} are ids of sources;
 * classes are indices of the score layer; {@code cover} is the network's input value under a covered region.
 */
public sealed interface NetworkCertificate extends Certificate {
    /** Run the network and rank its scores: the class at {@code rank} (1 is the prediction, 2 its rival). */
    record Scores(String model, String image, int rank, double tolerance) implements NetworkCertificate {}

    /** Cover the regions and run the network: the lead that is lost, and the answer that is then given. */
    record Occlusion(
            String model, String image, int winner, int rival, List<String> regions, String cover, double tolerance)
            implements NetworkCertificate {}

    /** Cover every smaller set of regions, and this one: no smaller one changes the answer, this one does. */
    record SmallestCover(String model, String image, int winner, List<String> regions, String cover, double tolerance)
            implements NetworkCertificate {}

    /** Attribute the lead to the pixels by a method, and add up the absolute values in a region. */
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

    /** Set a channel to zero and run the rest of the network: the lead that is lost, and its rank in the layer. */
    record Ablation(String model, String image, int winner, int rival, String layer, int channel, double tolerance)
            implements NetworkCertificate {}

    /** Rank the regions by two methods, from the claims of both families, and correlate the ranks. */
    record RankCorrelation(String first, String second, double tolerance) implements NetworkCertificate {}

    /** Integrate the gradients of the lead and compare their sum with the difference from the baseline. */
    record Convergence(String model, String image, int winner, int rival, int steps, double tolerance)
            implements NetworkCertificate {}
}
