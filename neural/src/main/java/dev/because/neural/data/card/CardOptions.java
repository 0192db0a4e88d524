package dev.because.neural.data.card;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Labels;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.ModelCard.Crop;
import dev.because.neural.network.Spelling;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command line says about a model in the place of its card, or where there is none. The options are {@code input}
 * and {@code output} (names in the graph), {@code softmax}, {@code size} ({@code 224} or {@code HEIGHTxWIDTH}),
 * {@code channels}, {@code range} ({@code -1,1}), {@code mean} ({@code 104,117,123}, or {@code none}), {@code crop},
 * {@code labels} (a file) and {@code noun}.
 */
public final class CardOptions {
    /** The names of all options. */
    public static final List<String> NAMES =
            List.of("input", "size", "channels", "range", "mean", "crop", "output", "softmax", "labels", "noun");

    private static final String SIZE = "pixels such as 224, or height x width such as 128x96";
    private final Map<String, String> options;

    private CardOptions(Map<String, String> options) {
        this.options = options;
    }

    /**
     * A card with some of its fields replaced.
     *
     * @param options by name (see {@link #NAMES}), without dashes
     * @throws BadInputException naming the option that is unknown or whose value cannot be used
     */
    public static ModelCard apply(ModelCard card, Map<String, String> options) {
        for (String name : options.keySet()) {
            if (!NAMES.contains(name)) {
                String hint =
                        Spelling.nearest(name, NAMES).map(near -> "--" + near).orElse("one of");
                throw new BadInputException("option --" + name, "no such field of a card", hint + " " + NAMES);
            }
        }
        CardOptions read = new CardOptions(Map.copyOf(options));
        return new ModelCard(read.input(card.input()), read.output(card.output()));
    }

    /**
     * A card of options alone, for a model that has none: RGB from 0 to 1 and the central crop, unless they say otherwise.
     *
     * @throws BadInputException as {@link #apply}, or if there is no option {@code size}
     */
    public static ModelCard card(Map<String, String> options) {
        if (!options.containsKey("size")) {
            throw new BadInputException("model card", "none, and no option --size", "a card or " + SIZE);
        }
        ModelCard.Input unsaid =
                new ModelCard.Input(Optional.empty(), 1, 1, Channels.RGB, 0, 1, List.of(), Crop.CENTRE);
        ModelCard.Output scores = new ModelCard.Output(Optional.empty(), Optional.empty(), CardText.DEFAULT_NOUN);
        return apply(new ModelCard(unsaid, scores), options);
    }

    private ModelCard.Input input(ModelCard.Input card) {
        List<Integer> size = given("size").map(this::size).orElse(List.of(card.height(), card.width()));
        List<Double> range = given("range")
                .map(text -> CardFields.range("option --range", split(text)))
                .orElse(List.of(card.low(), card.high()));
        List<Double> mean = given("mean")
                .map(text -> CardFields.numbers("option --mean", split(text)))
                .orElse(card.mean());
        Channels channels = given("channels")
                .map(text -> CardFields.channels("option --channels", text))
                .orElse(card.channels());
        String meanFrom =
                options.containsKey("mean") ? "option --mean" : "option --channels, with the mean of the card";
        return new ModelCard.Input(
                given("input").or(card::name),
                size.get(0),
                size.get(1),
                channels,
                range.get(0),
                range.get(1),
                CardFields.mean(meanFrom, mean, channels),
                given("crop")
                        .map(text -> CardFields.crop("option --crop", text))
                        .orElse(card.crop()));
    }

    private ModelCard.Output output(ModelCard.Output card) {
        return new ModelCard.Output(
                given("output").or(card::name),
                given("softmax").or(card::softmax),
                given("labels").map(CardOptions::labels).or(card::labels),
                given("noun").orElse(card.noun()));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(options.get(name))
                .map(text -> CardFields.filled("option --" + name, text, "a value"));
    }

    private List<Integer> size(String text) {
        String[] sides = text.strip().split("\\s*[x×]\\s*", -1);
        if (sides.length > 2) {
            throw new BadInputException("option --size", "\"" + text + "\"", SIZE);
        }
        return List.of(
                CardFields.side("option --size", sides[0]), CardFields.side("option --size", sides[sides.length - 1]));
    }

    /** Numbers with commas between, in brackets or without; none for "none". */
    private static List<String> split(String text) {
        String bare = text.strip();
        if (bare.startsWith("[") && bare.endsWith("]")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return bare.isBlank() || bare.equalsIgnoreCase("none")
                ? List.of()
                : Arrays.stream(bare.split(",", -1)).map(String::strip).toList();
    }

    private static Labels labels(String file) {
        try {
            return LabelLines.read(Path.of(file));
        } catch (InvalidPathException e) {
            throw new BadInputException("option --labels", "\"" + file + "\"", LabelLines.EXPECTED);
        }
    }
}
