package dev.because.explain.evidence;

import dev.because.neural.network.Layer;
import java.util.List;

/**
 * What the filters of a first convolution look like.
 *
 * @param layer the layer whose channels they make
 * @param rows of each filter
 * @param columns of each
 * @param colours 3, or 1 for grey
 * @param filters one for each channel, in order
 */
public record FilterEvidence(Layer layer, int rows, int columns, int colours, List<FittedFilter> filters)
        implements Evidence {
    public FilterEvidence {
        filters = List.copyOf(filters);
    }

    /** One filter: the Gabor function and the spot that are nearest to it. */
    public record FittedFilter(int channel, FittedWave wave, FittedSpot spot) {}

    /**
     * A Gabor function.
     *
     * @param looks what it looks like
     * @param sort that in two words at most
     * @param orientation of its stripes, in degrees
     * @param frequency cycles a pixel
     * @param phase in radians, at the centre
     * @param weaker the share of its squared values that has the rarer sign
     */
    public record FittedWave(
            String looks,
            String sort,
            double orientation,
            double frequency,
            double phase,
            double weaker,
            Gaussian gaussian,
            Colours colours,
            Fit fit) {}

    /**
     * A spot.
     *
     * @param looks what it looks like
     */
    public record FittedSpot(String looks, Gaussian gaussian, Colours colours, Fit fit) {}

    /** A Gaussian by its centre, the direction of its first width in degrees, and both standard deviations in pixels. */
    public record Gaussian(double row, double column, double angle, double across, double along) {}

    /** The amplitudes of red, green and blue; of a grey filter all the same. */
    public record Colours(double red, double green, double blue) {}

    /** R², the same adjusted, and Bayes' information criterion. */
    public record Fit(double explained, double adjusted, double criterion) {}
}
