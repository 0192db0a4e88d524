package dev.because.scenarios.bench;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.trust.ClassSimilarity;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import dev.because.neural.training.architecture.Architecture;
import dev.because.neural.training.architecture.Checkpoint;
import dev.because.neural.training.architecture.ConvolutionStack;
import dev.because.neural.training.architecture.FrozenGraph;
import dev.because.neural.training.architecture.Lenet5;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How alike the maps of two classes are in networks that have learnt nothing, and so cannot know the classes apart: three
 * convolutions of 64 filters of 3 × 3 over noise of 32 × 32 × 3, and the embedded LeNet before its training over digits.
 * Weights are from He's normal distribution; the cosine is the mean over seeds, each with its own weights and input.
 */
public final class RandomNetworks {
    private static final int SIDE = 32;
    private static final int FILTERS = 64;
    private static final int CLASSES = 10;
    private static final int ONE = 7;
    private static final int OTHER = 9;
    private static final List<AttributionMethod> METHODS =
            List.of(new Gradient(), new GuidedBackpropagation(), new Deconvnet());

    private RandomNetworks() {}

    /** A kind of network with what is known of it: the cosines of gradient, guided backpropagation and deconvnet. */
    private record Known(String name, Architecture architecture, String cosines) {}

    private static final List<Known> KNOWN = List.of(
            new Known("3 × conv", stack(false), "0.02    0.97    0.20"),
            new Known("3 × (conv, max-pooling)", stack(true), "0.00    0.94    0.91"),
            new Known("LeNet", new Lenet5(), "        0.94    0.8"));

    private static Architecture stack(boolean pooled) {
        return new ConvolutionStack(SIDE, 3, FILTERS, 3, pooled, CLASSES);
    }

    /**
     * What was measured of one kind of network.
     *
     * @param network the kind
     * @param cosines the mean cosine of gradient, guided backpropagation and deconvnet
     * @param known what is known of them, for the eye
     */
    public record Row(String network, List<Double> cosines, String known) {
        public Row {
            cosines = List.copyOf(cosines);
        }
    }

    /** One row for each kind of network. */
    public static List<Row> measure(int seeds, int threads, Runnable progress) {
        List<Row> rows = new ArrayList<>();
        for (Known known : KNOWN) {
            double[] sums = new double[METHODS.size()];
            for (int seed = 0; seed < seeds; seed++) {
                add(sums, known.architecture(), seed, threads);
                progress.run();
            }
            List<Double> means = new ArrayList<>();
            for (double sum : sums) {
                means.add(sum / seeds);
            }
            rows.add(new Row(known.name(), means, known.cosines()));
        }
        return List.copyOf(rows);
    }

    /** How many kinds there are. */
    public static int kinds() {
        return KNOWN.size();
    }

    private static void add(double[] sums, Architecture architecture, int seed, int threads) {
        byte[] graph = FrozenGraph.of(architecture, Checkpoint.initial(architecture, seed))
                .bytes();
        try (Network network = ModelFile.open(architecture.name(), graph, architecture.card(), threads)) {
            Tensor input = input(network.input(), seed);
            List<ClassScore> one = List.of(new ClassScore(network.scores(), ONE));
            List<ClassScore> other = List.of(new ClassScore(network.scores(), OTHER));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ClassSimilarity.of(METHODS.get(i), network, input, one, other)
                        .similarity()
                        .cosine();
            }
        }
    }

    private static Tensor input(Shape shape, int seed) {
        if (shape.extent(2) == 1) {
            return EmbeddedDigits.load().picture(seed).asBatch();
        }
        Random random = new Random(seed);
        float[] noise = new float[shape.size()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return Tensor.of(shape, noise).asBatch();
    }

    /** The rows as a table for a terminal. */
    public static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder(String.format(
                "%-26s %8s %7s %9s   known: %8s %7s %9s%n",
                "random network", "gradient", "guided", "deconvnet", "gradient", "guided", "deconvnet"));
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-26s %8.2f %7.2f %9.2f          %s%n",
                    row.network(),
                    row.cosines().get(0),
                    row.cosines().get(1),
                    row.cosines().get(2),
                    row.known()));
        }
        return table.toString();
    }
}
