package dev.because.neural.attribution.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperpixelsTest {
    @ParameterizedTest
    @CsvSource({
        "40, 30, 3, 20",
        "28, 28, 1, 50",
        "17, 61, 3, 7",
        "9, 9, 2, 4",
        "12, 12, 3, 1",
        "6, 5, 3, 1000",
        "1, 40, 1, 5"
    })
    void everyPlaceIsLabelledAndEverySegmentIsConnected(int rows, int columns, int channels, int count) {
        for (long seed = 0; seed < 4; seed++) {
            Tensor picture = blobs(rows, columns, channels, seed, 0.2);
            Segments segments = new Superpixels(count).of(picture, card(channels));
            int[] labels = segments.places();
            assertTrue(Arrays.stream(labels).allMatch(label -> label >= 0 && label < segments.count()));
            assertEquals(segments.count(), Arrays.stream(labels).distinct().count());
            assertEquals(segments.count(), parts(labels, rows, columns), "a segment is in several parts");
            assertTrue(segments.count() <= Math.max(2 * count, 3), segments.count() + " for " + count);
            assertTrue(count >= rows * columns || segments.count() >= count / 3.0, segments.count() + " for " + count);
            assertArrayEquals(
                    labels, new Superpixels(count).of(picture, card(channels)).places(), "not the same again");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 6", "2, 40, 6", "3, 30, 6", "4, 5, 6", "1, 40, 99", "2, 200, 99", "3, 200, 99", "4, 60, 99"})
    void onATinyPictureItIsPlainKMeansInWhichACentreReachesSoFar(long seed, double compactness, int reach) {
        Tensor picture = blobs(12, 12, 3, seed, 0.05);
        double[][] colours = Colours.of(picture, card(3));
        Clustering clustering = new Clustering(colours, 12, 12, 4, compactness);
        int[] expected = kMeans(colours, clustering.seeds(), 12, compactness / 6, reach);
        assertEquals(4, Arrays.stream(expected).distinct().count());
        assertArrayEquals(expected, clustering.clusters());
    }

    /** Lloyd's iteration over all places and all centres, with the definition's distance: √(dc² + (ds · m/S)²). */
    private static int[] kMeans(double[][] colours, double[][] seeds, int columns, double nearness, int reach) {
        double[][] centres = Arrays.stream(seeds).map(double[]::clone).toArray(double[][]::new);
        int[] nearest = new int[colours.length];
        for (int round = 0; round < 10; round++) {
            for (int place = 0; place < colours.length; place++) {
                double best = Double.POSITIVE_INFINITY;
                for (int k = 0; k < centres.length; k++) {
                    double colour = Math.hypot(
                            Math.hypot(colours[place][0] - centres[k][2], colours[place][1] - centres[k][3]),
                            colours[place][2] - centres[k][4]);
                    double space = Math.hypot(place / columns - centres[k][0], place % columns - centres[k][1]);
                    double distance = Math.hypot(colour, space * nearness);
                    boolean reached = place / columns >= Math.floor(centres[k][0] - reach)
                            && place / columns <= Math.ceil(centres[k][0] + reach)
                            && place % columns >= Math.floor(centres[k][1] - reach)
                            && place % columns <= Math.ceil(centres[k][1] + reach);
                    if (reached && distance < best - 1e-12) {
                        best = distance;
                        nearest[place] = k;
                    }
                }
            }
            for (int k = 0; k < centres.length; k++) {
                double[] sum = new double[5];
                int size = 0;
                for (int place = 0; place < colours.length; place++) {
                    if (nearest[place] == k) {
                        double[] point = {
                            place / columns, place % columns, colours[place][0], colours[place][1], colours[place][2]
                        };
                        for (int i = 0; i < 5; i++) {
                            sum[i] += point[i];
                        }
                        size++;
                    }
                }
                for (int i = 0; i < 5; i++) {
                    centres[k][i] = sum[i] / size;
                }
            }
        }
        return nearest;
    }

    @Test
    void theBordersOfASquareAreFollowed() {
        float[] values = new float[32 * 32 * 3];
        for (int i = 0; i < values.length; i++) {
            boolean inside = i / 96 >= 9 && i / 96 < 23 && i / 3 % 32 >= 11 && i / 3 % 32 < 24;
            values[i] = inside ? (i % 3 == 0 ? 0.9f : 0.1f) : 0.5f;
        }
        Segments segments = new Superpixels(16).of(Tensor.of(Shape.of(32, 32, 3), values), card(3));
        for (int i = 0; i < values.length; i += 3) {
            for (int j = 0; j < values.length; j += 3) {
                boolean same = segments.label(i) == segments.label(j);
                assertTrue(!same || values[i] == values[j], "a segment lies on both sides of the edge");
            }
        }
    }

    @Test
    void coloursAreThoseThatStandardTablesGive() {
        ModelCard.Input caffe = new ModelCard.Input(
                Optional.empty(),
                1,
                3,
                ModelCard.Channels.BGR,
                0,
                255,
                List.of(104.0, 117.0, 123.0),
                ModelCard.Crop.NONE);
        // red, white and a middle grey, as blue, green, red less their means
        Tensor three = Tensor.of(
                Shape.of(1, 3, 3), -104, -117, 132, 255 - 104, 255 - 117, 255 - 123, 119 - 104, 119 - 117, 119 - 123);
        double[][] lab = Colours.of(three, caffe);
        assertArrayEquals(new double[] {53.24, 80.09, 67.20}, lab[0], 0.02);
        assertArrayEquals(new double[] {100, 0, 0}, lab[1], 0.02);
        assertArrayEquals(new double[] {50.03, 0, 0}, lab[2], 0.02);
        assertArrayEquals(new double[] {50.03}, Colours.of(Tensor.of(Shape.of(1, 1, 1), 119 / 255f), card(1))[0], 0.02);
    }

    private static int parts(int[] labels, int rows, int columns) {
        boolean[] seen = new boolean[labels.length];
        int parts = 0;
        for (int start = 0; start < labels.length; start++) {
            if (seen[start]) {
                continue;
            }
            parts++;
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int place = open.pop();
                for (int other = 0; other < labels.length; other++) {
                    int distance =
                            Math.abs(other / columns - place / columns) + Math.abs(other % columns - place % columns);
                    if (distance == 1 && !seen[other] && labels[other] == labels[place]) {
                        seen[other] = true;
                        open.push(other);
                    }
                }
            }
        }
        return parts;
    }

    /** A few coloured discs with noise. */
    private static Tensor blobs(int rows, int columns, int channels, long seed, double noise) {
        Random random = new Random(seed);
        double[][] discs = new double[6][2 + channels];
        for (double[] disc : discs) {
            for (int i = 0; i < disc.length; i++) {
                disc[i] = random.nextDouble();
            }
        }
        float[] values = new float[rows * columns * channels];
        for (int i = 0; i < values.length; i++) {
            double row = (double) (i / channels / columns) / rows;
            double column = (double) (i / channels % columns) / columns;
            double value = 0.5;
            for (double[] disc : discs) {
                boolean inside = Math.hypot(row - disc[0], column - disc[1]) < 0.3;
                value = inside ? disc[2 + i % channels] : value;
            }
            values[i] = (float) Math.min(1, Math.max(0, value + noise * (random.nextDouble() - 0.5)));
        }
        return Tensor.of(Shape.of(rows, columns, channels), values);
    }

    private static ModelCard.Input card(int channels) {
        return new ModelCard.Input(
                Optional.empty(),
                1,
                1,
                channels == 1 ? ModelCard.Channels.GREY : ModelCard.Channels.RGB,
                0,
                1,
                List.of(),
                ModelCard.Crop.NONE);
    }
}
