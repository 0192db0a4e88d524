package dev.because.neural.data.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxTest {
    @TempDir
    Path folder;

    static LabelledImages random(int count, int rows, int columns, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * rows * columns];
        random.nextBytes(pixels);
        byte[] labels = new byte[count];
        random.nextBytes(labels);
        return new LabelledImages(rows, columns, pixels, labels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void whatIsWrittenIsReadAgain(String ending) throws IOException {
        for (int seed = 0; seed < 10; seed++) {
            LabelledImages images = random(seed * 3, 1 + seed, 2 + seed, seed);
            Path pictures = folder.resolve("pictures" + ending);
            Path labels = folder.resolve("labels" + ending);
            Idx.write(images, pictures, labels);
            byte[] first = Files.readAllBytes(pictures);
            assertEquals(images, Idx.read(pictures, labels));
            Idx.write(images, pictures, labels);
            assertArrayEquals(first, Files.readAllBytes(pictures), "the same pictures, the same bytes");
        }
    }

    @Test
    void theBytesAreThoseOfThePublishedFormat() throws IOException {
        LabelledImages one = new LabelledImages(1, 2, new byte[] {(byte) 255, 7}, new byte[] {9});
        Idx.write(one, folder.resolve("p"), folder.resolve("l"));
        assertArrayEquals(
                new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, (byte) 255, 7},
                Files.readAllBytes(folder.resolve("p")));
        assertArrayEquals(new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 9}, Files.readAllBytes(folder.resolve("l")));
    }

    @Test
    void everyCutOfAFileIsRefusedInOneLine() throws IOException {
        Idx.write(random(3, 2, 2, 1), folder.resolve("p"), folder.resolve("l"));
        Idx.write(random(3, 2, 2, 1), folder.resolve("p.gz"), folder.resolve("l.gz"));
        for (String name : new String[] {"p", "p.gz"}) {
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            for (int length = 0; length < whole.length; length++) {
                Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
                refused(folder.resolve("cut"), folder.resolve("l"), "cut");
            }
        }
        byte[] labels = Files.readAllBytes(folder.resolve("l"));
        Files.write(folder.resolve("cut"), Arrays.copyOf(labels, labels.length - 1));
        refused(folder.resolve("p"), folder.resolve("cut"), "cut: found 2 bytes after the header, expected 3");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x00000803, 'magic number 00000801'",
        "0, 0x00000D03, 'magic number 00000D03'",
        "4, 0x00000004, '12 bytes after the header, expected 16'",
        "4, 0x7FFFFFFF, '2147483647 pictures'",
        "8, 0xFFFFFFFF, '4294967295 rows'",
        "12, 0x3FFFFFFF, 'by its extents'"
    })
    void aHeaderThatLiesIsRefused(int place, String value, String message) throws IOException {
        Idx.write(random(3, 2, 2, 1), folder.resolve("p"), folder.resolve("l"));
        if (message.contains("00000801")) {
            refused(folder.resolve("l"), folder.resolve("p"), message);
            return;
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("p"));
        ByteBuffer.wrap(bytes).putInt(place, (int) Long.decode(value).longValue());
        Files.write(folder.resolve("p"), bytes);
        refused(folder.resolve("p"), folder.resolve("l"), message);
    }

    @Test
    void labelsMustBeAsManyAsPictures() throws IOException {
        Idx.write(random(3, 2, 2, 1), folder.resolve("p"), folder.resolve("l"));
        Idx.write(random(4, 2, 2, 1), folder.resolve("p4"), folder.resolve("l4"));
        refused(folder.resolve("p"), folder.resolve("l4"), "found 4 labels, expected 3");
    }

    @Test
    void aMissingFileAFolderAndABrokenGzipAreRefused() throws IOException {
        Idx.write(random(3, 2, 2, 1), folder.resolve("p"), folder.resolve("l.gz"));
        refused(folder.resolve("none"), folder.resolve("l.gz"), "no such file");
        refused(folder, folder.resolve("l.gz"), "unreadable file");
        byte[] bytes = Files.readAllBytes(folder.resolve("l.gz"));
        bytes[bytes.length - 6] ^= 1;
        Files.write(folder.resolve("l.gz"), bytes);
        refused(folder.resolve("p"), folder.resolve("l.gz"), "broken gzip");
    }

    private static void refused(Path images, Path labels, String message) {
        BadInputException refusal = assertThrows(BadInputException.class, () -> Idx.read(images, labels));
        String text = String.valueOf(refusal.getMessage());
        assertTrue(text.contains(message), text);
        assertFalse(text.contains("\n"), text);
    }
}
