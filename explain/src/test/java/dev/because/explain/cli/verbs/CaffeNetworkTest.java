package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Caffe network consists of two files, and an explanation speaks of both. */
class CaffeNetworkTest {
    private static final int CLASSES = 4;
    private static final int WEIGHTS = 25 * CLASSES;
    private static final int BOOK = 256;

    @TempDir
    Path folder;

    private String model = "";
    private Path definition = Path.of("");

    @BeforeEach
    void write() throws IOException {
        definition = Files.writeString(
                folder.resolve("deploy.prototxt"),
                """
                input: "data"
                input_dim: [1, 1, 28, 28]
                layer { name: "conv" type: "Convolution" bottom: "data" top: "conv"
                  convolution_param { num_output: 4 kernel_size: 5 stride: 2 } }
                layer { name: "relu" type: "ReLU" bottom: "conv" top: "conv" }
                layer { name: "mean" type: "Pooling" bottom: "conv" top: "mean"
                  pooling_param { pool: AVE global_pooling: true } }
                """);
        Random random = new Random(1);
        ByteBuffer net = ByteBuffer.allocate(4 + 4 * BOOK + 4 * CLASSES + WEIGHTS + WEIGHTS / 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(WEIGHTS)
                .putFloat(0);
        for (int i = 1; i < BOOK + CLASSES; i++) {
            net.putFloat((float) random.nextGaussian());
        }
        for (int i = 0; i < WEIGHTS; i++) {
            net.put((byte) (1 + i));
        }
        model = Files.write(folder.resolve("digits.net"), net.array()).toString();
    }

    @Test
    void itsLayersAreNamedAsInCaffe() {
        CommandLineRun run = CommandLineRun.of("neurons", model, "--list", "--channels", "grey", "--size", "28");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("mean/Squeeze  Squeeze      4"), run.out());
    }

    @Test
    void aChangedPrototxtIsNoticed() throws IOException {
        String json = folder.resolve("why.json").toString();
        CommandLineRun run = CommandLineRun.of(
                "explain", "digits/0042", "--model", model, "--channels", "grey", "--size", "28", "--json", json);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(0, CommandLineRun.of("check", json).exitCode());
        Files.writeString(definition, "# another file, though the same network\n", StandardOpenOption.APPEND);
        CommandLineRun check = CommandLineRun.of("check", json);
        assertEquals(1, check.exitCode());
        assertTrue(check.out().contains("sources[2]"), check.out());
        assertTrue(check.out().contains("deploy.prototxt"), check.out());
    }
}
