package dev.because.neural.attribution.surrogate;

/**
 * How much a picture with hidden segments still counts as the picture: exp(−distance² / (2 · width²)), as in the authors'
 * code and Captum. Pictures are compared as vectors that have a one for each segment shown and a zero for each hidden.
 *
 * @param distance what is measured
 * @param width at which distance the weight has fallen to e^−½
 */
public record Likeness(Distance distance, double width) {
    /** How far a vector of ones and zeros is from that of ones alone. */
    public enum Distance {
        /** One less the cosine of the angle: 1 − √(share shown). */
        COSINE {
            @Override
            double of(int shown, int segments) {
                return 1 - Math.sqrt((double) shown / segments);
            }

            @Override
            double usualWidth(int segments) {
                return 0.25;
            }
        },
        /** The square root of the number of hidden segments. */
        L2 {
            @Override
            double of(int shown, int segments) {
                return Math.sqrt((double) segments - shown);
            }

            @Override
            double usualWidth(int segments) {
                return 0.75 * Math.sqrt(segments);
            }
        };

        abstract double of(int shown, int segments);

        abstract double usualWidth(int segments);

        /** The likeness of the authors' code for so many segments: 0.25, or ¾ of their number's square root. */
        Likeness usual(int segments) {
            return new Likeness(this, usualWidth(segments));
        }
    }

    /** @throws IllegalArgumentException if the width is not positive and finite */
    public Likeness {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a width of " + width + ", expected more than 0");
        }
    }

    double of(int shown, int segments) {
        double far = distance.of(shown, segments);
        return Math.exp(-far * far / (2 * width * width));
    }
}
