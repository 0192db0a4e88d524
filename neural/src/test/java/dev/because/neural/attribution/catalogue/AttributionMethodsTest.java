package dev.because.neural.attribution.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.ChannelReduction;
import dev.because.neural.attribution.MeteredNetwork;
import dev.because.neural.attribution.catalogue.Options.Draw;
import dev.because.neural.attribution.catalogue.Options.Path;
import dev.because.neural.attribution.catalogue.Options.Tunnel;
import dev.because.neural.attribution.catalogue.Options.Windows;
import dev.because.neural.attribution.gradient.Deconvnet;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.Noise;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.segmentation.Grid;
import dev.because.neural.attribution.segmentation.Region;
import dev.because.neural.attribution.surrogate.Likeness;
import dev.because.neural.attribution.surrogate.Penalty;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionMethodsTest {
    private static Options options() {
        Options plain = Options.defaults();
        return plain.with(new Path(7, plain.path().rule()))
                .with(new Windows(4, 3, new Fill.Mean()))
                .with(new Draw(
                        Optional.of(new Grid(2, 3)),
                        OptionalInt.of(20),
                        1,
                        Likeness.Distance.COSINE,
                        new Penalty.Ridge(1)))
                .with(new Tunnel(Optional.empty(), 5, new Noise(0.05, Noise.Unit.RANGE)))
                .with(List.of(new Baseline.Mean(), new Baseline.Value(0.5f)));
    }

    private static List<AttributionMethod> methods() {
        return AttributionMethods.all(options());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBatchWithATargetForEachItemGivesWhatTheItemsGiveAlone(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor batch = network.randomBatch(seed, 4);
            List<Target> targets = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                targets.add(new ClassScore(network.scores(), (int) (seed + i) % 5));
            }
            for (AttributionMethod method : methods()) {
                Tensor together = method.attribute(network, batch, targets);
                assertEquals(batch.shape(), together.shape());
                for (int i = 0; i < 4; i++) {
                    assertArrayEquals(
                            method.attribute(network, batch.items(i, i + 1), targets.get(i))
                                    .values(),
                            together.item(i).values(),
                            1e-6f,
                            method.name());
                }
            }
        }
    }

    @Test
    void withinARegionNothingElseIsChangedAndNothingElseGetsANumber() {
        boolean[] places = new boolean[14 * 12];
        for (int i = 0; i < places.length; i++) {
            places[i] = i / 12 >= 3 && i / 12 < 9 && i % 12 >= 5;
        }
        Region region = Region.of(places);
        try (AnalyticNetwork network = AnalyticNetwork.small(4)) {
            Tensor batch = network.randomBatch(4, 2);
            ClassScore target = new ClassScore(network.scores(), 2);
            for (AttributionMethod method : AttributionMethods.all(
                    options().with(new Path(400, Quadrature.RIEMANN_MIDDLE)).within(region))) {
                Watched watched = new Watched(network, batch, region);
                Account account = method.account(watched, batch, List.of(target, target));
                double sum = 0;
                for (int i = 0; i < batch.size(); i++) {
                    float value = account.attribution().values()[i];
                    assertTrue(region.contains(i / 2 % 168) || value == 0, method.name());
                    sum += Math.abs(value);
                }
                boolean rectified = method.name().equals("guided-grad-cam"); // its map may be zero there
                assertTrue(rectified || sum > 0, method.name() + " attributes nothing");
                assertTrue(watched.calls.get() > 0, method.name() + " asked nothing");
                account.items().forEach(item -> assertEquals(0, item.delta().orElse(0), 0.01, method.name()));
            }
        }
    }

    @Test
    void theBoundOnRowsIsKeptAndChangesNoNumberBeyondAMillionth() {
        try (AnalyticNetwork network = AnalyticNetwork.small(5)) {
            Tensor batch = network.randomBatch(5, 2);
            ClassScore target = new ClassScore(network.scores(), 1);
            for (AttributionMethod method : methods()) {
                AtomicInteger largest = new AtomicInteger();
                AtomicInteger rows = new AtomicInteger();
                MeteredNetwork bounded = new MeteredNetwork(network, 3, count -> {
                    largest.accumulateAndGet(count, Math::max);
                    rows.addAndGet(count);
                });
                assertArrayEquals(
                        method.attribute(network, batch, target).values(),
                        method.account(bounded, batch, List.of(target, target))
                                .attribution()
                                .values(),
                        1e-6f,
                        method.name());
                assertTrue(largest.get() <= 3, method.name() + " in " + largest);
                long said = method.rows(network, 2);
                assertTrue(rows.get() <= said && rows.get() >= said * 0.8, method.name() + ": " + rows + " of " + said);
            }
        }
    }

    @Test
    void accountsAddUpWhereTheMethodPromisesIt() {
        try (AnalyticNetwork network = AnalyticNetwork.small(6)) {
            Tensor batch = network.randomBatch(6, 2);
            ClassScore target = new ClassScore(network.scores(), 3);
            for (AttributionMethod method : methods()) {
                Account account = method.account(network, batch, List.of(target, target));
                assertEquals(method.attribute(network, batch, target), account.attribution(), method.name());
                boolean fair =
                        Set.of("shapley", "shapley-sampling", "kernel-shap").contains(method.name());
                for (Account.Item item : account.items()) {
                    assertEquals(
                            fair || Set.of("integrated-gradients", "deeplift").contains(method.name()),
                            item.delta().isPresent());
                    assertEquals(method.name().equals("lime"), item.fit().isPresent());
                    if (fair) {
                        assertEquals(0, item.delta().getAsDouble(), 1e-5, method.name());
                        assertEquals(OptionalInt.of(6), item.segments());
                    }
                }
            }
        }
    }

    @Test
    void guidedAndDeconvnetAreTheBackwardPassesOfTheirRules() {
        try (AnalyticNetwork network = AnalyticNetwork.small(9)) {
            Tensor batch = network.randomBatch(9, 2);
            Neuron neuron = new Neuron(network.layer("relu2"), 2, 2, 2);
            assertEquals(
                    network.backward(batch, neuron, BackwardRule.GUIDED),
                    new GuidedBackpropagation().attribute(network, batch, neuron));
            assertEquals(
                    network.backward(batch, neuron, BackwardRule.DECONVNET),
                    new Deconvnet().attribute(network, batch, neuron));
        }
    }

    @Test
    void areFoundByNameAndAWrongNameNamesTheNearest() {
        for (AttributionMethod method : methods()) {
            assertSame(
                    method.getClass(), AttributionMethods.named(method.name()).getClass());
        }
        assertEquals(
                "integrated-gradients",
                AttributionMethods.named("Integrated Gradients").name());
        BadInputException e = assertThrows(BadInputException.class, () -> AttributionMethods.named("oclusion"));
        assertEquals(
                "method: found \"oclusion\", expected " + String.join(", ", AttributionMethods.names())
                        + " (nearest: occlusion)",
                e.getMessage());
        assertEquals(Quadrature.RIEMANN_TRAPEZOID, Quadrature.named("riemann_trapezoid"));
        assertEquals(Quadrature.GAUSS_LEGENDRE, Quadrature.named("gauss-legendre"));
    }

    @Test
    void whatDoesNotFitTheNetworkIsRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            Tensor batch = network.randomBatch(1, 2);
            ClassScore score = new ClassScore(network.scores(), 0);
            Neuron neuron = new Neuron(network.layer("dense1"), 0, 0, 1);
            Gradient method = new Gradient();
            refused(
                    "input: found an array of shape 14×12×2, expected n×14×12×2",
                    () -> method.attribute(network, batch.item(0), score));
            refused(
                    "targets: found 1 targets for 2 inputs, expected one target an input",
                    () -> method.attribute(network, batch, List.of(score)));
            refused(
                    "targets: found units of scores and of dense1, expected all of one layer",
                    () -> method.attribute(network, batch, List.of(score, neuron)));
            refused(
                    "targets: found 0 targets for 0 inputs, expected one target an input",
                    () -> method.attribute(network, Tensor.zeros(Shape.of(0, 14, 12, 2)), score));
        }
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(BadInputException.class, call).getMessage());
    }

    @Test
    void channelsAreReducedToAMap() {
        Tensor attribution = Tensor.of(Shape.of(1, 2, 2), 1, -3, 2, 4);
        assertEquals(Tensor.of(Shape.of(1, 2), -2, 6), ChannelReduction.SUM.apply(attribution));
        assertEquals(Tensor.of(Shape.of(1, 2), 4, 6), ChannelReduction.ABSOLUTE.apply(attribution));
        assertEquals(Tensor.of(Shape.of(1, 2), 1, 6), ChannelReduction.POSITIVE.apply(attribution));
        assertEquals(Tensor.of(Shape.of(1, 2), 3, 0), ChannelReduction.NEGATIVE.apply(attribution));
        assertEquals(
                Shape.of(1, 1, 2),
                ChannelReduction.SUM.apply(attribution.asBatch()).shape());
    }
}
