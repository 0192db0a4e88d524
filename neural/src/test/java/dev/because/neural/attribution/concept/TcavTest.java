package dev.because.neural.attribution.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Bias;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Dense;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A network with three filters, of which each class reads one: stripes down, stripes along, brightness. */
class TcavTest {
    private static final int SIDE = 8;
    private static final Shape INPUT = Shape.of(SIDE, SIDE, 1);
    private static final int SETS = 20;
    private static final int EXAMPLES = 12;
    private static final double LEVEL = 0.05;

    private final AnalyticNetwork network = network();
    private final Layer layer = network.layer("relu");

    private static AnalyticNetwork network() {
        float[] filters = new float[9 * 3];
        for (int place = 0; place < 9; place++) {
            filters[place * 3] = place % 3 == 1 ? 0.6f : -0.3f;
            filters[place * 3 + 1] = place / 3 == 1 ? 0.6f : -0.3f;
            filters[place * 3 + 2] = 0.1f;
        }
        int places = (SIDE - 2) * (SIDE - 2);
        // Only the columns in which stripes stand count.
        float[] weights = new float[places * 3 * 3];
        Random random = new Random(1);
        for (int unit = 0; unit < places * 3; unit++) {
            boolean counts = unit / 3 % (SIDE - 2) % 3 == 2;
            weights[unit * 3 + unit % 3] = counts ? (float) (0.5 + random.nextDouble()) : 0;
        }
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("conv", new Convolution(Shape.of(3, 3, 1, 3), filters, 1, false));
        stages.put("relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("flat", new Flatten());
        stages.put("dense1", new Dense(3, weights));
        // Beyond their bias the three sums mix, which makes derivatives depend on the input.
        stages.put("bias1", new Bias(-1, -1, -1));
        stages.put("relu1", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("scores", new Dense(3, new float[] {1, 0, 0, 0, 1, 0, 0.1f, 0.1f, 1}));
        return new AnalyticNetwork(INPUT, stages);
    }

    /** Noise, with stripes of that contrast down the picture. */
    private static Tensor pictures(long seed, int count, double contrast) {
        float[] values = AnalyticNetwork.gaussian(new Random(seed), count * INPUT.size(), 1);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (i % SIDE % 3 == 0 ? 2 * contrast : -contrast);
        }
        return Tensor.of(INPUT.batch(count), values);
    }

    private static List<Tensor> randoms(long seed) {
        List<Tensor> randoms = new ArrayList<>();
        for (int i = 0; i < SETS; i++) {
            randoms.add(pictures(seed + i, EXAMPLES, 0));
        }
        return randoms;
    }

    private ConceptTest test(Tensor concept, int index, long seed) {
        Tensor inputs = pictures(77, 30, 0.3);
        ClassScore score = new ClassScore(network.scores(), index);
        return new Tcav(layer).test(network, concept, randoms(seed), inputs, Collections.nCopies(30, score));
    }

    @Test
    void aPlantedConceptRaisesTheClassThatReadsItAndIsSignificant() {
        for (long seed = 100; seed < 400; seed += 100) {
            ConceptTest stripes = test(pictures(seed + 50, EXAMPLES, 1), 0, seed);
            System.out.printf(
                    Locale.ROOT,
                    "tcav, planted: score %.2f, by chance %.2f, p %.3f (t test %.1e), accuracy %.2f%n",
                    stripes.score(),
                    stripes.scoreByChance(),
                    stripes.significance(),
                    stripes.tTest(),
                    stripes.accuracy());
            assertTrue(stripes.score() > 0.95, "score " + stripes.score());
            assertTrue(stripes.accuracy() > 0.95, "accuracy " + stripes.accuracy());
            assertTrue(stripes.isSignificant(LEVEL), "p " + stripes.significance());
            assertTrue(stripes.tTest() < 0.01, "p " + stripes.tTest());
            double other = test(pictures(seed + 50, EXAMPLES, 1), 1, seed).sensitivity();
            assertTrue(stripes.sensitivity() > 2 * Math.abs(other), stripes.sensitivity() + " and " + other);
        }
    }

    @Test
    void setsOfRandomPicturesAreSignificantNoOftenerThanTheLevelSays() {
        int significant = 0;
        double accuracy = 0;
        for (int i = 0; i < 10; i++) {
            ConceptTest random = test(pictures(9_000 + i, EXAMPLES, 0), i % 3, 1_000 + 100L * i);
            significant += random.isSignificant(LEVEL) ? 1 : 0;
            accuracy += random.accuracy() / 10;
        }
        System.out.printf(
                Locale.ROOT, "tcav, random: %d of 10 sets significant at 0.05, accuracy %.2f%n", significant, accuracy);
        assertTrue(significant <= 2, significant + " of 10 random sets");
        assertEquals(0.5, accuracy, 0.1);
    }

    @Test
    void directionsLeadToTheConceptsChannelAndSensitivitiesAreDerivativesAlongThem() {
        ConceptVector vector = ConceptVector.of(
                network, layer, pictures(5, 40, 1), pictures(6, 40, 0), ConceptVector.DEFAULT_STRENGTH);
        double[] byChannel = new double[3];
        double squares = 0;
        for (int i = 0; i < vector.direction().size(); i++) {
            byChannel[i % 3] += vector.direction().values()[i];
            squares += Math.pow(vector.direction().values()[i], 2);
        }
        assertEquals(1, squares, 1e-5);
        assertTrue(byChannel[0] > 4 * Math.abs(byChannel[1]), byChannel[0] + " and " + byChannel[1]);
        Tensor slopes = Tensor.of(
                layer.shape().batch(2),
                AnalyticNetwork.gaussian(new Random(2), 2 * layer.shape().size(), 1));
        double expected = 0;
        for (int i = 0; i < layer.shape().size(); i++) {
            expected += (double) slopes.item(1).values()[i] * vector.direction().values()[i];
        }
        assertEquals(expected, vector.sensitivities(slopes)[1], 1e-9);
    }

    @Test
    void tooFewExamplesAreRefused() {
        BadInputException e = assertThrows(BadInputException.class, () -> test(pictures(1, 1, 1), 0, 1));
        assertEquals("concept: found an array of shape 1×8×8×1, expected n×8×8×1 with n from 2", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Tcav(layer)
                .test(
                        network,
                        pictures(1, 4, 1),
                        randoms(1).subList(0, 2),
                        pictures(1, 1, 0),
                        List.of(new ClassScore(network.scores(), 0))));
    }
}
