package dev.because.explain.justification.certificate;

/**
 * How a claim about the filters of a first convolution is recomputed: from the weights alone, as they are in the model's file.
 * {@code model} is the id of a source.
 */
public sealed interface FilterCertificate extends Certificate {
    /** Measure the filters. */
    @InWords(
            "Read the layer's filters from the model: there must be so many, of this size, and they must see the picture.")
    record FilterSizes(String model, String layer, double tolerance) implements FilterCertificate {}

    /** Evaluate the claimed function at each weight, solve for its amplitudes, and look for a better one on a grid. */
    @InWords(
            "Compute the Gabor function at each weight, the amplitudes that suit it best and what it then explains; none of"
                    + " a whole grid of such functions may explain markedly more.")
    record NearestGabor(String model, String layer, int channel, double tolerance) implements FilterCertificate {}

    /** The same for a spot. */
    @InWords(
            "Compute the spot at each weight, the amplitudes that suit it best and what it then explains; none of a whole"
                    + " grid of spots may explain markedly more.")
    record NearestSpot(String model, String layer, int channel, double tolerance) implements FilterCertificate {}
}
