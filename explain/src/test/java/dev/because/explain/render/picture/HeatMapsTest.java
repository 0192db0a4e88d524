package dev.because.explain.render.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.evidence.HeatMap;
import dev.because.explain.evidence.Raster;
import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.render.DrawnSeven;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapsTest {
    private static final double[][] WITHOUT_RED_CONES = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] WITHOUT_GREEN_CONES = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static Raster grey(int rows, int columns, int level) {
        byte[] rgb = new byte[rows * columns * 3];
        Arrays.fill(rgb, (byte) level);
        return new Raster(rows, columns, rgb);
    }

    private static int pixel(Raster picture, int row, int column) {
        int at = (row * picture.columns() + column) * 3;
        byte[] rgb = picture.rgb();
        return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
    }

    @Test
    void a_small_picture_is_enlarged_pixel_by_pixel() throws IOException {
        HeatMap map = new HeatMap(2, 3, new float[] {1, 0, -1, 0.5f, 0, -0.5f});
        Raster drawn = PngTest.decoded(HeatMaps.over(grey(2, 3, 255), map, 1));
        assertEquals(2 * 75, drawn.rows());
        assertEquals(3 * 75, drawn.columns());
        for (int row = 0; row < drawn.rows(); row++) {
            for (int column = 0; column < drawn.columns(); column++) {
                assertEquals(pixel(drawn, row / 75 * 75, column / 75 * 75), pixel(drawn, row, column));
            }
        }
    }

    @Test
    void zero_shows_the_picture_and_signs_show_their_colour() throws IOException {
        HeatMap map = new HeatMap(1, 3, new float[] {-2, 0, 2});
        for (int level : new int[] {0, 100, 255}) {
            Raster drawn = PngTest.decoded(HeatMaps.over(grey(1, 3, level), map, 2));
            int side = drawn.columns() / 3;
            int middle = pixel(drawn, 0, side);
            assertEquals(middle & 0xff, middle >> 16, "grey at zero");
            assertEquals(Diverging.colour(-1), pixel(drawn, 0, 0));
            assertEquals(Diverging.colour(1), pixel(drawn, 0, 2 * side));
        }
    }

    @Test
    void the_range_is_symmetric() {
        for (double size = 0; size <= 1.2; size += 0.1) {
            assertEquals(Diverging.opacity(size), Diverging.opacity(-size));
        }
        assertEquals(0, Diverging.opacity(0));
        assertEquals(0xffffff, Diverging.colour(0));
        assertEquals(Diverging.colour(1), Diverging.colour(7));
    }

    @ParameterizedTest
    @CsvSource({"0.25", "0.5", "0.75", "1"})
    void colour_blind_people_tell_the_signs_apart(double size) {
        for (double[][] eye : new double[][][] {WITHOUT_RED_CONES, WITHOUT_GREEN_CONES}) {
            double[] below = seen(eye, Diverging.colour(-size));
            double[] above = seen(eye, Diverging.colour(size));
            double distance = 0;
            for (int i = 0; i < 3; i++) {
                distance += Math.pow(above[i] - below[i], 2);
            }
            assertTrue(Math.sqrt(distance) > 60, Math.sqrt(distance) + " at " + size);
        }
    }

    /** What an eye sees of a colour, by the matrices of Machado, Oliveira and Fernandes (2009). */
    private static double[] seen(double[][] eye, int colour) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = eye[i][0] * (colour >> 16) + eye[i][1] * (colour >> 8 & 0xff) + eye[i][2] * (colour & 0xff);
        }
        return seen;
    }

    @Test
    void the_scale_leaves_out_a_hundredth_of_the_values_that_are_not_zero() {
        float[] values = new float[1000];
        for (int i = 0; i < 200; i++) {
            values[i] = i % 2 == 0 ? i + 1 : -i - 1;
        }
        assertEquals(199, HeatMaps.scale(new HeatMap(10, 100, values)));
        assertEquals(1, HeatMaps.scale(new HeatMap(1, 2, new float[2])));
        assertEquals(3, HeatMaps.scale(new HeatMap(1, 2, new float[] {0, -3})));
    }

    @Test
    void a_map_of_another_size_or_a_scale_of_nothing_is_refused() {
        HeatMap map = new HeatMap(1, 3, new float[3]);
        assertThrows(IllegalArgumentException.class, () -> HeatMaps.over(grey(3, 1, 0), map, 1));
        assertThrows(IllegalArgumentException.class, () -> HeatMaps.over(grey(1, 3, 0), map, 0));
        assertThrows(IllegalArgumentException.class, () -> HeatMaps.over(grey(1, 3, 0), map, Double.NaN));
    }

    @Test
    void a_cover_hides_its_region_and_nothing_else() throws IOException {
        Raster picture = DrawnSeven.picture();
        var regions = RegionGrid.of(28, 28);
        Raster plain = PngTest.decoded(RegionPictures.covered(picture, regions, Set.of()));
        Raster covered = PngTest.decoded(RegionPictures.covered(picture, regions, Set.of("centre")));
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                int inside = pixel(plain, row * 8 + 4, column * 8 + 4);
                assertEquals(pixel(new Raster(28, 28, picture.rgb()), row, column), inside);
                boolean hidden = row >= 9 && row < 18 && column >= 9 && column < 18;
                if (!hidden) {
                    assertEquals(inside, pixel(covered, row * 8 + 4, column * 8 + 4));
                }
            }
        }
        assertEquals(0xe6550d, pixel(covered, 72, 72));
        assertEquals(0x808080, pixel(covered, 80, 84));
    }

    @Test
    void drawing_twice_gives_the_same_bytes() {
        HeatMap map = DrawnSeven.map(4);
        assertArrayEquals(
                HeatMaps.over(DrawnSeven.picture(), map, HeatMaps.scale(map)),
                HeatMaps.over(DrawnSeven.picture(), DrawnSeven.map(4), HeatMaps.scale(map)));
        assertArrayEquals(HeatMaps.legend(), HeatMaps.legend());
    }
}
