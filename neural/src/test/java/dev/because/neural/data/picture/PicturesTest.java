package dev.because.neural.data.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.data.SharedFolder;
import dev.because.neural.network.BadInputException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    private final Random random = new Random(7);

    @Test
    void aPictureWrittenAsPngReadsBackTheSame() {
        for (int i = 0; i < 50; i++) {
            Picture picture = random(1 + random.nextInt(40), 1 + random.nextInt(40));
            assertEquals(picture, Pictures.decode("test", picture.toPng()));
            assertEquals(picture.grey(), Pictures.decode("test", picture.grey().toPng()));
        }
    }

    @Test
    void theSamePictureGivesTheSameBytesAndGreyOnesFewer() {
        Picture picture = random(30, 20);
        assertArrayEquals(picture.toPng(), Picture.of(30, 20, picture.bytes()).toPng());
        assertTrue(picture.grey().toPng().length < picture.toPng().length / 2);
    }

    @Test
    void greyLevelsAreTakenAsTheyStandInTheFile() throws IOException {
        BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int level = 0; level < 256; level++) {
            image.getRaster().setSample(level, 0, 0, level);
        }
        Picture picture = Pictures.decode("test", encode(image, "png"));
        for (int level = 0; level < 256; level++) {
            assertEquals(level, picture.level(0, level, 1));
            assertEquals(level, picture.luma(0, level));
        }
    }

    @Test
    void sixteenBitsAreRoundedToEight() throws IOException {
        BufferedImage image = new BufferedImage(1000, 1, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 1000; i++) {
            image.getRaster().setSample(i, 0, 0, i * 65535 / 999);
        }
        Picture picture = Pictures.decode("test", encode(image, "png"));
        for (int i = 0; i < 1000; i++) {
            assertEquals(Math.round(i * 65535 / 999 / 257.0), picture.level(0, i, 0));
        }
    }

    @Test
    void fewBitsOfGreyAndPalettesAreSpreadOverTheWholeRange() throws IOException {
        byte[] red = {(byte) 200, 0, 17, 90};
        byte[] green = {0, (byte) 255, 17, 80};
        byte[] blue = {9, 0, 17, 70};
        IndexColorModel palette = new IndexColorModel(2, 4, red, green, blue);
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int i = 0; i < 4; i++) {
            image.getRaster().setSample(i, 0, 0, i);
        }
        Picture picture = Pictures.decode("test", encode(image, "png"));
        assertArrayEquals(new byte[] {(byte) 200, 0, 9, 0, (byte) 255, 0, 17, 17, 17, 90, 80, 70}, picture.bytes());
        // Two bits of grey, four pixels in one byte: 0, 1, 2, 3.
        Picture grey = Pictures.decode("test", png(4, 1, 2, 0, new byte[] {0, 0b00_01_10_11}));
        assertArrayEquals(
                new byte[] {0, 0, 0, 85, 85, 85, (byte) 170, (byte) 170, (byte) 170, -1, -1, -1}, grey.bytes());
    }

    @Test
    void transparencyIsLaidOverWhite() throws IOException {
        BufferedImage image = new BufferedImage(256, 1, BufferedImage.TYPE_INT_ARGB);
        for (int alpha = 0; alpha < 256; alpha++) {
            image.setRGB(alpha, 0, new Color(10, 100, 255, alpha).getRGB());
        }
        Picture picture = Pictures.decode("test", encode(image, "png"));
        for (int alpha = 0; alpha < 256; alpha++) {
            assertEquals(Math.round(255 - (255 - 10) * alpha / 255.0), picture.level(0, alpha, 0));
            assertEquals(255, picture.level(0, alpha, 2));
        }
    }

    @Test
    void transparencyOfGreyAndOfSixteenBitsIsLaidOverWhite() {
        assertArrayEquals(
                new byte[] {-1, -1, -1, (byte) 155, (byte) 155, (byte) 155},
                Pictures.decode("test", png(2, 1, 8, 4, new byte[] {0, 55, 0, 55, (byte) 128}))
                        .bytes());
        byte[] line = {0, 0x12, 0x34, -1, -1, 0, 0, 0, 0};
        assertArrayEquals(
                new byte[] {-1, -1, -1},
                Pictures.decode("test", png(1, 1, 16, 6, line)).bytes());
    }

    @Test
    void aColourDeclaredTransparentIsWhite() {
        byte[] file = png(2, 1, 8, 2, new byte[] {0, 1, 2, 3, 4, 5, 6});
        byte[] declared = chunk("tRNS", new byte[] {0, 4, 0, 5, 0, 6});
        int afterHeader = 8 + 25;
        byte[] with = ByteBuffer.allocate(file.length + declared.length)
                .put(file, 0, afterHeader)
                .put(declared)
                .put(file, afterHeader, file.length - afterHeader)
                .array();
        assertArrayEquals(
                new byte[] {1, 2, 3, -1, -1, -1}, Pictures.decode("test", with).bytes());
    }

    @Test
    void aJpegIsNearWhatItWasMadeOf() throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < 48; row++) {
            for (int column = 0; column < 64; column++) {
                image.setRGB(column, row, new Color(row * 5, column * 3, 128).getRGB());
            }
        }
        Picture picture = Pictures.decode("test", encode(image, "jpg"));
        assertEquals(48, picture.rows());
        assertEquals(64, picture.columns());
        assertEquals(20 * 5, picture.level(20, 40, 0), 12);
        assertEquals(40 * 3, picture.level(20, 40, 1), 12);
        assertEquals(128, picture.level(20, 40, 2), 12);
    }

    @Test
    void aGreyJpegHasThreeEqualChannels() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 90);
        }
        Picture picture = Pictures.decode("test", encode(image, "jpg"));
        assertTrue(picture.isGrey());
        assertEquals(90, picture.level(3, 4, 0), 1);
    }

    @Test
    void everyBeginningOfAPictureIsRefused() throws IOException {
        byte[] png = random(9, 9).toPng();
        byte[] jpeg = encode(Images.image(random(20, 20), new Frame(0, 0, 20, 20)), "jpg");
        for (byte[] file : new byte[][] {png, jpeg}) {
            for (int length = 0; length < file.length; length++) {
                byte[] beginning = Arrays.copyOf(file, length);
                Refusal.says(() -> Pictures.decode("x.png", beginning), "x.png: found ");
            }
        }
    }

    @Test
    void anyChangedByteOfAPngIsRefused() {
        byte[] png = random(6, 6).toPng();
        for (int i = 0; i < png.length; i++) {
            byte[] changed = png.clone();
            changed[i] ^= (byte) (1 + random.nextInt(255));
            Refusal.says(() -> Pictures.decode("x.png", changed), "x.png: found ");
        }
    }

    @Test
    void aChangedJpegIsReadOrRefusedButNeverBreaksTheReader() throws IOException {
        byte[] jpeg = encode(Images.image(random(20, 20), new Frame(0, 0, 20, 20)), "jpg");
        for (int i = 0; i < 2000; i++) {
            byte[] changed = jpeg.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try {
                Pictures.decode("x.jpg", changed);
            } catch (BadInputException refused) {
                assertFalse(refused.getMessage().contains("\n"));
            }
        }
    }

    @Test
    void aHeaderThatClaimsAThousandMillionPixelsIsRefusedBeforeDecoding() {
        byte[] bomb = png(31_623, 31_623, 8, 2, new byte[] {0, 1, 2, 3});
        Refusal.says(() -> Pictures.decode("bomb.png", bomb), "bomb.png", "31623×31623", "at most 50 million pixels");
    }

    @Test
    void aJpegThatClaimsFourThousandMillionPixelsIsRefused() throws IOException {
        byte[] jpeg = encode(Images.image(random(20, 20), new Frame(0, 0, 20, 20)), "jpg");
        int frame = 0;
        while (jpeg[frame] != (byte) 0xFF || jpeg[frame + 1] != (byte) 0xC0) {
            frame++;
        }
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xF0);
        Refusal.says(() -> Pictures.decode("bomb.jpg", jpeg), "61680×61680", "at most 50 million pixels");
    }

    @Test
    void whatIsNoPictureIsRefusedByName(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture at all");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Refusal.says(() -> Pictures.read(text), "notes.jpg", "neither a PNG nor a JPEG signature");
        Refusal.says(() -> Pictures.read(empty), "empty.png", "an empty file");
        Refusal.says(() -> Pictures.read(folder), "a folder", "a PNG or JPEG picture");
        Refusal.says(() -> Pictures.read(folder.resolve("gone.png")), "gone.png", "no such file");
    }

    @Test
    void aPictureWhoseBytesDoNotFillItIsAMistakeOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> Picture.of(2, 2, new byte[11]));
        assertThrows(IllegalArgumentException.class, () -> Pictures.ofGrey(2, 0, new byte[0]));
    }

    @Test
    void photographsAreReadAsThePlatformReadsThem() throws IOException {
        List<Path> photographs;
        try (Stream<Path> files = Files.list(SharedFolder.path("photos"))) {
            photographs = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        assertEquals(500, photographs.size());
        for (int i = 0; i < photographs.size(); i += 10) {
            Picture picture = Pictures.read(photographs.get(i));
            BufferedImage image = ImageIO.read(photographs.get(i).toFile());
            assertEquals(image.getWidth(), picture.columns());
            for (int row = 0; row < image.getHeight(); row += 7) {
                for (int column = 0; column < image.getWidth(); column += 7) {
                    Color expected = new Color(image.getRGB(column, row));
                    assertEquals(expected.getRed(), picture.level(row, column, 0));
                    assertEquals(expected.getGreen(), picture.level(row, column, 1));
                    assertEquals(expected.getBlue(), picture.level(row, column, 2));
                }
            }
        }
    }

    private Picture random(int rows, int columns) {
        byte[] rgb = new byte[rows * columns * 3];
        random.nextBytes(rgb);
        return Picture.of(rows, columns, rgb);
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    /** A PNG file by hand: its lines, each with its filter byte first, in one chunk. */
    private static byte[] png(int columns, int rows, int bits, int color, byte[] lines) {
        byte[] data = compressed(lines);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(columns)
                .putInt(rows)
                .put((byte) bits)
                .put((byte) color)
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        byte[] head = chunk("IHDR", header);
        byte[] body = chunk("IDAT", data);
        byte[] tail = chunk("IEND", new byte[0]);
        return ByteBuffer.allocate(signature.length + head.length + body.length + tail.length)
                .put(signature)
                .put(head)
                .put(body)
                .put(tail)
                .array();
    }

    private static byte[] compressed(byte[] lines) {
        Deflater deflater = new Deflater();
        deflater.setInput(lines);
        deflater.finish();
        byte[] out = new byte[1000];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(data.length)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }
}
