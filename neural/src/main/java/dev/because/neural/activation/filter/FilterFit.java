package dev.because.neural.activation.filter;

/**
 * What a filter looks like.
 *
 * @param filter the filter
 * @param gabor the Gabor function that is nearest to it
 * @param blob the blob that is nearest to it
 * @param kind which of the two it may be called
 */
public record FilterFit(Filter filter, Fit<Gabor> gabor, Fit<Blob> blob, Kind kind) {
    /** What a filter may be called. */
    public enum Kind {
        /** A wave of one direction, frequency and colour within a Gaussian: stripes, or an edge. */
        GABOR,
        /** A spot of one colour, or the same colour everywhere. */
        BLOB,
        /** Neither: nothing of the two says enough of it. */
        NEITHER
    }
}
