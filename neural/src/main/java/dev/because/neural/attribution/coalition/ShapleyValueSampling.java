package dev.because.neural.attribution.coalition;

import dev.because.neural.network.Network;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Shapley values from a sample of the orders in which segments appear (Castro, Gómez and Tejada 2009, Computers and
 * Operations Research 36(5)). In each order every segment gains what it adds to those before it, so that the numbers add up
 * to target(picture) − target(baseline) whatever the sample. The same orders serve every item.
 */
public final class ShapleyValueSampling implements SegmentMethod {
    /** As many orders as Captum takes. */
    public static final int DEFAULT_SAMPLES = 25;

    private final Hiding hiding;
    private final int samples;
    private final long seed;
    private final boolean antithetic;

    /** Orders in pairs, each with its reverse. */
    public ShapleyValueSampling(Hiding hiding, int samples, long seed) {
        this(hiding, samples, seed, true);
    }

    /**
     * @param hiding how segments are hidden
     * @param samples how many orders
     * @param seed of the orders
     * @param antithetic whether every second order is the one before it reversed: a segment that came early then comes
     *     late, which mostly halves the variance
     * @throws IllegalArgumentException if there is no order
     */
    public ShapleyValueSampling(Hiding hiding, int samples, long seed, boolean antithetic) {
        if (samples < 1) {
            throw new IllegalArgumentException(samples + " samples, expected 1 or more");
        }
        this.hiding = hiding;
        this.samples = samples;
        this.seed = seed;
        this.antithetic = antithetic;
    }

    @Override
    public String name() {
        return "shapley-sampling";
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
        double[] values = new double[players];
        if (players == 0) {
            return Contributions.of(values);
        }
        int[][] orders = orders(players);
        int steps = players - 1; // the first coalition, of nobody, and the last, of all, are known
        boolean[] shown = new boolean[players];
        double[] wins = game.values(Math.multiplyExact(samples, steps), index -> {
            if (index % steps == 0) {
                Arrays.fill(shown, false);
            }
            shown[orders[index / steps][index % steps]] = true;
            return shown;
        });
        for (int sample = 0; sample < samples; sample++) {
            double before = game.nothing();
            for (int step = 0; step < players; step++) {
                double after = step < steps ? wins[sample * steps + step] : game.whole();
                values[orders[sample][step]] += (after - before) / samples;
                before = after;
            }
        }
        return Contributions.of(values);
    }

    private int[][] orders(int players) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] orders = new int[samples][];
        for (int sample = 0; sample < samples; sample++) {
            boolean second = antithetic && sample % 2 == 1;
            orders[sample] = second ? reversed(orders[sample - 1]) : shuffled(players, random);
        }
        return orders;
    }

    private static int[] shuffled(int players, SplittableRandom random) {
        int[] order = new int[players];
        for (int i = 0; i < players; i++) { // Fisher and Yates, inside out
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }

    @Override
    public long rows(Network network, int items) {
        long players = hiding.segmentation().about(network.input());
        return rows(samples * (players - 1), items);
    }
}
