package dev.because.neural.activation.filter;

/**
 * What a filter looks like. It may be called by a pattern if that explains, by adjusted R², at least 0.6 of its squared
 * weights, and there are at least two weights for each of the pattern's numbers (so that no grey 3×3 filter is ever called
 * anything). A {@link Gabor} function must besides have a better {@link Fit#criterion} than the best blob, which holds the
 * constant colour as its widest case, and have both signs: at least a tenth of its squared values in the weaker one, since
 * a wave of which only one stripe is seen is a spot.
 *
 * <p>The threshold is set by noise. Of filters of independent normal weights, these shares are called Gabor functions:
 *
 * <table>
 * <caption>False positives (seed 7)</caption>
 * <tr><th>rows × columns × colours</th><th>filters</th><th>called a Gabor function</th><th>a blob</th><th>median and 99th
 * percentile of adjusted R²</th></tr>
 * <tr><td>3×3×3</td><td>1000</td><td>0.4 %</td><td>0</td><td>.20, .54</td></tr>
 * <tr><td>5×5×1</td><td>1000</td><td>0.6 %</td><td>0</td><td>.27, .58</td></tr>
 * <tr><td>5×5×3</td><td>300</td><td>0</td><td>0</td><td>.15, .32</td></tr>
 * <tr><td>7×7×1</td><td>200</td><td>0</td><td>0</td><td>.18, .38</td></tr>
 * </table>
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

    /** Of the Gabor function's squared values without its amplitudes, the share of those that have the rarer sign. */
    public double weakerSign() {
        return weakerSign(filter, gabor.pattern());
    }

    static double weakerSign(Filter filter, Pattern pattern) {
        double[] energies = new double[2];
        for (int place = 0; place < filter.rows() * filter.columns(); place++) {
            double shape = pattern.shape(place / filter.columns(), place % filter.columns());
            energies[shape > 0 ? 1 : 0] += shape * shape;
        }
        return Math.min(energies[0], energies[1]) / (energies[0] + energies[1]);
    }
}
