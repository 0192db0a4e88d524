package dev.because.neural.activation.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.filter.FilterFit.Kind;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterFitterTest {
    private final FilterFitter fitter = new FilterFitter();

    @Test
    void aGaborFunctionIsFoundAgainToTheLastOfItsNumbers() {
        Random random = new Random(1);
        for (int i = 0; i < 6; i++) {
            Gabor made = Patterns.gabor(9, 3, random);
            FilterFit fit = fitter.fit(Patterns.filter(made, 9, 9, 0, random));
            Gabor found = fit.gabor().pattern();
            assertEquals(Kind.GABOR, fit.kind());
            assertEquals(1, fit.gabor().explained(), 1e-6, made::toString);
            assertEquals(0, turned(made.orientation() - found.orientation(), 180), 0.1, made::toString);
            assertEquals(made.frequency(), found.frequency(), 1e-3, made::toString);
            assertEquals(made.envelope().across(), found.envelope().across(), 0.02, made::toString);
            assertEquals(made.envelope().along(), found.envelope().along(), 0.02, made::toString);
            assertEquals(made.envelope().row(), found.envelope().row(), 0.02, made::toString);
            assertEquals(made.envelope().column(), found.envelope().column(), 0.02, made::toString);
            // Which way a wave runs that lies at 0° is a matter of the last digit, so its value counts here.
            assertEquals(made.at(4, 4, 1), found.at(4, 4, 1), 1e-3, made::toString);
        }
    }

    @Test
    void noiseMovesOrientationAndFrequencyLittle() {
        Random random = new Random(2);
        int near = 0;
        for (int i = 0; i < 10; i++) {
            Gabor made = Patterns.gabor(7, 3, random);
            Filter clean = Patterns.filter(made, 7, 7, 0, random);
            // A tenth of the energy.
            double noise = Math.sqrt(clean.energy() / (9.0 * clean.weights().size()));
            FilterFit fit = fitter.fit(Patterns.filter(made, 7, 7, noise, random));
            Gabor found = fit.gabor().pattern();
            assertEquals(0.9, fit.gabor().explained(), 0.06, made::toString);
            boolean turned = Math.abs(turned(made.orientation() - found.orientation(), 180)) < 6;
            near += turned && Math.abs(made.frequency() - found.frequency()) < 0.02 ? 1 : 0;
        }
        assertTrue(near >= 9, near + " of 10");
    }

    @Test
    void noSearchOfAWholeGridFindsAnythingBetter() {
        Random random = new Random(3);
        for (int i = 0; i < 4; i++) {
            Filter filter = i % 2 == 0
                    ? Patterns.noise(5, 5, 1, random)
                    : Patterns.filter(Patterns.gabor(5, 1, random), 5, 5, 0.2, random);
            double best = searched(filter);
            double found = fitter.fit(filter).gabor().explained();
            assertTrue(found >= best - 1e-6, found + " of the squares, the grid " + best);
        }
    }

    @Test
    void aSpotIsASpotEvenWhereAWaveCouldSayIt() {
        Envelope envelope = new Envelope(3.4, 2.8, 0.3, 1.1, 1.6);
        FilterFit fit =
                fitter.fit(Patterns.filter(new Blob(envelope, List.of(-0.3, 0.1, 0.5)), 7, 7, 0.02, new Random(4)));
        assertEquals(Kind.BLOB, fit.kind());
        assertTrue(fit.blob().explained() > 0.95);
        assertEquals(1.1, fit.blob().pattern().envelope().across(), 0.1);
        assertEquals(1.6, fit.blob().pattern().envelope().along(), 0.1);
        assertEquals(0.3, fit.blob().pattern().envelope().angle(), 0.1);
    }

    @Test
    void theSameColourEverywhereIsABlobAndNothingAtAllIsNothing() {
        Filter even = new Filter(0, Tensor.of(Shape.of(3, 3, 3), repeated(27, 0.2f)));
        FilterFit fit = fitter.fit(even);
        assertEquals(Kind.BLOB, fit.kind());
        assertTrue(fit.blob().explained() > 0.98, () -> fit.blob().toString());
        FilterFit empty = fitter.fit(new Filter(0, Tensor.zeros(Shape.of(3, 3, 3))));
        assertEquals(Kind.NEITHER, empty.kind());
        assertEquals(0, empty.gabor().explained());
    }

    @Test
    void noiseIsRarelyCalledAnything() {
        int called = 0;
        for (int[] shape : new int[][] {{3, 3, 3}, {5, 5, 1}}) {
            Random random = new Random(5);
            for (int i = 0; i < 20; i++) {
                FilterFit fit = fitter.fit(Patterns.noise(shape[0], shape[1], shape[2], random));
                called += fit.kind() == Kind.NEITHER ? 0 : 1;
            }
        }
        assertTrue(called <= 3, called + " of 40");
    }

    @Test
    void threeByThreeGreysAreTooFewToBeCalledAWave() {
        Random random = new Random(6);
        for (int i = 0; i < 5; i++) {
            FilterFit fit = fitter.fit(Patterns.filter(Patterns.gabor(3, 1, random), 3, 3, 0, random));
            assertTrue(fit.kind() != Kind.GABOR, fit::toString);
        }
    }

    /** The best of some 72,000 Gabor functions, with the best amplitude for each by division. */
    private static double searched(Filter filter) {
        double best = 0;
        for (double row = 0; row <= 4; row++) {
            for (double column = 0; column <= 4; column++) {
                for (int angle = 0; angle < 9; angle++) {
                    for (int phase = 0; phase < 4; phase++) {
                        for (double frequency : new double[] {0.1, 0.2, 0.3, 0.4, 0.5}) {
                            for (double across : new double[] {0.6, 1.2, 2.5, 4.5}) {
                                for (double along : new double[] {0.6, 1.2, 2.5, 4.5}) {
                                    Envelope envelope = new Envelope(row, column, Math.PI * angle / 9, across, along);
                                    best = Math.max(
                                            best,
                                            explained(
                                                    filter,
                                                    new Gabor(envelope, frequency, Math.PI * phase / 4, List.of(1.0))));
                                }
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private static double explained(Filter filter, Gabor gabor) {
        double product = 0;
        double square = 0;
        for (int place = 0; place < 25; place++) {
            double shape = gabor.shape(place / 5, place % 5);
            product += shape * filter.weights().values()[place];
            square += shape * shape;
        }
        return product * product / square / filter.energy();
    }

    private static double turned(double degrees, double turn) {
        return degrees - turn * Math.rint(degrees / turn);
    }

    private static float[] repeated(int count, float value) {
        float[] values = new float[count];
        java.util.Arrays.fill(values, value);
        return values;
    }
}
