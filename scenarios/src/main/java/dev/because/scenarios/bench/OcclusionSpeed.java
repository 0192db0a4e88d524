package dev.because.scenarios.bench;

import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many windows a second a network answers: as occlusion asks it, which computes only what a window can reach where that
 * saves time, beside the whole network run anew for each. In every round both ways take their turn, in one process and with
 * the same threads; the whole network runs for an even sample of the windows. A first round warms up; the call before it
 * is reported on its own, since it bears all preparation.
 */
public final class OcclusionSpeed {
    /** What Captum on torch 2.13 reaches on two cores, one window at a time; quoted, not measured here. */
    public static final String CAPTUM =
            "Captum on two such cores (quoted): 37,800 windows/s on a LeNet-5 of 61,706 parameters,"
                    + " 24.6 windows/s on a 224-pixel GoogLeNet";

    private static final int SMALL_INPUT = 64 * 64;
    private static final int SMALL_BATCH = 256;
    private static final double NANOSECONDS = 1e9;

    private final Network network;
    private final String model;
    private final List<Layer> layers;
    private final int[] sample;
    private final Covering all;
    private final Covering sampled;
    private final float[][] expected;
    private final float[][] actual;

    /**
     * @param network what is measured
     * @param model its name
     * @param picture one input, which stands for a whole batch where it is small
     * @param window rows and columns of a window
     * @param stride from one window to the next
     * @param most for how many windows a picture the whole network runs
     */
    public OcclusionSpeed(Network network, String model, Tensor picture, int window, int stride, int most) {
        this.network = network;
        this.model = model;
        this.layers = List.of(network.scores());
        int pictures = picture.size() <= SMALL_INPUT ? SMALL_BATCH : 1;
        List<Window> windows = Window.sliding(network.input(), window, window, stride, stride);
        int step = (windows.size() + most - 1) / most;
        this.sample = IntStream.range(0, (windows.size() + step - 1) / step)
                .map(i -> i * step)
                .toArray();
        Tensor batch = picture.repeat(pictures);
        List<float[]> filling =
                Collections.nCopies(pictures, new float[network.input().extent(2)]);
        this.all = new Covering(batch, filling, windows);
        this.sampled = new Covering(
                batch, filling, Arrays.stream(sample).mapToObj(windows::get).toList());
        this.expected = new float[sample.length][];
        this.actual = new float[windows.size()][];
    }

    /** How many measurements that many rounds take, with the one that warms up. */
    public static int measurements(int rounds) {
        return 2 * (rounds + 1) + 1;
    }

    /**
     * Measures.
     *
     * @param rounds how many measurements of each way count
     * @param progress runs after each measurement
     */
    public OcclusionRow run(int rounds, Runnable progress) {
        double first = incremental();
        progress.run();
        double[] incremental = new double[rounds];
        double[] whole = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double fast = incremental();
            progress.run();
            double slow = pace(sampled, reader -> sampled.recompute(network, layers, reader), expected);
            progress.run();
            if (round >= 0) {
                incremental[round] = fast;
                whole[round] = slow;
            }
        }
        double[] ratios = IntStream.range(0, rounds)
                .mapToDouble(round -> incremental[round] / whole[round])
                .toArray();
        return new OcclusionRow(
                model,
                all.windows().size(),
                sample.length,
                AttributionSpeed.median(whole),
                AttributionSpeed.median(incremental),
                first,
                AttributionSpeed.median(ratios),
                difference());
    }

    private double incremental() {
        return pace(all, reader -> network.covered(all, layers, reader), actual);
    }

    private interface Way {
        void read(Covering.Reader reader);
    }

    private static double pace(Covering covering, Way way, float[][] scores) {
        long start = System.nanoTime();
        way.read((picture, window, activations) ->
                scores[window] = activations.get(0).values());
        return (double) covering.count() * covering.windows().size() / ((System.nanoTime() - start) / NANOSECONDS);
    }

    private double difference() {
        double difference = 0;
        double scale = 0;
        for (int i = 0; i < sample.length; i++) {
            for (int k = 0; k < expected[i].length; k++) {
                difference = Math.max(difference, Math.abs(expected[i][k] - actual[sample[i]][k]));
                scale = Math.max(scale, Math.abs(expected[i][k]));
            }
        }
        return difference / scale;
    }

    /** The rows as a table for a terminal. */
    public static String table(List<OcclusionRow> rows) {
        StringBuilder table = new StringBuilder(String.format(
                "%-28s %7s %12s %14s %11s %7s %12s%n",
                "model", "windows", "whole, of", "incremental", "first call", "ratio", "difference"));
        for (OcclusionRow row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-28s %7d %7.0f/s %4d %12.0f/s %9.0f/s %7.2f %12.1e%n",
                    row.model(),
                    row.windows(),
                    row.whole(),
                    row.sampled(),
                    row.incremental(),
                    row.first(),
                    row.ratio(),
                    row.difference()));
        }
        return table.append(CAPTUM).append(System.lineSeparator()).toString();
    }
}
