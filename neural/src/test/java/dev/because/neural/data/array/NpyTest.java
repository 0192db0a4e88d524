package dev.because.neural.data.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
    private static final Shape DIGIT = Shape.of(2, 3, 1);

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @Test
    void anArrayOfAnyShapeReadsBackBitForBit() {
        for (int i = 0; i < 100; i++) {
            int[] extents = random.ints(random.nextInt(5), 0, 6).toArray();
            Tensor array = random(Shape.of(extents));
            Path file = folder.resolve("a.npy");
            Npy.write(file, array);
            assertEquals(array, Npy.read(file));
        }
    }

    @Test
    void theDataBeginAtAMultipleOfSixtyFourBytes() {
        for (int rank = 0; rank < 30; rank++) {
            Tensor array = random(Shape.of(random.ints(rank, 1, 2).toArray()));
            assertEquals(4, Npy.bytes(array).length % 64);
        }
    }

    @Test
    void elementsOfAllTypesVersionsAndBothByteOrdersAreRead() throws IOException {
        for (int version = 1; version <= 3; version++) {
            for (String order : new String[] {"<", ">"}) {
                ByteOrder bytes = order.equals("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
                ByteBuffer f4 =
                        ByteBuffer.allocate(8).order(bytes).putFloat(1.5f).putFloat(-2);
                ByteBuffer f8 =
                        ByteBuffer.allocate(16).order(bytes).putDouble(0.1).putDouble(-2);
                ByteBuffer i4 =
                        ByteBuffer.allocate(8).order(bytes).putInt(70_000).putInt(-2);
                ByteBuffer i8 =
                        ByteBuffer.allocate(16).order(bytes).putLong(1L << 40).putLong(-2);
                assertValues(file(version, header(order + "f4", "(2,)"), f4.array()), 1.5f, -2);
                assertValues(file(version, header(order + "f8", "(2,)"), f8.array()), 0.1f, -2);
                assertValues(file(version, header(order + "i4", "(2,)"), i4.array()), 70_000, -2);
                assertValues(file(version, header(order + "i8", "(2,)"), i8.array()), 1L << 40, -2);
            }
            assertValues(file(version, header("|u1", "(2,)"), new byte[] {3, -1}), 3, 255);
        }
    }

    @Test
    void anArrayByColumnsIsReadByRows() throws IOException {
        for (int i = 0; i < 30; i++) {
            int a = 1 + random.nextInt(4);
            int b = 1 + random.nextInt(4);
            int c = 1 + random.nextInt(4);
            Tensor array = random(Shape.of(a, b, c));
            ByteBuffer data = ByteBuffer.allocate(4 * array.size()).order(ByteOrder.LITTLE_ENDIAN);
            for (int z = 0; z < c; z++) {
                for (int y = 0; y < b; y++) {
                    for (int x = 0; x < a; x++) {
                        data.putFloat(array.at(x, y, z));
                    }
                }
            }
            String header = header("<f4", "(" + a + ", " + b + ", " + c + ")").replace("False", "True");
            assertEquals(array, Npy.read(file(1, header, data.array())));
        }
    }

    @Test
    void aNetworksInputIsOneItemOrABatch() {
        Tensor one = random(DIGIT);
        Tensor many = random(DIGIT.batch(4));
        assertEquals(one.asBatch(), Npy.readInput(written(one), DIGIT));
        assertEquals(many, Npy.readInput(written(many), DIGIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,3", "3,2,1", "0,2,3,1", "1,2,3,1,1", "6", "2,3,3", "4,3,2,1"})
    void anInputOfAnotherShapeIsRefused(String extents) {
        Shape shape = Shape.of(
                Arrays.stream(extents.split(",")).mapToInt(Integer::parseInt).toArray());
        Path file = written(random(shape));
        Refusal.says(() -> Npy.readInput(file, DIGIT), "a.npy: found an array of shape " + shape, "2×3×1 or n×2×3×1");
    }

    @Test
    void aNumberThatIsNotFiniteIsRefusedByItsIndices() {
        Tensor one = random(DIGIT);
        one.values()[4] = Float.NaN;
        Refusal.says(() -> Npy.readInput(written(one), DIGIT), "NaN at [1, 1, 0]", "finite numbers");
        Tensor many = random(DIGIT.batch(3));
        many.values()[13] = Float.NEGATIVE_INFINITY;
        Refusal.says(() -> Npy.readInput(written(many), DIGIT), "-Infinity at [2, 0, 1, 0]");
    }

    @Test
    void everyBeginningOfAnArrayIsRefused() throws IOException {
        byte[] whole = Npy.bytes(random(DIGIT));
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("a.npy"), Arrays.copyOf(whole, length));
            Refusal.says(() -> Npy.read(file), "a.npy: found ");
        }
        Path longer = Files.write(folder.resolve("a.npy"), Arrays.copyOf(whole, whole.length + 1));
        Refusal.says(() -> Npy.read(longer), "more bytes after the last element", "2×3×1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1000000000,)",
                "(100000, 100000, 0)",
                "(99999999999999999999999999,)",
                "(4294967296, 4294967296)",
                "(60000, 60000, 60000, 60000, 60000)"
            })
    void aHeaderThatClaimsTooMuchIsRefused(String shape) throws IOException {
        Path file = file(1, header("<f4", shape), new byte[8]);
        Refusal.says(() -> Npy.read(file), "a header that claims the shape", "at most 256 MiB");
    }

    @Test
    void aHeaderThatClaimsWhatIsNotThereAllocatesNothing() throws IOException {
        Path file = file(1, header("<f4", "(60000000,)"), new byte[8]);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Refusal.says(() -> Npy.read(file), "8 bytes of elements", "240000000"));
    }

    @Test
    void whatIsNoArrayOfNumbersIsRefused() throws IOException {
        Refusal.says(() -> Npy.read(file(1, header("<c8", "(1,)"), new byte[8])), "elements of type <c8", "<f4");
        Refusal.says(() -> Npy.read(file(1, header("|O", "(1,)"), new byte[8])), "elements of type |O");
        Refusal.says(() -> Npy.read(file(4, header("<f4", "(1,)"), new byte[4])), "version 4");
        Refusal.says(() -> Npy.read(file(1, "{'descr': [('a', '<f4')]}", new byte[4])), "without the kind");
        Refusal.says(() -> Npy.read(file(1, "{'descr': '<f4'}", new byte[4])), "without 'fortran_order'");
        Refusal.says(() -> Npy.read(file(1, header("<f4", "(-1,)"), new byte[4])), "without 'shape'");
        Refusal.says(() -> Npy.read(Files.writeString(folder.resolve("t.npy"), "1 2 3 4 5 6")), "no .npy signature");
        Refusal.says(() -> Npy.read(folder), "a folder");
        Refusal.says(() -> Npy.read(folder.resolve("gone.npy")), "gone.npy", "no such file");
    }

    @Test
    void changedBytesAreReadOrRefusedButNeverBreakTheReader() throws IOException {
        byte[] whole = Npy.bytes(random(DIGIT));
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(128)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("a.npy"), changed);
            try {
                Npy.read(file);
            } catch (BadInputException e) {
                refused++;
            }
        }
        assertTrue(refused > 500, refused + " of 2000 refused");
    }

    @Test
    void pythonReadsTheSameNumbersAndWritesTheSameBytes() throws Exception {
        Tensor array = random(Shape.of(3, 4, 2));
        Path ours = written(array);
        Path theirs = folder.resolve("theirs.npy");
        Python.run(
                "import numpy, sys",
                "a = numpy.load(sys.argv[1])",
                "assert a.dtype == numpy.float32 and a.shape == (3, 4, 2)",
                "numpy.save(sys.argv[2], a)",
                ours.toString(),
                theirs.toString());
        assertArrayEquals(Files.readAllBytes(ours), Files.readAllBytes(theirs));
        Python.run(
                "import numpy, sys",
                "a = numpy.load(sys.argv[1])",
                "numpy.save(sys.argv[2], numpy.asfortranarray(a.astype('>f8')))",
                ours.toString(),
                theirs.toString());
        assertEquals(array, Npy.read(theirs));
    }

    private void assertValues(Path file, float... expected) {
        assertEquals(Tensor.of(Shape.of(2), expected), Npy.read(file));
    }

    private Path written(Tensor array) {
        Path file = folder.resolve("a.npy");
        Npy.write(file, array);
        return file;
    }

    private static String header(String type, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
    }

    private Path file(int version, String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer file = ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            file.putShort((short) text.length);
        } else {
            file.putInt(text.length);
        }
        file.put(text).put(data);
        return Files.write(folder.resolve("a.npy"), Arrays.copyOf(file.array(), file.position()));
    }

    private Tensor random(Shape shape) {
        Tensor array = Tensor.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.values()[i] = (float) random.nextGaussian();
        }
        return array;
    }
}
