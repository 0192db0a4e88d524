package dev.because.neural.attribution.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.array.Npy;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnTest {
    private static final Shape INPUT = Shape.of(2, 3, 2);

    @TempDir
    Path folder;

    private Path npy(Shape shape, float... values) {
        Path file = folder.resolve("x.npy");
        Npy.write(file, Tensor.of(shape, values));
        return file;
    }

    private Path png(int... colours) throws IOException {
        byte[] rgb = new byte[colours.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (colours[i / 3] >> 16 - 8 * (i % 3));
        }
        return Files.write(folder.resolve("x.png"), Picture.of(2, 3, rgb).toPng());
    }

    @Test
    void numbersAndColoursBecomeLabelsWithoutGaps() throws IOException {
        int[] expected = {0, 1, 1, 0, 2, 1};
        assertArrayEquals(
                expected,
                Drawn.read(npy(Shape.of(2, 3), 7, 1, 1, 7, 900, 1), INPUT)
                        .segments()
                        .places());
        Segments drawn =
                Drawn.read(png(0xFF0000, 0, 0, 0xFF0000, 0x0000FF, 0), INPUT).segments();
        assertArrayEquals(expected, drawn.places());
        assertEquals(3, drawn.count());
        assertEquals(drawn.label(2), drawn.label(3), "both channels of a place");
        Segments outside =
                Drawn.read(npy(Shape.of(2, 3, 1), -1, 5, 5, -1, 2, 2), INPUT).segments();
        assertArrayEquals(new int[] {-1, 0, 0, -1, 1, 1}, outside.places());
        Segments values = Drawn.read(npy(INPUT, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10), INPUT)
                .segments();
        assertEquals(11, values.count());
        assertEquals(3, values.label(3));
    }

    @Test
    void aRegionIsWhatIsNotBlackOrZero() throws IOException {
        for (Path file : new Path[] {png(0, 1, 0, 0xFFFFFF, 0, 0), npy(Shape.of(1, 2, 3), 0, 1, 0, 1, 0, 0)}) {
            Region region = Region.read(file, INPUT);
            assertTrue(region.contains(1) && region.contains(3));
            assertFalse(region.contains(0) || region.contains(2) || region.contains(4) || region.contains(5));
            assertArrayEquals(
                    new int[] {-1, 0, -1, 1, -1, -1},
                    Singles.PLACES
                            .within(region)
                            .of(Tensor.zeros(INPUT), SegmentationTest.card())
                            .places());
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedInOneLine() throws IOException {
        refused("1.5 at element 2, expected a whole number", npy(Shape.of(2, 3), 0, 0, 1.5f, 0, 0, 0));
        refused("an array of shape 3×2, expected 2×3", npy(Shape.of(3, 2), 0, 0, 1, 0, 0, 0));
        refused("no segment: all negative", npy(Shape.of(2, 3), -1, -1, -1, -1, -1, -1));
        refused("no such file", folder.resolve("none.npy"));
        Path picture = png(1, 2, 3, 4, 5, 6);
        BadInputException size = assertThrows(BadInputException.class, () -> Drawn.read(picture, Shape.of(3, 3, 1)));
        assertTrue(size.getMessage().contains("a picture of 2×3, expected 3×3"), size.getMessage());
        Path black = png(0, 0, 0, 0, 0, 0);
        BadInputException empty = assertThrows(BadInputException.class, () -> Region.read(black, INPUT));
        assertTrue(empty.getMessage().contains("an empty mask"), empty.getMessage());
        Segments segments = Drawn.read(picture, INPUT).segments();
        BadInputException other = assertThrows(BadInputException.class, () -> segments.within(Region.of(true, false)));
        assertEquals("mask: found 2 places, expected 6, those of 2×3×2", other.getMessage());
    }

    private static void refused(String said, Path file) {
        BadInputException e = assertThrows(BadInputException.class, () -> Drawn.read(file, INPUT));
        assertTrue(e.getMessage().contains(said), e.getMessage());
    }
}
