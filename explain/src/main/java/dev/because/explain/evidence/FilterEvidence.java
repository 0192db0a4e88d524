package dev.because.explain.evidence;

import dev.because.neural.activation.filter.FilterFit;
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

    /**
     * One filter.
     *
     * @param fit the Gabor function and the spot that are nearest to it
     * @param wave what the Gabor function looks like
     * @param sort what sort of wave that is
     * @param spot what the spot looks like
     */
    public record FittedFilter(FilterFit fit, String wave, String sort, String spot) {}
}
