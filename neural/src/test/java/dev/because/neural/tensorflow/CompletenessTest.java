package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.gradient.DeepLift;
import dev.because.neural.attribution.gradient.LrpZPlus;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of attributions against differences of scores. */
class CompletenessTest {
    private static final double TOLERANCE = 1e-4;

    @Test
    void deepLiftOfDigitsAddsUpToTheDifferenceOfScores() {
        try (Network network = RealModels.lenet5().open()) {
            List<Tensor> digits = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                digits.add(RealModels.digit(i));
            }
            Tensor batch = Tensor.stack(digits);
            complete("lenet5, zero baseline", new DeepLift(), network, batch);
            Tensor noise = noise(network, 3);
            complete(
                    "lenet5, mean of three baselines",
                    new DeepLift(List.of(noise.item(0), noise.item(1), noise.item(2))),
                    network,
                    batch);
        }
    }

    @Test
    void deepLiftOfPhotographsAddsUpToTheDifferenceOfScores() {
        RealModels.Model model = RealModels.mobilenet();
        try (Network network = model.open()) {
            Tensor batch = Tensor.stack(List.of(
                    RealModels.photograph("n02391049_zebra.jpg", model.card()),
                    RealModels.photograph("n02097047_miniature_schnauzer.jpg", model.card())));
            complete("MobileNet-128, zero baseline", new DeepLift(), network, batch);
            complete("MobileNet-128, black baseline", new DeepLift(List.of(filled(network, -1))), network, batch);
            positive("MobileNet-128", network, batch);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void deepLiftOfRandomGraphsWithBranchesAndGatesAddsUp(long seed) {
        try (Network network = BranchedGraph.open(seed, 1)) {
            Tensor batch = noise(network, 4);
            complete("branched " + seed, new DeepLift(List.of(noise(network, 9).item(8))), network, batch);
        }
    }

    @Test
    void deepLiftOfEveryKindOfOperationAddsUp() {
        try (Network network = BranchedGraph.open(4, 1)) {
            Tensor batch = noise(network, 2);
            Tensor reference = noise(network, 9).item(8);
            for (String name : List.of("norm", "squeeze", "fire", "sum", "active", "gated", "lrn", "pool", "tanh")) {
                Layer layer = network.layer(name);
                Tensor seeds = Tensor.of(
                        layer.shape().batch(2),
                        AnalyticNetwork.gaussian(
                                new Random(6), 2 * layer.shape().size(), 1));
                Tensor shares = network.relevance(batch, layer, seeds, new RelevanceRule.Rescale(reference));
                float[] here = network.activations(batch, layer).values();
                float[] there = network.activations(reference.asBatch(), layer).values();
                double missing = 0;
                double magnitude = 0;
                for (int i = 0; i < here.length; i++) {
                    double difference = (here[i] - (double) there[i % there.length]) * seeds.values()[i];
                    missing -= difference;
                    magnitude += Math.abs(difference);
                }
                for (float share : shares.values()) {
                    missing += share;
                }
                assertEquals(0, missing / magnitude, 1e-5, layer.name());
            }
        }
    }

    private static void complete(String what, DeepLift method, Network network, Tensor batch) {
        List<Lead> leads = Decision.of(network, batch).stream()
                .map(decision -> decision.lead(network.scores()))
                .toList();
        DeepLift.Shares shares = method.shares(network, batch, leads);
        double worst = 0;
        for (int i = 0; i < leads.size(); i++) {
            double difference = shares.difference().get(i);
            worst = Math.max(worst, Math.abs(shares.delta(i)) / Math.abs(difference));
            assertTrue(Math.abs(difference) > 1e-3, "a difference of " + difference + " shows nothing");
        }
        print("deeplift", what, worst, batch);
        assertTrue(worst < TOLERANCE, what + ": " + worst);
        assertEquals(method.attribute(network, batch, leads), shares.attribution());
    }

    /** Most units of a MobileNet rest on biases that its batch normalisation adds, and these keep their part. */
    private static void positive(String what, Network network, Tensor batch) {
        List<ClassScore> scores = Decision.of(network, batch).stream()
                .map(decision -> decision.score(network.scores()))
                .toList();
        Tensor relevance = new LrpZPlus().attribute(network, batch, scores);
        for (int i = 0; i < scores.size(); i++) {
            double score = scores.get(i).values(network.scores(batch))[i];
            double sum = 0;
            for (float value : relevance.item(i).values()) {
                assertTrue(value >= 0, "relevance of " + value);
                sum += value;
            }
            System.out.println(String.format(
                    Locale.ROOT, "lrp-zplus, %s: %.1f%% of the score arrive at the input", what, 100 * sum / score));
            assertTrue(sum > 0 && sum <= score * (1 + TOLERANCE), sum + " of " + score);
        }
    }

    private static void print(String method, String what, double worst, Tensor batch) {
        System.out.println(String.format(
                Locale.ROOT,
                "%s, %s: worst relative error of the sum %.1e over %d inputs",
                method,
                what,
                worst,
                batch.shape().extent(0)));
    }

    private static Tensor noise(Network network, int count) {
        return Tensor.of(
                network.input().batch(count),
                AnalyticNetwork.gaussian(
                        new Random(count), count * network.input().size(), 1));
    }

    private static Tensor filled(Network network, float value) {
        Tensor filled = Tensor.zeros(network.input());
        Arrays.fill(filled.values(), value);
        return filled;
    }
}
