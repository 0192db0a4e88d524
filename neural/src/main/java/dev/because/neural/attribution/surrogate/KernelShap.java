package dev.because.neural.attribution.surrogate;

import dev.because.neural.attribution.coalition.Game;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.coalition.SegmentMethod;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Shapley values as the solution of a weighted least-squares problem (Lundberg and Lee 2017, arXiv:1705.07874). Both
 * constraints hold exactly, whatever the sample: with nothing shown the model says target(baseline), and the numbers add up
 * to target(picture) − target(baseline). If there are samples enough for all coalitions, all are tried and the numbers are
 * the Shapley values of any network; they are also, for any sample, those of a network that is linear in the segments.
 */
public final class KernelShap implements SegmentMethod {
    /** The most segments: with more, solving takes longer than the network. */
    public static final int MOST_SEGMENTS = 1000;

    /** How many coalitions are tried. */
    public static final int DEFAULT_SAMPLES = 1000;

    private final Hiding hiding;
    private final int samples;
    private final long seed;

    /**
     * @param hiding how segments are hidden
     * @param samples how many coalitions are tried at most, besides those of all segments and of none; at least twice as
     *     many as there are segments, or all
     * @param seed of the sample
     * @throws IllegalArgumentException if there is no sample
     */
    public KernelShap(Hiding hiding, int samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException(samples + " samples, expected 1 or more");
        }
        this.hiding = hiding;
        this.samples = samples;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "kernel-shap";
    }

    @Override
    public Hiding hiding() {
        return hiding;
    }

    @Override
    public boolean addsUp() {
        return true;
    }

    @Override
    public Contributions contributions(Game game) {
        int players = game.players();
        double total = game.whole() - game.nothing();
        if (players < 2) {
            return players == 0 ? Contributions.of() : Contributions.of(total);
        }
        if (players > MOST_SEGMENTS) {
            throw new BadInputException("kernel-shap", players + " segments", "at most " + MOST_SEGMENTS);
        }
        if (!KernelSample.isEnough(players, samples)) {
            throw new BadInputException(
                    "kernel-shap", samples + " samples for " + players + " segments", "at least " + 2 * players);
        }
        KernelSample sample = KernelSample.of(players, samples, seed);
        double[] wins = game.values(sample.size(), sample::coalition);
        return Contributions.of(solve(sample, wins, game.nothing(), total));
    }

    /** The constraint on the sum takes the last unknown out: it is the total less the others. */
    private static double[] solve(KernelSample sample, double[] wins, double nothing, double total) {
        int last = sample.coalition(0).length - 1;
        double[][] design = new double[wins.length][last];
        double[] wanted = new double[wins.length];
        for (int row = 0; row < wins.length; row++) {
            boolean[] shown = sample.coalition(row);
            double root = Math.sqrt(sample.weight(row));
            double with = shown[last] ? 1 : 0;
            wanted[row] = root * (wins[row] - nothing - with * total);
            for (int player = 0; player < last; player++) {
                design[row][player] = root * ((shown[player] ? 1 : 0) - with);
            }
        }
        RealMatrix matrix = MatrixUtils.createRealMatrix(design);
        double[] found = new QRDecomposition(matrix)
                .getSolver()
                .solve(MatrixUtils.createRealVector(wanted))
                .toArray();
        double[] values = new double[last + 1];
        values[last] = total;
        for (int player = 0; player < last; player++) {
            values[player] = found[player];
            values[last] -= found[player];
        }
        return values;
    }

    @Override
    public long rows(Network network, int items) {
        int players = hiding.segmentation().about(network.input());
        return rows(players < Long.SIZE - 2 ? Math.min(samples, (1L << players) - 2) : samples, items);
    }
}
