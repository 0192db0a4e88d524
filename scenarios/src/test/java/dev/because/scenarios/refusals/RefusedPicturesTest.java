package dev.because.scenarios.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RefusedPicturesTest {
    private static final String PICTURE = "expected a PNG or JPEG picture";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> refused() throws IOException {
        Refusals refusals = new Refusals(folder);
        byte[] png = picture("png");
        byte[] jpeg = picture("jpeg");
        byte[] damaged = png.clone();
        damaged[png.length / 2] ^= 0x55;
        return Stream.of(
                refusals.explain("text", file("a.png", "no picture".getBytes(StandardCharsets.UTF_8)))
                        .says("a.png: found", "signature", PICTURE),
                refusals.explain("nothing in it", file("empty.png")).says("empty.png: found an empty file", PICTURE),
                refusals.explain("no such file", path("nowhere.png")).says("nowhere.png: found no such file", PICTURE),
                refusals.explain("a folder", folder.toString()).says(folder + ": found a folder", PICTURE),
                refusals.explain("a whole photograph's size in 70 bytes", file("huge.png", header(50_000, 20_000)))
                        .says("huge.png: found 50000×20000 pixels", "at most 50 million pixels"),
                refusals.explain("no pixel", file("thin.png", header(0, 7))).says("thin.png: found"),
                refusals.explain("half a PNG", file("half.png", Arrays.copyOf(png, png.length / 2)))
                        .says("half.png: found", "expected a whole PNG picture"),
                refusals.explain("half a JPEG", file("half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)))
                        .says("half.jpg: found", "expected a whole JPEG picture"),
                refusals.explain("a PNG with a changed byte", file("changed.png", damaged))
                        .says("changed.png: found"),
                refusals.explain("an array", file("x.npy", "\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1)))
                        .says("x.npy: found"),
                refusals.explain("no such digit", "digits/0200")
                        .says("digits/0200", "expected digits/0000 to digits/0199"),
                refusals.explain("a NUL in its name", "a\0.png").says("found", PICTURE),
                refusals.explain("no name", "").says("found", PICTURE));
    }

    /** All black is what a cover is: no region can matter, and the explanation has to say so rather than divide by zero. */
    @Test
    void an_empty_picture_is_explained_and_the_explanation_holds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        String black = file("black.png", bytes.toByteArray());
        String json = path("black.json");
        CommandRun explained = CommandRun.of(List.of("explain", black, "--json", json));
        assertEquals(0, explained.exitCode(), explained.err());
        CommandRun checked = CommandRun.of(List.of("check", json));
        assertEquals(0, checked.exitCode(), checked.out() + checked.err());
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, i * 2_654_435);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG of that many pixels that has none: signature, header and an end. */
    private static byte[] header(int columns, int rows) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 25 + 12);
        bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                bytes,
                "IHDR",
                ByteBuffer.allocate(13).putInt(columns).putInt(rows).put(new byte[] {8, 2, 0, 0, 0}));
        chunk(bytes, "IEND", ByteBuffer.allocate(0));
        return bytes.array();
    }

    private static void chunk(ByteBuffer bytes, String type, ByteBuffer content) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content.array());
        bytes.putInt(content.capacity())
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content.array())
                .putInt((int) sum.getValue());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }
}
