package dev.because.neural.data.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.ModelCard.Crop;
import dev.because.neural.network.ModelCard.Input;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessingTest {
    private final Random random = new Random(11);

    @Test
    void aPictureOfTheRightSizeIsTakenPixelByPixel() {
        Picture picture = random(224, 224);
        Preprocessing.Seen seen = Preprocessing.of(mobilenet(224)).see(picture);
        assertSame(picture, seen.picture());
        assertEquals(new Frame(0, 0, 224, 224), seen.frame());
        assertEquals(Shape.of(224, 224, 3), seen.input().shape());
        for (int i = 0; i < 100; i++) {
            int row = random.nextInt(224);
            int column = random.nextInt(224);
            int channel = random.nextInt(3);
            assertEquals(
                    picture.level(row, column, channel) / 127.5 - 1,
                    seen.input().at(row, column, channel),
                    1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // rows, columns, input height, width, crop: row, column, rows, columns of what is seen
        "256, 341, 224, 224, CENTRE, 16,  58, 224, 224",
        "384, 256, 128, 128, CENTRE, 80,  16, 224, 224",
        "256, 341, 224, 224, SQUARE,  0,  42, 256, 256",
        "256, 341, 224, 224, NONE,    0,   0, 256, 341",
        "100, 100,  50, 100, SQUARE, 25,   0,  50, 100",
        "100, 100, 100,  50, CENTRE,  6,  28,  88,  44",
        "1,     1,  28,  28, CENTRE,  0,   0,   1,   1",
        "1000,  3, 224, 224, CENTRE, 498,  0,   3,   3",
        "1000,  1,  10, 300, CENTRE, 499,  0,   1,   1",
    })
    void theCardSaysWhichPartIsSeen(
            int rows, int columns, int height, int width, Crop crop, int top, int left, int high, int wide) {
        Input input = new Input(Optional.empty(), height, width, Channels.RGB, 0, 1, List.of(), crop);
        assertEquals(new Frame(top, left, high, wide), Preprocessing.of(input).frame(rows, columns));
    }

    @Test
    void whateverTheSizeTheFrameIsInsideThePictureAndTheInputIsFilled() {
        for (int i = 0; i < 60; i++) {
            Crop crop = Crop.values()[random.nextInt(3)];
            Channels channels = Channels.values()[random.nextInt(3)];
            Input input = new Input(
                    Optional.empty(), 1 + random.nextInt(40), 1 + random.nextInt(40), channels, 0, 1, List.of(), crop);
            Picture picture = random(1 + random.nextInt(90), 1 + random.nextInt(90));
            Preprocessing.Seen seen = Preprocessing.of(input).see(picture);
            Frame frame = seen.frame();
            assertTrue(frame.row() >= 0 && frame.row() + frame.rows() <= picture.rows(), frame.toString());
            assertTrue(frame.column() >= 0 && frame.column() + frame.columns() <= picture.columns(), frame.toString());
            assertEquals(input.shape(), seen.input().shape());
            assertEquals(seen.input(), Preprocessing.of(input).tensor(seen.picture()));
            assertEquals(seen.input(), Preprocessing.of(input).see(picture).input());
        }
    }

    @Test
    void aFlatColourStaysThatColourAtEverySize() {
        for (int i = 0; i < 40; i++) {
            byte[] rgb = new byte[3];
            random.nextBytes(rgb);
            Picture flat = flat(1 + random.nextInt(300), 1 + random.nextInt(300), rgb);
            Picture seen = Preprocessing.of(mobilenet(1 + random.nextInt(100)))
                    .see(flat)
                    .picture();
            assertEquals(flat(seen.rows(), seen.columns(), rgb), seen);
        }
    }

    @Test
    void aGradientScalesAsBilinearInterpolationSays() {
        // Twice as large as it should be: each new pixel is the mean of two old ones in each direction.
        byte[] rgb = new byte[64 * 64 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 64 * 2 + i / 3 / 64);
        }
        Input input = new Input(Optional.empty(), 32, 32, Channels.RGB, 0, 255, List.of(), Crop.SQUARE);
        Tensor scaled = Preprocessing.of(input).see(Picture.of(64, 64, rgb)).input();
        for (int row = 0; row < 32; row++) {
            for (int column = 0; column < 32; column++) {
                assertEquals((2 * column + 0.5) * 2 + 2 * row + 0.5, scaled.at(row, column, 1), 1);
            }
        }
    }

    @Test
    void fineStripesBecomeGreyWhenManyFallIntoOnePixel() {
        byte[] rgb = new byte[800 * 800 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 2 == 0 ? 0 : 255);
        }
        Input input = new Input(Optional.empty(), 100, 100, Channels.GREY, 0, 255, List.of(), Crop.SQUARE);
        for (float value :
                Preprocessing.of(input).see(Picture.of(800, 800, rgb)).input().values()) {
            assertEquals(127.5, value, 2);
        }
    }

    @Test
    void channelsComeInTheNetworksOrderWithTheMeanSubtracted() {
        Input caffe = new Input(Optional.empty(), 1, 1, Channels.BGR, 0, 255, List.of(104.0, 117.0, 123.0), Crop.NONE);
        Tensor input = Preprocessing.of(caffe)
                .see(Picture.of(1, 1, new byte[] {10, 20, (byte) 200}))
                .input();
        assertEquals(Tensor.of(Shape.of(1, 1, 3), 200 - 104, 20 - 117, 10 - 123), input);
    }

    @Test
    void aGreyNetworkSeesLumaAndSoDoesTheReader() {
        Input digits = new Input(Optional.empty(), 1, 1, Channels.GREY, 0, 1, List.of(), Crop.NONE);
        Preprocessing.Seen seen = Preprocessing.of(digits).see(Picture.of(1, 1, new byte[] {(byte) 200, 100, 50}));
        int luma = (int) Math.round(0.299 * 200 + 0.587 * 100 + 0.114 * 50);
        assertEquals(luma, seen.picture().level(0, 0, 2));
        assertEquals(luma / 255f, seen.input().at(0, 0, 0));
    }

    @Test
    void aDigitKeepsItsLevels() {
        byte[] grey = new byte[28 * 28];
        random.nextBytes(grey);
        Input digits = new Input(Optional.empty(), 28, 28, Channels.GREY, 0, 1, List.of(), Crop.NONE);
        float[] values = Preprocessing.of(digits)
                .see(Pictures.ofGrey(28, 28, grey))
                .input()
                .values();
        for (int i = 0; i < grey.length; i++) {
            assertEquals((grey[i] & 0xFF) / 255f, values[i]);
        }
    }

    @Test
    void aTensorOfAnotherSizeIsAMistakeOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> Preprocessing.of(mobilenet(8))
                .tensor(random(9, 8)));
    }

    private static Input mobilenet(int side) {
        return new Input(Optional.of("input"), side, side, Channels.RGB, -1, 1, List.of(), Crop.CENTRE);
    }

    private Picture random(int rows, int columns) {
        byte[] rgb = new byte[rows * columns * 3];
        random.nextBytes(rgb);
        return Picture.of(rows, columns, rgb);
    }

    private static Picture flat(int rows, int columns, byte[] color) {
        byte[] rgb = new byte[rows * columns * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = color[i % 3];
        }
        return Picture.of(rows, columns, rgb);
    }
}
