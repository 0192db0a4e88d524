package dev.because.explain.player.lc0;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.plain.RandomNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Lc0FileTest {
    @ParameterizedTest
    @CsvSource({"true, true, 3", "true, false, 3", "false, true, 1", "false, false, 3"})
    void whatIsWrittenIsReadAndWrittenAgainBitByBit(boolean weighed, boolean normalised, int outcomes) {
        Lc0Network network = RandomNetworks.of(5, weighed, normalised, outcomes);
        byte[] bytes = Lc0Writer.bytes(network);
        Lc0Network read = Lc0Reader.read("copy", new ByteArrayInputStream(bytes));
        assertEquals(network, read);
        assertArrayEquals(bytes, Lc0Writer.bytes(read));
    }

    @Test
    void aFileIsReadPackedAndUnpacked(@TempDir Path folder) throws IOException {
        Lc0Network network = RandomNetworks.of(6, true, true, 3);
        Path packed = folder.resolve("network.pb.gz");
        Lc0Writer.write(network, packed);
        assertEquals(network, Lc0Reader.read(packed));
        Path unpacked = folder.resolve("network.pb");
        Files.write(unpacked, Gzip.unpacked(Files.readAllBytes(packed)));
        assertEquals(network, Lc0Reader.read(unpacked));
        assertEquals("6 filters × 2 blocks", network.toString());
    }

    @Test
    void aNumberIsKeptToHalfALevel() {
        Random random = new Random(1);
        float[] values = new float[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        Layer layer = Layer.nearest(values);
        float[] kept = layer.values();
        double half = (layer.max() - layer.min()) / 65535.0 / 2;
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], kept[i], 1.01 * half + 1e-7);
        }
        assertEquals(layer.levels(), Layer.nearest(kept).levels());
    }

    @Test
    void numbersThatAreAllTheSameAreKept() {
        assertArrayEquals(
                new float[] {0.3f, 0.3f},
                Layer.nearest(new float[] {0.3f, 0.3f}).values());
    }

    @Test
    void aNormalisationFoldsToItsFormula() {
        Convolution convolution = new Convolution(
                Layer.nearest(new float[] {2, -1}),
                java.util.Optional.empty(),
                java.util.Optional.of(new Convolution.Normalisation(
                        Layer.nearest(new float[] {1, 3}),
                        Layer.nearest(new float[] {4, 0.25f}),
                        java.util.Optional.of(new Convolution.Scale(
                                Layer.nearest(new float[] {0.5f, -2}), Layer.nearest(new float[] {7, 8}))))));
        Convolution.Folded folded = convolution.folded();
        assertArrayEquals(new float[] {0.5f, 4}, folded.weights(), 1e-3f);
        assertArrayEquals(new float[] {-0.25f + 7, 12 + 8}, folded.biases(), 1e-3f);
        assertTrue(convolution.filters() == 2);
    }
}
