package dev.because.neural.tensorflow.caffe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.caffe.LayerWeights.Demand;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeepCompressionTest {
    private static final List<Demand> DEMANDS =
            List.of(new Demand("first", 8, Shape.of(3, 2, 3, 3)), new Demand("second", 4, Shape.of(5, 7, 1, 1)));
    private static final int BOOK = 8;
    private static final int BIASES = BOOK + 4 * 256;
    private static final int CODES = BIASES + 4 * 3;

    private final List<CompressedLayer> layers =
            List.of(CompressedLayer.random(8, 54, 3, new Random(1)), CompressedLayer.random(4, 35, 5, new Random(2)));
    private final byte[] file = CompressedLayer.file(layers);

    @Test
    void whatWasWrittenIsRead() {
        List<LayerWeights> read = decode(file);
        for (int i = 0; i < layers.size(); i++) {
            CompressedLayer layer = layers.get(i);
            assertArrayEquals(layer.biases(), read.get(i).biases());
            for (int k = 0; k < layer.codes().length; k++) {
                assertEquals(layer.weight(k), read.get(i).weights()[k]);
            }
        }
    }

    @Test
    void gapsTooLongForFourBitsAreBridged() {
        int[] codes = new int[100];
        codes[40] = 3;
        codes[99] = 4;
        float[] book = new float[256];
        Arrays.setAll(new Object[256], i -> book[i] = i);
        byte[] sparse = CompressedLayer.file(List.of(new CompressedLayer(8, book, codes, new float[1])));
        float[] expected = new float[100];
        expected[40] = 3;
        expected[99] = 4;
        // 16 weights with a zero, twice; 9 more to the first; 16 with a zero, three times; 11 more to the second.
        assertEquals(7, ByteBuffer.wrap(sparse).order(ByteOrder.LITTLE_ENDIAN).getInt());
        Demand demand = new Demand("sparse", 8, Shape.of(1, 100, 1, 1));
        assertArrayEquals(
                expected,
                DeepCompression.decode("net", sparse, List.of(demand)).get(0).weights());
    }

    @Test
    void aFileThatEndsTooSoonIsRefusedWhereverItEnds() {
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            Refusal.says(() -> decode(cut), "net offset ", "more bytes, expected", " for the ");
        }
    }

    @Test
    void aFileThatGoesOnIsRefused() {
        Refusal.says(
                () -> decode(Arrays.copyOf(file, file.length + 3)),
                "net offset " + file.length + ": found 3 more bytes, expected the end of the file");
    }

    @Test
    void impossibleNumbersAreRefusedWithTheirOffset() {
        Refusal.says(() -> decode(with(0, 55)), "net offset 0: found 55 weights of layer first, expected at most 54");
        Refusal.says(() -> decode(with(4, -1)), "net offset 4: found 4294967295 weights of layer second");
        Refusal.says(
                () -> decode(with(BOOK, Float.floatToIntBits(0.5f))),
                "net offset " + BOOK + ": found 0.5 for code 0 of layer first, expected 0");
        Refusal.says(
                () -> decode(with(BOOK + 12, Float.floatToIntBits(Float.NaN))),
                "net offset " + (BOOK + 12) + ": found NaN in the code book of layer first");
        Refusal.says(
                () -> decode(with(BIASES + 4, Float.floatToIntBits(Float.POSITIVE_INFINITY))),
                "net offset " + (BIASES + 4) + ": found Infinity in the biases of layer first");
        int gaps = CODES + ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        Refusal.says(() -> decode(with(gaps, -1)), "a gap to weight ", " of layer first, expected one to at most 53");
    }

    @Test
    void aHalfByteThatNothingReadsMustBeEmpty() {
        Demand demand = new Demand("odd", 8, Shape.of(1, 1, 1, 1));
        CompressedLayer one = new CompressedLayer(8, layers.get(0).book(), new int[] {1}, new float[1]);
        byte[] odd = CompressedLayer.file(List.of(one));
        odd[odd.length - 1] |= 0x10;
        Refusal.says(
                () -> DeepCompression.decode("net", odd, List.of(demand)),
                "net offset " + (odd.length - 1),
                "upper half");
    }

    @Test
    void randomlyDamagedFilesAreReadOrRefusedInOneLine() {
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = file.clone();
            for (int k = 0; k <= i % 3; k++) {
                damaged[random.nextInt(i % 2 == 0 ? 12 : damaged.length)] = (byte) random.nextInt();
            }
            try {
                decode(damaged);
            } catch (BadInputException e) {
                refused++;
            }
        }
        assertTrue(refused > 500, "refused " + refused);
    }

    private byte[] with(int offset, int value) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
        return changed;
    }

    private static List<LayerWeights> decode(byte[] bytes) {
        return DeepCompression.decode("net", bytes, DEMANDS);
    }
}
