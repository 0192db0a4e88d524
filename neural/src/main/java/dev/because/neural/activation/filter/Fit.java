package dev.because.neural.activation.filter;

/**
 * How well a pattern says a filter's weights.
 *
 * @param <P> the kind of pattern
 * @param pattern the pattern
 * @param explained R²: the share of the squared weights that it explains, from 0 to 1
 * @param adjusted R² adjusted for the numbers that the pattern has, {@code 1 - (1 - R²) · n / (n - p)}; it may be
 *     negative, and is negative infinity where there are no more weights than numbers
 * @param criterion Bayes' information criterion (Schwarz 1978), {@code n · ln(1 - R²) + p · ln n} (but for a constant), where
 *     R² counts as no more than 0.999999: the lower of two says more with fewer numbers
 */
public record Fit<P extends Pattern>(P pattern, double explained, double adjusted, double criterion) {
    private static final double SMALLEST_RESIDUAL = 1e-6;

    static <P extends Pattern> Fit<P> of(Filter filter, P pattern) {
        int weights = filter.weights().size();
        double energy = filter.energy();
        double left = energy > 0 ? pattern.residual(filter) / energy : 1;
        int free = weights - pattern.parameters();
        return new Fit<>(
                pattern,
                1 - left,
                free > 0 ? 1 - left * weights / free : Double.NEGATIVE_INFINITY,
                weights * Math.log(Math.max(SMALLEST_RESIDUAL, left)) + pattern.parameters() * Math.log(weights));
    }
}
