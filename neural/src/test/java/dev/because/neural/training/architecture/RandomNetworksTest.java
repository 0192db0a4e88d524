package dev.because.neural.training.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.trust.ClassSimilarity;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.tensorflow.ModelFile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Networks that have learnt nothing, through the whole way of a file: the maps of two of their classes are as alike as is
 * known of such networks (Nie, Zhang, Patel 2018).
 */
class RandomNetworksTest {
    private static final int SEEDS = 2;
    private static final int SIDE = 32;

    @Test
    void withoutPoolingOnlyGuidedBackpropagationIsBlindToTheClass() {
        Architecture stack = new ConvolutionStack(SIDE, 3, 64, 3, false, 10);
        assertSimilarities(stack, 0.02, 0.97, 0.20);
    }

    @Test
    void behindMaxPoolingTheDeconvnetIsBlindToo() {
        Architecture stack = new ConvolutionStack(SIDE, 3, 64, 3, true, 10);
        assertSimilarities(stack, 0.00, 0.94, 0.91);
    }

    @Test
    void soItIsInALenetThatHasLearntNothing() {
        assertSimilarities(new Lenet5(), 0.0, 0.94, 0.8);
    }

    private static void assertSimilarities(
            Architecture architecture, double gradient, double guided, double deconvnet) {
        double[] sums = new double[3];
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] graph = FrozenGraph.of(architecture, Checkpoint.initial(architecture, seed))
                    .bytes();
            try (Network network = ModelFile.open("random", graph, architecture.card(), 2)) {
                List<AttributionMethod> methods = List.of(new Gradient(), new GuidedBackpropagation(), new Deconvnet());
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += cosine(methods.get(i), network, seed);
                }
            }
        }
        assertEquals(gradient, sums[0] / SEEDS, 0.15);
        assertEquals(guided, sums[1] / SEEDS, 0.04);
        assertEquals(deconvnet, sums[2] / SEEDS, 0.08);
    }

    private static double cosine(AttributionMethod method, Network network, long seed) {
        int size = network.input().size();
        Tensor input = network.input().extent(2) == 1
                ? EmbeddedDigits.load().picture(42)
                : Tensor.of(network.input(), AnalyticNetwork.gaussian(new Random(100 + seed), size, 1));
        return ClassSimilarity.of(
                        method,
                        network,
                        input.asBatch(),
                        List.of(new ClassScore(network.scores(), 7)),
                        List.of(new ClassScore(network.scores(), 9)))
                .similarity()
                .cosine();
    }
}
