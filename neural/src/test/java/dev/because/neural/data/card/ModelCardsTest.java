package dev.because.neural.data.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.data.SharedFolder;
import dev.because.neural.network.Labels;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.ModelCard.Crop;
import dev.because.neural.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCardsTest {
    private static final String INPUT = "input: {height: 8, width: 8, channels: grey}\n";

    @TempDir
    Path folder;

    private final Random random = new Random(17);

    @Test
    void theCardOfTheDesignIsRead() throws IOException {
        Files.writeString(folder.resolve("labels.txt"), "cat\ndog\n");
        ModelCard card = read(
                """
                input:  {name: input, height: 224, width: 160, channels: RGB, range: [-1, 1], crop: centre}
                output: {name: Logits/Squeeze, softmax: Predictions, labels: labels.txt}
                """);
        assertEquals(
                new ModelCard(
                        new ModelCard.Input(
                                Optional.of("input"), 224, 160, Channels.RGB, -1, 1, List.of(), Crop.CENTRE),
                        new ModelCard.Output(
                                Optional.of("Logits/Squeeze"),
                                Optional.of("Predictions"),
                                Optional.of(new Labels(List.of("cat", "dog"))),
                                "picture")),
                card);
    }

    @Test
    void whatIsLeftOutHasADefault() throws IOException {
        ModelCard card = read(INPUT + "output: {}");
        assertEquals(
                new ModelCard.Input(Optional.empty(), 8, 8, Channels.GREY, 0, 1, List.of(), Crop.CENTRE), card.input());
        assertEquals(new ModelCard.Output(Optional.empty(), Optional.empty(), "picture"), card.output());
    }

    @Test
    void labelsInTheCardAreTakenAsTheyAreWritten() throws IOException {
        ModelCard card = read(INPUT + "output: {labels: [no, 007, 1e3, ~x, \"a, b\", null-set], noun: Digit}");
        assertEquals(
                List.of("no", "007", "1e3", "~x", "a, b", "null-set"),
                card.output().labels().orElseThrow().names());
        assertEquals("Digit", card.output().noun());
    }

    @Test
    void aCardReadsBackEqual() throws IOException {
        for (int i = 0; i < 200; i++) {
            ModelCard card = randomCard();
            assertEquals(card, read(ModelCards.write(card)), ModelCards.write(card));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "output: {}                                  | field input | nothing",
                "''                                          | nothing | input, output",
                "input: 7                                    | line 1, field input | \"7\"",
                "[1, 2]                                      | line 1 | a list",
                "input: {hieght: 8}                          | unknown field input.hieght | expected \"height\"",
                "inputs: {height: 8}                         | unknown field inputs | expected \"input\"",
                "input: {height: 8, height: 9}               | field input.height a second time | once",
                "input: {height: 8, channels: grey}          | field input.width | nothing",
                "input: {height: 0, width: 8, channels: RGB} | field input.height | found 0",
                "input: {height: 1e9, width: 8, channels: RGB}   | field input.height | from 1 to 16384",
                "input: {height: , width: 8, channels: RGB}      | field input.height | nothing",
                "input: {height: [8], width: 8, channels: RGB}   | field input.height | a list",
                "input: {height: 8, width: 8, channels: gray}    | field input.channels | \"grey\"",
                "input: {height: 8, width: 8, channels: CMYK}    | field input.channels | grey, rgb, bgr",
                "input: {height: 8, width: 8, channels: RGB, range: 1}        | input.range | \"1\"",
                "input: {height: 8, width: 8, channels: RGB, range: [0]}      | input.range | two different numbers",
                "input: {height: 8, width: 8, channels: RGB, range: [1, 1]}   | input.range | two different numbers",
                "input: {height: 8, width: 8, channels: RGB, range: [0, .inf]}| input.range | a number",
                "input: {height: 8, width: 8, channels: RGB, range: [0, NaN]} | input.range | a finite number",
                "input: {height: 8, width: 8, channels: RGB, mean: [1, 2]}    | input.mean | 3, one for each channel",
                "input: {height: 8, width: 8, channels: RGB, crop: center}    | input.crop | \"centre\"",
                "input: {height: 8, width: 8, channels: RGB, name: ''}        | input.name | an empty text",
                "input: {height: 8                           | line 1 | YAML",
                "a: *b                                       | line 1 | alias",
                "'%&'                                        | line 1 | YAML",
            })
    void aWrongCardIsRefusedByFileLineAndField(String text, String place, String found) throws IOException {
        Path file = Files.writeString(folder.resolve("m.card.yaml"), text);
        Refusal.says(() -> ModelCards.read(file), "m.card.yaml", place, found);
    }

    @Test
    void theLineIsThatOfTheField() throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.card.yaml"),
                """
                input:
                  height: 8
                  width: eight
                  channels: grey
                output: {}
                """);
        Refusal.says(
                () -> ModelCards.read(file), "m.card.yaml line 3, field input.width: found \"eight\"", "from 1 to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{labels: gone.txt}", "{labels: [a, [b]]}", "{labels: []}", "{labels: {a: b}}", "{noun: }"})
    void wrongOutputsAreRefused(String output) throws IOException {
        Path file = Files.writeString(folder.resolve("m.card.yaml"), INPUT + "output: " + output);
        Refusal.says(() -> ModelCards.read(file), "expected");
    }

    @Test
    void aBombOfAliasesIsRefusedAtOnce() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        Path file = Files.writeString(folder.resolve("m.card.yaml"), bomb);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Refusal.says(() -> ModelCards.read(file), "without aliases"));
    }

    @Test
    void deepAndLargeAndBinaryCardsAreRefused() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep"), "input: " + "[".repeat(100_000));
        Path large = Files.writeString(folder.resolve("large"), "#".repeat(5 << 20));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'a', ':', (byte) 0xFF, (byte) 0xFE});
        Path control = Files.write(folder.resolve("control"), new byte[] {'a', ':', 0, 7});
        Refusal.says(() -> ModelCards.read(deep), "deep");
        Refusal.says(() -> ModelCards.read(large), "large: found more than 4 MiB");
        Refusal.says(() -> ModelCards.read(binary), "bytes that are not UTF-8");
        Refusal.says(() -> ModelCards.read(control), "control: found ");
        Refusal.says(() -> ModelCards.read(folder), "a folder");
    }

    @Test
    void theCardBesideAModelIsFoundWithOrWithoutTheExtension() throws IOException {
        Path model = Files.createFile(folder.resolve("net.v1.pb"));
        assertTrue(ModelCards.forModel(model, Optional.empty()).isEmpty());
        card("net.v1.pb.card.yaml", 2);
        assertEquals(
                2,
                ModelCards.forModel(model, Optional.empty())
                        .orElseThrow()
                        .input()
                        .height());
        card("net.v1.card.yaml", 3);
        assertEquals(
                3,
                ModelCards.forModel(model, Optional.empty())
                        .orElseThrow()
                        .input()
                        .height());
        Path given = card("other.yaml", 4);
        assertEquals(
                4,
                ModelCards.forModel(model, Optional.of(given))
                        .orElseThrow()
                        .input()
                        .height());
        Path saved = Files.createDirectory(folder.resolve("saved.v2"));
        card("saved.v2.card.yaml", 5);
        assertEquals(
                5,
                ModelCards.forModel(saved, Optional.empty())
                        .orElseThrow()
                        .input()
                        .height());
        Refusal.says(() -> ModelCards.forModel(model, Optional.of(folder.resolve("gone"))), "gone", "no such file");
        Refusal.says(() -> ModelCards.forModel(folder.resolve("gone.pb"), Optional.empty()), "gone.pb", "a model");
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 160, 224})
    void aPublishedModelHasAShippedCardWhateverItsName(int side) throws IOException {
        Path model = SharedFolder.path("mobilenet/mobilenet_v1_0.25_" + side + ".pb");
        Path renamed = Files.copy(model, folder.resolve("renamed.pb"));
        ModelCard card = ModelCards.forModel(renamed, Optional.empty()).orElseThrow();
        assertEquals(Shape.of(side, side, 3), card.input().shape());
        assertEquals(
                Optional.of("MobilenetV1/Logits/SpatialSqueeze"), card.output().name());
        Labels labels = card.output().labels().orElseThrow();
        assertEquals(1001, labels.count());
        assertEquals("background", labels.name(0));
        assertEquals("zebra", labels.name(341));
        assertEquals(List.of(135, 518), labels.find("crane"));
        assertEquals(card, read(ModelCards.write(card)));
    }

    private Path card(String name, int height) throws IOException {
        return Files.writeString(
                folder.resolve(name), "input: {height: " + height + ", width: 8, channels: BGR}\noutput: {}");
    }

    private ModelCard read(String text) throws IOException {
        return ModelCards.read(Files.writeString(folder.resolve("m.card.yaml"), text));
    }

    private ModelCard randomCard() {
        Channels channels = Channels.values()[random.nextInt(3)];
        List<Double> mean = random.nextBoolean()
                ? List.of()
                : random.doubles(channels.count(), -1e-5, 200).boxed().toList();
        return new ModelCard(
                new ModelCard.Input(
                        text(),
                        1 + random.nextInt(1000),
                        1 + random.nextInt(1000),
                        channels,
                        random.nextGaussian(),
                        random.nextGaussian() * 1e6,
                        mean,
                        Crop.values()[random.nextInt(3)]),
                new ModelCard.Output(text(), text(), labels(), text().orElse("digit")));
    }

    private Optional<Labels> labels() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Labels(IntStream.range(0, 1 + random.nextInt(20))
                        .mapToObj(i -> text().orElse("" + i))
                        .toList()));
    }

    private Optional<String> text() {
        String letters = "ab:#'\"\\{}[],&*!|>%@` -?0é日🦓\n\t~";
        int[] points = letters.codePoints().toArray();
        String text = random.ints(1 + random.nextInt(12), 0, points.length)
                .map(i -> points[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return random.nextBoolean() || text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
