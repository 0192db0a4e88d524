package dev.because.neural.attribution.gradient;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Another method's attributions of many noisy copies of an input, taken together: their mean is SmoothGrad (Smilkov et al.
 * 2017, arXiv:1706.03825), the mean of their squares SmoothGrad-squared (Hooker et al. 2018, arXiv:1806.10758), their
 * variance VarGrad (Adebayo et al. 2018, arXiv:1810.03292).
 *
 * <p>The noise follows from the seed and the number of the copy alone, so it is the same for every item of a batch, and an
 * item's attribution does not depend on the others.
 */
public final class NoiseTunnel implements AttributionMethod {
    /** As many as the paper takes. */
    public static final int DEFAULT_SAMPLES = 50;
    /** The paper finds a tenth to a fifth of the range best. */
    public static final Noise DEFAULT_NOISE = new Noise(0.15, Noise.Unit.RANGE);

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** What is told of the attributions of the noisy copies. */
    public enum Average {
        /** Their mean, in the units of the method. */
        MEAN("smoothgrad"),
        /** The mean of their squares. */
        SQUARE("smoothgrad-sq"),
        /** Their variance. */
        VARIANCE("vargrad");

        private final String title;

        Average(String title) {
            this.title = title;
        }

        /** Its name in the literature. */
        public String title() {
            return title;
        }
    }

    private final AttributionMethod method;
    private final Average average;
    private final int samples;
    private final Noise noise;
    private final long seed;
    private final int mostRows;

    /** SmoothGrad: the mean of 50 gradients, with noise of 0.15 of each input's range. */
    public NoiseTunnel() {
        this(new Gradient(), Average.MEAN);
    }

    /** The same average of another method, with the same defaults. */
    public NoiseTunnel(AttributionMethod method, Average average) {
        this(method, average, DEFAULT_SAMPLES, DEFAULT_NOISE, 0, Integer.MAX_VALUE);
    }

    /**
     * @param method what attributes each noisy copy
     * @param average what is told of these attributions
     * @param samples how many copies of each input
     * @param noise what is added to them
     * @param seed of the noise
     * @param mostRows how many copies to hand to the method at once at most, whatever memory allows
     * @throws IllegalArgumentException if there are no samples or rows
     */
    public NoiseTunnel(AttributionMethod method, Average average, int samples, Noise noise, long seed, int mostRows) {
        if (samples < 1 || mostRows < 1) {
            throw new IllegalArgumentException(
                    samples + " samples, " + mostRows + " rows at once, expected at least 1 of each");
        }
        this.method = method;
        this.average = average;
        this.samples = samples;
        this.noise = noise;
        this.seed = seed;
        this.mostRows = mostRows;
    }

    @Override
    public String name() {
        return method instanceof Gradient ? average.title : average.title + "-" + method.name();
    }

    @Override
    public long rows(Network network, int items) {
        return samples * method.rows(network, items);
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        int items = inquiry.items();
        int size = inquiry.inputSize();
        int atOnce = Math.min(mostRows, inquiry.rowsAtOnce());
        int rows = Math.multiplyExact(items, samples);
        Moments moments = new Moments(batch.size());
        double[] deviations = new double[items];
        for (int item = 0; item < items; item++) {
            deviations[item] = noise.of(batch, item);
        }
        double[] drawn = {};
        for (int from = 0; from < rows; from += atOnce) {
            int to = Math.min(rows, from + atOnce);
            float[] noisy = new float[(to - from) * size];
            List<Target> asked = new ArrayList<>();
            for (int row = from; row < to; row++) {
                int item = row % items;
                if (item == 0 || drawn.length == 0) {
                    drawn = draw(row / items, size);
                }
                asked.add(targets.get(item));
                for (int j = 0; j < size; j++) {
                    noisy[(row - from) * size + j] =
                            (float) (batch.values()[item * size + j] + deviations[item] * drawn[j]);
                }
            }
            Tensor attributions =
                    method.attribute(network, Tensor.of(network.input().batch(to - from), noisy), asked);
            for (int row = from; row < to; row++) {
                moments.add(attributions.values(), (row - from) * size, row % items * size, size, row / items + 1);
            }
        }
        return Tensor.of(batch.shape(), moments.told(average, samples));
    }

    private double[] draw(int sample, int size) {
        Random random = new Random(seed + GOLDEN * (sample + 1));
        double[] drawn = new double[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = random.nextGaussian();
        }
        return drawn;
    }

    /** Means and squared deviations of many arrays, one after another (Welford 1962), which lose nothing to rounding. */
    private static final class Moments {
        private final double[] means;
        private final double[] deviations;

        Moments(int size) {
            this.means = new double[size];
            this.deviations = new double[size];
        }

        void add(float[] values, int from, int to, int count, int number) {
            for (int j = 0; j < count; j++) {
                double change = values[from + j] - means[to + j];
                means[to + j] += change / number;
                deviations[to + j] += change * (values[from + j] - means[to + j]);
            }
        }

        float[] told(Average average, int samples) {
            float[] told = new float[means.length];
            for (int i = 0; i < told.length; i++) {
                double variance = deviations[i] / samples;
                told[i] = (float)
                        switch (average) {
                            case MEAN -> means[i];
                            case SQUARE -> variance + means[i] * means[i];
                            case VARIANCE -> variance;
                        };
            }
            return told;
        }
    }
}
