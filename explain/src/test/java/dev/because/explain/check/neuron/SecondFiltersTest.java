package dev.because.explain.check.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.filter.FilterWitness;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.FilterFact.FirstFilters;
import dev.because.explain.facts.FilterFact.GaborFit;
import dev.because.explain.facts.FilterFact.SpotFit;
import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.grounding.FilterGrounding;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.justification.certificate.Tolerance;
import dev.because.neural.activation.filter.Blob;
import dev.because.neural.activation.filter.Envelope;
import dev.because.neural.activation.filter.Filter;
import dev.because.neural.activation.filter.FilterBank;
import dev.because.neural.activation.filter.Gabor;
import dev.because.neural.activation.filter.Pattern;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is said of filters in colour, and of noise, computed twice: by the fitter and its words, and by the checker's. */
class SecondFiltersTest {
    private static final int SIDE = 7;
    private static final int FILTERS = 12;

    private final Random random = new Random(20261123);

    @Test
    void bothWaysSayTheSameOfWavesSpotsAndNoise() {
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < FILTERS; i++) {
            filters.add(filter(i, i % 3 == 0 ? 1 : 0.1));
        }
        Layer layer = new Layer("conv", "Conv2D", Shape.of(9, 9, FILTERS));
        List<Fact> facts =
                FilterGrounding.ground(FilterWitness.measure(new FilterBank(layer, filters), 1), "s1").stream()
                        .map(Grounded::fact)
                        .toList();
        SecondFilters second = new SecondFilters(
                FirstFilters.of("conv", FILTERS, SIDE, SIDE, 3),
                filters.stream().map(SecondFiltersTest::weights).toArray(double[][]::new));
        assertEquals(facts.get(0), second.sizes());
        int compared = 0;
        for (Fact fact : facts) {
            if (fact instanceof GaborFit gabor) {
                same(gabor, second.gabor(gabor));
                compared++;
            } else if (fact instanceof SpotFit spot) {
                same(spot, second.spot(spot));
                compared++;
            }
        }
        assertEquals(2 * FILTERS, compared);
    }

    @Test
    void theSearchFindsAllOfAWaveOnItsGridMostOfOneBesideItAndNeverMoreThanThereIs() {
        FilterSearch search = new FilterSearch(SIDE, SIDE, true);
        double on = search.best(
                new TapPattern(SIDE, SIDE, 2.125, 3.875, Math.PI / 3, 0.28 * SIDE, 0.5 * SIDE, 0.5, 1).shape());
        assertEquals(1, on, 1e-12);
        double beside = search.best(new TapPattern(SIDE, SIDE, 2.5, 3.1, 0.5, 1.6, 2, 0.21, 1).shape());
        assertTrue(beside > 0.8 && beside < 1, "it explains " + beside);
    }

    private static void same(Fact fact, Fact other) {
        Map<String, Object> recomputed = Vocabulary.values(other);
        Vocabulary.values(fact).forEach((name, value) -> {
            if (value instanceof Quantity quantity && recomputed.get(name) instanceof Quantity again) {
                assertEquals(quantity.value(), again.value(), Tolerance.FITTED, () -> name + " of " + fact);
            } else {
                assertEquals(value, recomputed.get(name), () -> name + " of " + fact);
            }
        });
    }

    /** A wave or a spot of any colour, with normal deviates added. */
    private Filter filter(int index, double noise) {
        Envelope envelope =
                new Envelope(between(2, 4), between(2, 4), between(0, Math.PI), between(1, 2.5), between(1.2, 3));
        List<Double> amplitudes = random.doubles(3, -1, 1).boxed().toList();
        Pattern pattern = index % 2 == 0
                ? new Gabor(envelope, between(0.1, 0.4), between(0, 2 * Math.PI), amplitudes)
                : new Blob(envelope, amplitudes);
        float[] weights = new float[SIDE * SIDE * 3];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (pattern.at(i / 3 / SIDE, i / 3 % SIDE, i % 3) + noise * random.nextGaussian());
        }
        return new Filter(index, Tensor.of(Shape.of(SIDE, SIDE, 3), weights));
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private static double[] weights(Filter filter) {
        double[] weights = new double[filter.weights().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = filter.weights().values()[i];
        }
        return weights;
    }
}
