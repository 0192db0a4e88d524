package dev.because.neural.activation.filter;

import dev.because.neural.activation.filter.FilterFit.Kind;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Fits a {@link Gabor} function and a {@link Blob} to each filter by least squares: Levenberg and Marquardt's method
 * (Marquardt 1963, SIAM J. 11(2)) from the best few of a fixed grid of starts, so that the same filter gives the same
 * numbers.
 */
public final class FilterFitter {
    /** The least adjusted R² of what a filter may be called. */
    static final double ENOUGH = 0.6;
    /** Of a wave's squared values, the least share that its darker or its brighter stripes must hold. */
    static final double BOTH_SIGNS = 0.1;

    /** The least number of weights for each number of a pattern. */
    static final int WEIGHTS_A_NUMBER = 2;

    private static final int WAVES = 24;
    private static final int BLOBS = 12;
    private static final int FEW_STEPS = 8;
    private static final int FINALISTS = 3;
    private static final int MANY_STEPS = 100;

    private final Map<Shape, StartingPoints> starts = new HashMap<>();

    /** The fits of a layer's filters, in their order. */
    public List<FilterFit> fit(FilterBank bank) {
        return fit(bank, 1);
    }

    /**
     * The fits of a layer's filters, in their order.
     *
     * @param threads how many filters are worked on side by side; changes no number
     */
    public List<FilterFit> fit(FilterBank bank, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<FilterFit>> fits = bank.filters().stream()
                    .map(filter -> CompletableFuture.supplyAsync(() -> fit(filter), workers))
                    .toList();
            return fits.stream().map(CompletableFuture::join).toList();
        } finally {
            workers.shutdownNow();
        }
    }

    /** The fit of one filter; one without any weight is like nothing. */
    public FilterFit fit(Filter filter) {
        double size = Math.sqrt(filter.energy());
        Filter unit = scaled(filter, size > 0 ? 1 / size : 1);
        StartingPoints points = points(filter.rows(), filter.columns());
        Gabor gabor = (Gabor) nearest(unit, points.waves(unit, WAVES));
        Blob blob = (Blob) nearest(unit, points.blobs(unit, BLOBS));
        Fit<Gabor> wave = Fit.of(filter, exact(filter, gabor));
        Fit<Blob> spot = Fit.of(filter, exact(filter, Canonical.rounded(blob)));
        return new FilterFit(filter, wave, spot, kind(filter, wave, spot));
    }

    private static Gabor exact(Filter filter, Gabor gabor) {
        return Canonical.gabor(
                new Gabor(gabor.envelope(), gabor.frequency(), gabor.phase(), amplitudes(filter, gabor)));
    }

    private static Blob exact(Filter filter, Blob blob) {
        return new Blob(blob.envelope(), amplitudes(filter, blob));
    }

    /** The best amplitudes for a pattern's shape, which follow by division; least squares only comes near them. */
    private static List<Double> amplitudes(Filter filter, Pattern pattern) {
        double square = 0;
        double[] products = new double[filter.colours()];
        for (int place = 0; place < filter.rows() * filter.columns(); place++) {
            double shape = pattern.shape(place / filter.columns(), place % filter.columns());
            square += shape * shape;
            for (int colour = 0; colour < products.length; colour++) {
                products[colour] += shape * filter.weights().values()[place * products.length + colour];
            }
        }
        double norm = square > 0 ? square : 1;
        return Arrays.stream(products).map(product -> product / norm).boxed().toList();
    }

    private synchronized StartingPoints points(int rows, int columns) {
        return starts.computeIfAbsent(Shape.of(rows, columns), shape -> new StartingPoints(rows, columns));
    }

    private static Kind kind(Filter filter, Fit<Gabor> gabor, Fit<Blob> blob) {
        boolean better = gabor.criterion() < blob.criterion();
        if (better && counts(filter, gabor) && FilterFit.weakerSign(filter, gabor.pattern()) >= BOTH_SIGNS) {
            return Kind.GABOR;
        }
        return counts(filter, blob) ? Kind.BLOB : Kind.NEITHER;
    }

    private static boolean counts(Filter filter, Fit<?> fit) {
        return fit.adjusted() >= ENOUGH
                && filter.weights().size() >= WEIGHTS_A_NUMBER * fit.pattern().parameters();
    }

    /** A few steps from each start, and many from the few that have come nearest. */
    private static Pattern nearest(Filter filter, List<Pattern> starts) {
        Comparator<Pattern> nearer = Comparator.comparingDouble(pattern -> pattern.residual(filter));
        return starts.stream()
                .map(start -> LeastSquares.refined(filter, start, FEW_STEPS))
                .sorted(nearer)
                .limit(FINALISTS)
                .map(finalist -> LeastSquares.refined(filter, finalist, MANY_STEPS))
                .min(nearer)
                .orElseThrow();
    }

    private static Filter scaled(Filter filter, double factor) {
        float[] weights = filter.weights().values().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (weights[i] * factor);
        }
        return new Filter(filter.index(), Tensor.of(filter.weights().shape(), weights));
    }
}
