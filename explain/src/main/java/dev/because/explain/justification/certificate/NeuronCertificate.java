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
}
