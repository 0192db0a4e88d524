package dev.because.explain.answer.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelChoiceTest {
    private static final Layer LAYER = new Layer("conv", "Conv2D", Shape.of(8, 8, 20));

    @Test
    void channels_and_ranges_are_put_in_order_without_repetition() {
        assertEquals(List.of(3, 7, 8, 9), ChannelChoice.parse("9, 7-9,3", LAYER));
        assertEquals(List.of(19), ChannelChoice.parse("19", LAYER));
        assertEquals(20, ChannelChoice.all(LAYER).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20|channel 20",
                "3-20|channel 20",
                "9-7|ends before",
                "3,|3,",
                "-1|-1",
                "all|all",
                "99999999999|9999"
            })
    void what_is_no_channel_of_the_layer_is_refused_in_one_line(String text, String found) {
        String message = assertThrows(BadInputException.class, () -> ChannelChoice.parse(text, LAYER))
                .getMessage();
        assertTrue(message.startsWith("option --channel: found ") && message.contains(found), message);
    }
}
