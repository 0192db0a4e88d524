package dev.because.neural.activation.filter;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/** Brings a pattern as close to a filter as Levenberg and Marquardt's method does from where it starts. */
final class LeastSquares {
    private static final double ENOUGH = 1e-8;

    private final Filter filter;
    private final Parameters parameters;
    private final double[] target;
    private double[] best;
    /** The envelope of the step that is being computed. */
    private double across;

    private double along;
    private double cosine;
    private double sine;
    private double least = Double.POSITIVE_INFINITY;

    private LeastSquares(Filter filter, Pattern start) {
        this.filter = filter;
        this.parameters = new Parameters(filter.rows(), filter.columns(), start instanceof Gabor);
        this.target = new double[filter.weights().size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = filter.weights().values()[i];
        }
        this.best = parameters.of(start);
    }

    /** The best pattern that it comes past; never worse than the start, but for the bounds. */
    static Pattern refined(Filter filter, Pattern start, int steps) {
        return new LeastSquares(filter, start).refined(steps);
    }

    private Pattern refined(int steps) {
        var problem = new LeastSquaresBuilder()
                .start(best)
                .model(this::model)
                .target(target)
                .maxEvaluations(steps)
                .maxIterations(steps)
                .build();
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(ENOUGH)
                    .withParameterRelativeTolerance(ENOUGH)
                    .optimize(problem);
        } catch (MathIllegalStateException outOfSteps) {
            // The best that it came past is as good as any that it would have been stopped at.
            least = Math.min(least, Double.MAX_VALUE);
        }
        return parameters.pattern(best);
    }

    private Pair<RealVector, RealMatrix> model(RealVector at) {
        double[] free = at.toArray();
        int shapes = parameters.ofShape();
        double[] values = new double[shapes];
        for (int i = 0; i < shapes; i++) {
            values[i] = parameters.value(i, free[i]);
        }
        across = Math.exp(values[Parameters.ACROSS]);
        along = Math.exp(values[Parameters.ALONG]);
        cosine = Math.cos(values[Parameters.ANGLE]);
        sine = Math.sin(values[Parameters.ANGLE]);
        double[] modelled = new double[target.length];
        double[][] slopes = new double[target.length][free.length];
        double[] local = new double[shapes + 1];
        double residual = 0;
        for (int i = 0; i < target.length; i++) {
            int place = i / filter.colours();
            int amplitude = shapes + i % filter.colours();
            if (i % filter.colours() == 0) {
                slopes(values, place / filter.columns(), place % filter.columns(), local);
            }
            modelled[i] = free[amplitude] * local[shapes];
            slopes[i][amplitude] = local[shapes];
            for (int k = 0; k < shapes; k++) {
                slopes[i][k] = free[amplitude] * local[k] * parameters.slope(k, values[k]);
            }
            residual += (target[i] - modelled[i]) * (target[i] - modelled[i]);
        }
        if (residual < least) {
            least = residual;
            best = free;
        }
        return new Pair<>(new ArrayRealVector(modelled, false), new Array2DRowRealMatrix(slopes, false));
    }

    /** The derivatives of the shape at a place by its numbers, and behind them the shape itself. */
    private void slopes(double[] values, int row, int column, double[] into) {
        double x = column - values[Parameters.COLUMN];
        double y = row - values[Parameters.ROW];
        double p = x * cosine + y * sine;
        double q = y * cosine - x * sine;
        double height = Math.exp(-0.5 * (p * p / (across * across) + q * q / (along * along)));
        double frequency = parameters.wave() ? values[Parameters.FREQUENCY] : 0;
        double wave = parameters.wave() ? 2 * Math.PI * frequency * p + values[Parameters.PHASE] : 0;
        double shape = height * Math.cos(wave);
        double swing = height * Math.sin(wave);
        double byP = -p / (across * across) * shape - 2 * Math.PI * frequency * swing;
        double byQ = -q / (along * along) * shape;
        into[Parameters.ROW] = -sine * byP - cosine * byQ;
        into[Parameters.COLUMN] = -cosine * byP + sine * byQ;
        into[Parameters.ANGLE] = q * byP - p * byQ;
        into[Parameters.ACROSS] = p * p / (across * across) * shape;
        into[Parameters.ALONG] = q * q / (along * along) * shape;
        if (parameters.wave()) {
            into[Parameters.FREQUENCY] = -2 * Math.PI * p * swing;
            into[Parameters.PHASE] = -swing;
        }
        into[parameters.ofShape()] = shape;
    }
}
