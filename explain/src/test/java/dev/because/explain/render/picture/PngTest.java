package dev.because.explain.render.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.evidence.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    /** The pixels of a PNG file as the JDK's own reader finds them. */
    static Raster decoded(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                int pixel = image.getRGB(column, row);
                int at = (row * image.getWidth() + column) * 3;
                rgb[at] = (byte) (pixel >> 16);
                rgb[at + 1] = (byte) (pixel >> 8);
                rgb[at + 2] = (byte) pixel;
            }
        }
        return new Raster(image.getHeight(), image.getWidth(), rgb);
    }

    @Test
    void another_reader_finds_the_same_pixels() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            int rows = 1 + random.nextInt(40);
            int columns = 1 + random.nextInt(40);
            byte[] rgb = new byte[rows * columns * 3];
            random.nextBytes(rgb);
            if (i % 2 == 0) { // smooth, so that other filters win
                for (int at = 0; at < rgb.length; at++) {
                    rgb[at] = (byte) (at / 3 % columns * 3 + at / 3 / columns * 2 + (rgb[at] & 3));
                }
            }
            Raster back = decoded(Png.of(new Raster(rows, columns, rgb)));
            assertEquals(rows, back.rows());
            assertEquals(columns, back.columns());
            assertArrayEquals(rgb, back.rgb());
        }
    }

    @Test
    void filters_make_smooth_pictures_small() {
        byte[] rgb = new byte[224 * 224 * 3];
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] = (byte) (Math.sin(at / 3 % 224 / 40.0) * 60 + at / 3 / 224 / 2.0 + 100);
        }
        int size = Png.of(new Raster(224, 224, rgb)).length;
        assertTrue(size < rgb.length / 15, size + " bytes");
    }

    @Test
    void bytes_that_do_not_fit_the_size_are_refused() {
        Raster wrong = new Raster(2, 2, new byte[11]);
        assertThrows(IllegalArgumentException.class, () -> Png.of(wrong));
    }
}
