package dev.because.explain.render.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.evidence.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MosaicTest {
    private static List<Raster> noise(int count, int rows, int columns) {
        Random random = new Random(4);
        List<Raster> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[rows * columns * 3];
            random.nextBytes(rgb);
            cells.add(new Raster(rows, columns, rgb));
        }
        return cells;
    }

    private static BufferedImage decoded(Mosaic mosaic, String type) throws IOException {
        assertEquals(type, mosaic.mediaType());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(mosaic.bytes()));
        assertEquals(mosaic.width(), image.getWidth());
        assertEquals(mosaic.height(), image.getHeight());
        return image;
    }

    @Test
    void small_fields_are_enlarged_pixel_by_pixel_and_kept_exactly() throws IOException {
        List<Raster> cells = noise(9, 5, 7);
        Mosaic mosaic = Mosaic.of(cells, 5, 7);
        assertTrue(mosaic.exact());
        BufferedImage image = decoded(mosaic, "image/png");
        int factor = 62 / 7;
        assertEquals(3 * 7 * factor + 4, image.getWidth());
        for (int cell = 0; cell < 9; cell++) {
            for (int row = 0; row < 5 * factor; row++) {
                for (int column = 0; column < 7 * factor; column++) {
                    int x = cell % 3 * (7 * factor + 2) + column;
                    int y = cell / 3 * (5 * factor + 2) + row;
                    int at = (row / factor * 7 + column / factor) * 3;
                    byte[] rgb = cells.get(cell).rgb();
                    int expected = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
                    assertEquals(expected, image.getRGB(x, y) & 0xffffff);
                }
            }
        }
    }

    @Test
    void large_fields_are_reduced_by_averaging() throws IOException {
        byte[] halves = new byte[186 * 93 * 3];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (byte) (i / 3 % 93 < 45 ? (i / 3 / 93 % 3 == 0 ? 255 : 0) : 200);
        }
        Mosaic mosaic = Mosaic.of(List.of(new Raster(186, 93, halves)), 186, 186);
        BufferedImage image = decoded(mosaic, "image/jpeg");
        assertEquals(3 * 62 + 4, image.getWidth());
        // It stands in the middle of its cell: 31 of 62 columns, the left half of stripes, one row in three white, the
        // right one even.
        assertEquals(85, image.getRGB(20, 31) & 0xff, 12);
        assertEquals(200, image.getRGB(40, 31) & 0xff, 12);
        assertEquals(0xa0, image.getRGB(5, 31) & 0xff, 6);
        assertTrue(mosaic.bytes().length < 3000, mosaic.bytes().length + " bytes");
    }

    @Test
    void the_same_pictures_give_the_same_bytes_and_edges_may_cut_them_to_any_size() {
        for (int side : new int[] {1, 2, 20, 31, 32, 62, 63, 100, 224}) {
            List<Raster> cells = noise(4, Math.max(1, side / 3), side);
            assertArrayEquals(
                    Mosaic.of(cells, side, side).bytes(),
                    Mosaic.of(cells, side, side).bytes());
        }
    }
}
