package dev.because.neural.data.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.data.SharedFolder;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
    @TempDir
    Path folder;

    private final Random random = new Random(3);

    @Test
    void arraysReadBackInTheirOrderAndGiveTheSameBytes() {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        for (String name : List.of("zebra", "conv1/kernel", "a")) {
            Shape shape = Shape.of(1 + random.nextInt(5), 1 + random.nextInt(5));
            arrays.put(name, Tensor.zeros(shape));
            Arrays.fill(arrays.get(name).values(), random.nextFloat());
        }
        Path file = folder.resolve("a.npz");
        Npz.write(file, arrays);
        assertEquals(arrays, Npz.read(file));
        assertEquals(List.copyOf(arrays.keySet()), List.copyOf(Npz.read(file).keySet()));
        assertArrayEquals(Npz.bytes(arrays), Npz.bytes(Npz.read(file)));
    }

    @Test
    void pythonWritesWhatIsReadAndReadsWhatIsWritten() throws Exception {
        Path ours = folder.resolve("ours.npz");
        Path theirs = folder.resolve("theirs.npz");
        Map<String, Tensor> arrays = Map.of("weights", Tensor.of(Shape.of(2, 2), 1, -2, 3.5f, 4e-30f));
        Npz.write(ours, arrays);
        for (String save : List.of("savez", "savez_compressed")) {
            Python.run(
                    "import numpy, sys",
                    "numpy." + save + "(sys.argv[2], **numpy.load(sys.argv[1]))",
                    ours.toString(),
                    theirs.toString());
            assertEquals(arrays, Npz.read(theirs));
        }
    }

    @Test
    void theDecodedSqueezeNetIsRead() {
        Path file = SharedFolder.path("squeezenet");
        try (var files = Files.list(file)) {
            Path npz = files.filter(path -> path.toString().endsWith(".npz"))
                    .findFirst()
                    .orElseThrow();
            int weights = Npz.read(npz).values().stream().mapToInt(Tensor::size).sum();
            assertEquals(1_248_424, weights); // SqueezeNet v1.0 (Iandola et al. 2016, arXiv:1602.07360)
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNoArchiveOfArraysIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("t.npz"), "not a zip");
        Refusal.says(() -> Npz.read(text), "t.npz: found no whole zip archive", "numpy.savez");
        Refusal.says(() -> Npz.read(folder), "a folder");
        Refusal.says(() -> Npz.read(folder.resolve("gone.npz")), "no such file");
        Refusal.says(() -> Npz.read(zip("a.txt", Npy.bytes(Tensor.of(Shape.of(1), 1)))), "the entry a.txt", ".npy");
        byte[] noArray = "text".getBytes(StandardCharsets.UTF_8);
        Refusal.says(() -> Npz.read(zip("a.npy", noArray)), "entry a.npy", "no .npy signature");
    }

    @Test
    void everyBeginningOfAnArchiveIsRefused() throws IOException {
        byte[] whole = Npz.bytes(Map.of("a", Tensor.of(Shape.of(3), 1, 2, 3)));
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("a.npz"), Arrays.copyOf(whole, length));
            Refusal.says(() -> Npz.read(file), "a.npz: found ");
        }
    }

    @Test
    void aSmallArchiveOfManyZeroesIsRefusedBeforeItFillsTheMemory() throws IOException {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            arrays.put("a" + i, Tensor.zeros(Shape.of(200, 400)));
        }
        Path bomb = folder.resolve("bomb.npz");
        Npz.write(bomb, arrays);
        assertTrue(Files.size(bomb) < 100_000);
        Refusal.says(() -> Npz.read(bomb, 2 << 20), "bomb.npz", "at most 2 MiB in all");
    }

    private Path zip(String entry, byte[] content) throws IOException {
        Path file = folder.resolve("made.npz");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return file;
    }
}
