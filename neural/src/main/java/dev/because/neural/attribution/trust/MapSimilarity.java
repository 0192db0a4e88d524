package dev.because.neural.attribution.trust;

import dev.because.neural.network.Tensor;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How alike two attributions of one input are. Each number is 1 for the same map, 0 for maps that have nothing to do with
 * each other (or one of which is the same everywhere), and −1 for opposite ones.
 *
 * @param cosine of the angle between the two, taken as vectors of all their values
 * @param signedRank Spearman's correlation of the values: do both speak for and against at the same places?
 * @param magnitudeRank Spearman's correlation of the magnitudes: do both light up at the same places?
 */
public record MapSimilarity(double cosine, double signedRank, double magnitudeRank) {
    /**
     * Values below this part of a map's greatest magnitude count as zero: what float32 kernels leave of sums that cancel
     * would otherwise be ranked.
     */
    public static final double NEGLIGIBLE = 1e-5;

    /** @throws IllegalArgumentException if the two are not of one shape */
    public static MapSimilarity of(Tensor first, Tensor second) {
        requireOneShape(first, second);
        float[] x = magnitudes(withoutNoise(first.values()));
        float[] y = magnitudes(withoutNoise(second.values()));
        return new MapSimilarity(cosine(first, second), signedRank(first, second), RankCorrelation.of(x, y));
    }

    /** The cosine alone. */
    public static double cosine(Tensor first, Tensor second) {
        requireOneShape(first, second);
        return cosine(first.values(), second.values());
    }

    /** The correlation of the signed values alone. */
    public static double signedRank(Tensor first, Tensor second) {
        requireOneShape(first, second);
        return RankCorrelation.of(withoutNoise(first.values()), withoutNoise(second.values()));
    }

    private static void requireOneShape(Tensor first, Tensor second) {
        if (!first.shape().equals(second.shape())) {
            throw new IllegalArgumentException("maps of " + first.shape() + " and " + second.shape());
        }
    }

    /** The means, number by number. @throws IllegalArgumentException if there are none */
    public static MapSimilarity mean(Collection<MapSimilarity> all) {
        return new MapSimilarity(
                mean(all, MapSimilarity::cosine),
                mean(all, MapSimilarity::signedRank),
                mean(all, MapSimilarity::magnitudeRank));
    }

    private static double mean(Collection<MapSimilarity> all, ToDoubleFunction<MapSimilarity> number) {
        return all.stream()
                .mapToDouble(number)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("the mean of no maps"));
    }

    private static double cosine(float[] x, float[] y) {
        double together = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.length; i++) {
            together += (double) x[i] * y[i];
            ofX += (double) x[i] * x[i];
            ofY += (double) y[i] * y[i];
        }
        return ofX == 0 || ofY == 0 ? 0 : together / Math.sqrt(ofX) / Math.sqrt(ofY);
    }

    private static float[] withoutNoise(float[] values) {
        double greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float[] kept = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            kept[i] = Math.abs(values[i]) < NEGLIGIBLE * greatest ? 0 : values[i];
        }
        return kept;
    }

    private static float[] magnitudes(float[] values) {
        float[] magnitudes = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            magnitudes[i] = Math.abs(values[i]);
        }
        return magnitudes;
    }
}
