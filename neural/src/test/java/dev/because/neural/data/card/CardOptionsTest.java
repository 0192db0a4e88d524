package dev.because.neural.data.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.data.Refusal;
import dev.because.neural.network.Labels;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.ModelCard.Crop;
import dev.because.neural.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardOptionsTest {
    private static final ModelCard CARD = new ModelCard(
            new ModelCard.Input(
                    Optional.of("input"), 227, 227, Channels.BGR, 0, 255, List.of(1.0, 2.0, 3.0), Crop.NONE),
            new ModelCard.Output(Optional.of("scores"), Optional.empty(), "digit"));

    @Test
    void withoutOptionsTheCardStays() {
        assertEquals(CARD, CardOptions.apply(CARD, Map.of()));
    }

    @Test
    void eachOptionReplacesItsField(@TempDir Path folder) throws IOException {
        Path labels = Files.writeString(folder.resolve("l.txt"), "cat\ndog");
        Map<String, String> options = Map.of(
                "input",
                "x",
                "size",
                "32x48",
                "channels",
                "rgb",
                "range",
                "-1, 1",
                "mean",
                "[0.5, 0.4, 0.3]",
                "crop",
                "Square",
                "output",
                "logits",
                "softmax",
                "probs",
                "labels",
                labels.toString(),
                "noun",
                "animal");
        assertEquals(
                new ModelCard(
                        new ModelCard.Input(
                                Optional.of("x"), 32, 48, Channels.RGB, -1, 1, List.of(0.5, 0.4, 0.3), Crop.SQUARE),
                        new ModelCard.Output(
                                Optional.of("logits"),
                                Optional.of("probs"),
                                Optional.of(new Labels(List.of("cat", "dog"))),
                                "animal")),
                CardOptions.apply(CARD, options));
        assertEquals(CardOptions.NAMES.size(), options.size());
    }

    @Test
    void oneNumberIsASquareAndNoneTakesTheMeanAway() {
        ModelCard card = CardOptions.apply(CARD, Map.of("size", "64", "mean", "none", "channels", "grey"));
        assertEquals(Shape.of(64, 64, 1), card.input().shape());
        assertEquals(List.of(), card.input().mean());
    }

    @Test
    void aModelWithoutACardNeedsASizeAtLeast() {
        ModelCard.Input input = CardOptions.card(Map.of("size", "96")).input();
        assertEquals(new ModelCard.Input(Optional.empty(), 96, 96, Channels.RGB, 0, 1, List.of(), Crop.CENTRE), input);
        Refusal.says(() -> CardOptions.card(Map.of("range", "0,1")), "no option --size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size     | 0         | option --size: found 0",
                "size     | 8x        | from 1 to 16384",
                "size     | 8x8x3     | option --size",
                "size     | big       | \"big\"",
                "range    | 1         | two different numbers",
                "range    | 1,1       | two different numbers",
                "range    | a,b       | \"a\"",
                "range    | 0,        | a number",
                "mean     | 1,2       | one for each channel of BGR",
                "channels | grey      | with the mean of the card",
                "channels | argb      | \"rgb\"",
                "crop     | left      | centre, square, none",
                "labels   | gone.txt  | no such file",
                "output   | ''        | an empty text",
                "outptu   | x         | expected --output",
            })
    void aWrongOptionIsRefusedByName(String name, String value, String message) {
        Refusal.says(() -> CardOptions.apply(CARD, Map.of(name, value)), message);
    }
}
