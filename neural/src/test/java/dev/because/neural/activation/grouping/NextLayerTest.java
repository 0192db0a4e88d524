package dev.because.neural.activation.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NextLayerTest {
    private static final PictureSource DIGITS = new DigitPictures();
    private static Network network;

    @BeforeAll
    static void open() throws IOException {
        network = ModelFile.open(
                "lenet5", resource("lenet5.pb"), ModelCards.parse("lenet5", resource("lenet5.card.yaml")), 1);
    }

    @AfterAll
    static void close() {
        network.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ModelCards.class.getResourceAsStream("/dev/because/neural/models/" + name)) {
            return in.readAllBytes();
        }
    }

    private static String next(String layer) {
        return NextLayer.of(network, network.layer(layer))
                .map(next -> next.layer().name())
                .orElse("none");
    }

    @Test
    void itIsTheNextRectifierThatWeighsChannelsAgainstEachOtherOrTheScores() {
        assertEquals("conv2/Relu", next("conv1/Relu"));
        assertEquals("conv2/Relu", next("pool1/MaxPool"));
        assertEquals("hidden/Relu", next("conv2/Relu"));
        assertEquals("conv1/Relu", next("input"));
        assertEquals(network.scores().name(), next("hidden/Relu"));
        assertEquals("none", next(network.scores().name()));
    }

    /** A neuron of conv1 at (r, c) sees 5×5 pixels from there on; one of conv2 at (R, C) 14×14 from (2R, 2C) on. */
    @Test
    void aPlaceIsTakenUpWhereTheMiddlesOfTheFieldsAreNearestAndItsNeighboursCount() {
        NextLayer next = NextLayer.of(network, network.layer("conv1/Relu")).orElseThrow();
        List<StimulusPicture> used = new ArrayList<>();
        for (String path : DIGITS.paths().subList(0, 11)) {
            used.add(StimulusPicture.of(path, DIGITS.read(path).sha256(), DIGITS.label(path)));
        }
        List<StimulusPlace> places = List.of(
                new StimulusPlace(3, 0, 0),
                new StimulusPlace(3, 13, 8),
                new StimulusPlace(10, 23, 23),
                new StimulusPlace(0, 11, 20));
        Map<StimulusPlace, float[]> vectors =
                StimulusVectors.of(network, next, new StimulusPictures(used, List.of()), DIGITS, places);
        assertEquals(places.size(), vectors.size());
        for (StimulusPlace place : places) {
            Tensor input = Preprocessing.of(network.card().input())
                    .see(DIGITS.read(used.get(place.picture()).path()).picture())
                    .input();
            Tensor conv2 = network.activations(input.asBatch(), next.layer());
            assertArrayEquals(mean(conv2, nearest(place.row()), nearest(place.column())), vectors.get(place), 1e-4f);
        }
    }

    /** By trying every index: of equally near ones the later. */
    private static int nearest(int index) {
        int best = 0;
        for (int other = 1; other < 8; other++) {
            double distance = Math.abs(2 * other + 6.5 - (index + 2));
            best = distance <= Math.abs(2 * best + 6.5 - (index + 2)) ? other : best;
        }
        return best;
    }

    private static float[] mean(Tensor conv2, int row, int column) {
        float[] mean = new float[50];
        for (int channel = 0; channel < mean.length; channel++) {
            double sum = 0;
            int count = 0;
            for (int r = 0; r < 8; r++) {
                for (int c = 0; c < 8; c++) {
                    if (Math.abs(r - row) <= 1 && Math.abs(c - column) <= 1) {
                        sum += conv2.at(0, r, c, channel);
                        count++;
                    }
                }
            }
            mean[channel] = (float) (sum / count);
        }
        return mean;
    }
}
