package dev.because.explain.justification.certificate;

/**
 * How a claim about the channels of a layer is recomputed. {@code model} and {@code pictures} are ids of sources, the
 * latter a whole folder with the digest of each picture in it; {@code among} is a half of them, or all. The tolerances are
 * those of {@link Tolerance}.
 */
public sealed interface NeuronCertificate extends Certificate {
    /** List the pictures, divide them into halves, and count the concepts that can be tested. */
    @InWords("Count the pictures of each half, the layer's channels, and the concepts that enough pictures show.")
    record Survey(String model, String pictures, String layer, double tolerance) implements NeuronCertificate {}

    /** Run the network on every picture: the least and the greatest of the channel's maxima. */
    @InWords("Run the network on every picture again: the channel's least and greatest activation must be these.")
    record ActivationRange(String model, String pictures, String layer, int channel, double tolerance)
            implements NeuronCertificate {}

    /** Run the network on every picture: these stimulate the channel most; the tolerance is a share of its range. */
    @InWords("Run the network on every picture again: no other may stimulate the channel more than these.")
    record Strongest(String model, String pictures, String layer, int channel, String among, double tolerance)
            implements NeuronCertificate {}

    /** Look up what the strongest pictures show, count each concept again, and compare with all pictures of the half. */
    @InWords("Look up again what the strongest pictures and all others show, count the concepts, and repeat the tests.")
    record Enrichment(
            String model, String pictures, String layer, int channel, String among, String concept, double tolerance)
            implements NeuronCertificate {}

    /** Find the first rectifier behind a convolution or dense layer that depends on the layer, or else the scores. */
    @InWords("Follow the network from the layer on: groups are sought by the activations of this next layer.")
    record Following(String model, String pictures, String layer, double tolerance) implements NeuronCertificate {}

    /** Run the strongest pictures up to the next layer, divide them anew, and compare with blobs. */
    @InWords("Run the strongest pictures again up to the next layer: they must fall into these groups, as clearly.")
    record Division(String model, String pictures, String layer, int channel, double tolerance)
            implements NeuronCertificate {}

    /** The same division: who is in the group. */
    @InWords("Run the strongest pictures again up to the next layer: these and no others must be of the group.")
    record Membership(String model, String pictures, String layer, int channel, int group, double tolerance)
            implements NeuronCertificate {}

    /** Look up what the group's pictures show, count each concept again, and compare with the half and the other groups. */
    @InWords("Look up again what the group's pictures and all others show, count the concepts, and repeat the tests.")
    record GroupEnrichment(
            String model,
            String pictures,
            String layer,
            int channel,
            int group,
            String among,
            String concept,
            double tolerance)
            implements NeuronCertificate {}
}
