package dev.because.explain.player.nnue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.network.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ValueNetworkFileTest {
    private final byte[] file = ValueNetworkFile.bytes(RandomNetwork.of(3, 5));

    private static ValueNetwork read(byte[] bytes) {
        return ValueNetworkFile.read("net.gz", new ByteArrayInputStream(bytes));
    }

    private static void refused(String found, byte[] bytes) {
        BadInputException refusal = assertThrows(BadInputException.class, () -> read(bytes));
        assertEquals(
                "net.gz: found " + found,
                refusal.getMessage().substring(0, refusal.getMessage().indexOf(", expected")));
    }

    private byte[] unpacked() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void whatIsWrittenIsRead() {
        ValueNetwork network = RandomNetwork.of(3, 5);
        ValueNetwork read = read(file);
        assertArrayEquals(network.input(), read.input());
        assertArrayEquals(network.bias(), read.bias());
        assertArrayEquals(network.output(), read.output());
        assertArrayEquals(network.outputBias(), read.outputBias());
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        refused("a file of another kind", "not packed".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused("a file of another kind", packed(new byte[100]));
        refused("a file that ends too early", Arrays.copyOf(file, file.length / 2));
        refused("a file that ends too early", new byte[0]);
        byte[] longer = unpacked();
        refused("more bytes than weights", packed(Arrays.copyOf(longer, longer.length + 1)));
        byte[] huge = unpacked();
        huge[8] = 100;
        refused((100 << 24 | 3) + " hidden units", packed(huge));
        byte[] heavy = unpacked();
        int output = 12 + 2 * 3 * (Features.COUNT + 1);
        heavy[output] = 1;
        heavy[output + 1] = 0;
        refused("an output weight of ±256", packed(heavy));
    }
}
