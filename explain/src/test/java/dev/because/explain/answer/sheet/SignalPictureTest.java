package dev.because.explain.answer.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.explain.evidence.Raster;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import org.junit.jupiter.api.Test;

class SignalPictureTest {
    @Test
    void nothing_is_grey_and_the_strongest_signals_are_black_and_white() {
        Raster drawn = SignalPicture.of(Tensor.of(Shape.of(1, 4, 1), 0, 2, -2, 1), Channels.GREY);
        byte[] expected = {(byte) 128, (byte) 128, (byte) 128, -1, -1, -1, 0, 0, 0, (byte) 191, (byte) 191, (byte) 191};
        assertArrayEquals(expected, drawn.rgb());
    }

    @Test
    void the_channels_of_a_network_that_takes_blue_first_are_turned_round() {
        Tensor signals = Tensor.of(Shape.of(1, 2, 3), 1, 0, -1, 0, 0.5f, 0);
        byte[] rgb = SignalPicture.of(signals, Channels.RGB).rgb();
        byte[] bgr = SignalPicture.of(signals, Channels.BGR).rgb();
        for (int pixel = 0; pixel < 2; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(rgb[3 * pixel + channel], bgr[3 * pixel + 2 - channel]);
            }
        }
    }

    @Test
    void no_signal_at_all_is_grey_everywhere() {
        byte[] drawn =
                SignalPicture.of(Tensor.zeros(Shape.of(2, 2, 3)), Channels.RGB).rgb();
        for (byte level : drawn) {
            assertEquals((byte) 128, level);
        }
    }

    @Test
    void of_a_large_field_the_means_of_blocks_are_drawn() {
        float[] signals = new float[65 * 130];
        for (int i = 0; i < signals.length; i++) {
            int row = i / 130;
            int column = i % 130;
            // Blocks of three: what alternates within one is nothing, what is even in one stays.
            signals[i] = row < 3 && column < 3 ? 1 : row >= 63 && column >= 129 ? -1 : 0;
        }
        signals[30 * 130 + 30] = 5;
        signals[30 * 130 + 31] = -5;
        byte[] drawn = SignalPicture.of(Tensor.of(Shape.of(65, 130, 1), signals), Channels.GREY)
                .rgb();
        assertEquals((byte) 255, drawn[(2 * 130 + 2) * 3]);
        assertEquals((byte) 0, drawn[(64 * 130 + 129) * 3]);
        assertEquals((byte) 128, drawn[(30 * 130 + 30) * 3]);
        assertEquals((byte) 128, drawn[(3 * 130 + 3) * 3]);
    }
}
