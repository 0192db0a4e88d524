package dev.because.neural.data.card;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Labels;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import dev.because.neural.network.ModelCard.Crop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A model card as YAML text, both ways. */
final class CardText {
    static final String DEFAULT_NOUN = "picture";

    private static final List<String> SECTIONS = List.of("input", "output");
    private static final List<String> INPUT = List.of("name", "height", "width", "channels", "range", "mean", "crop");
    private static final List<String> OUTPUT = List.of("name", "softmax", "labels", "noun");

    private CardText() {}

    /**
     * Reads a card.
     *
     * @param labels finds the labels that the card names by file
     * @throws BadInputException naming file, line and field
     */
    static ModelCard parse(String file, String text, Function<String, Labels> labels) {
        YamlMapping card = YamlMapping.parse(file, text, SECTIONS);
        return new ModelCard(input(card.mapping("input", INPUT)), output(card.mapping("output", OUTPUT), labels));
    }

    private static ModelCard.Input input(YamlMapping fields) {
        Channels channels = CardFields.channels(fields.where("channels"), fields.text("channels", "grey, RGB or BGR"));
        List<Double> range = fields.texts("range", "two numbers, the values of black and of white")
                .map(texts -> CardFields.range(fields.where("range"), texts))
                .orElse(List.of(0.0, 1.0));
        List<Double> mean = fields.texts("mean", "a list of numbers, one for each channel")
                .map(texts -> CardFields.numbers(fields.where("mean"), texts))
                .orElse(List.of());
        return new ModelCard.Input(
                name(fields, "name", "the name of the graph's placeholder"),
                CardFields.side(fields.where("height"), fields.text("height", "a number of pixels")),
                CardFields.side(fields.where("width"), fields.text("width", "a number of pixels")),
                channels,
                range.get(0),
                range.get(1),
                CardFields.mean(fields.where("mean"), mean, channels),
                fields.optionalText("crop", "centre, square or none")
                        .map(crop -> CardFields.crop(fields.where("crop"), crop))
                        .orElse(Crop.CENTRE));
    }

    private static ModelCard.Output output(YamlMapping fields, Function<String, Labels> files) {
        Optional<Labels> labels = fields.isSequence("labels")
                ? fields.texts("labels", "a list of names").map(names -> inline(fields, names))
                : name(fields, "labels", LabelLines.EXPECTED + ", or a list of names")
                        .map(files);
        return new ModelCard.Output(
                name(fields, "name", "the layer of scores before the softmax"),
                name(fields, "softmax", "the layer of scores after the softmax"),
                labels,
                name(fields, "noun", "what a picture shows, in a word").orElse(DEFAULT_NOUN));
    }

    private static Labels inline(YamlMapping fields, List<String> names) {
        if (names.isEmpty()) {
            throw new BadInputException(fields.where("labels"), "an empty list", "the name of each class");
        }
        return new Labels(names);
    }

    private static Optional<String> name(YamlMapping fields, String field, String expected) {
        return fields.optionalText(field, expected).map(text -> CardFields.filled(fields.where(field), text, expected));
    }

    /** Writes a card with its labels in it; reading the text gives an equal card. */
    static String write(ModelCard card) {
        ModelCard.Input in = card.input();
        Map<String, Object> input = new LinkedHashMap<>();
        in.name().ifPresent(name -> input.put("name", name));
        input.put("height", in.height());
        input.put("width", in.width());
        input.put(
                "channels",
                in.channels() == Channels.GREY ? "grey" : in.channels().name());
        input.put("range", List.of(in.low(), in.high()));
        if (!in.mean().isEmpty()) {
            input.put("mean", in.mean());
        }
        input.put("crop", in.crop().name().toLowerCase(Locale.ROOT));
        Map<String, Object> output = new LinkedHashMap<>();
        card.output().name().ifPresent(name -> output.put("name", name));
        card.output().softmax().ifPresent(name -> output.put("softmax", name));
        card.output().labels().ifPresent(labels -> output.put("labels", labels.names()));
        output.put("noun", card.output().noun());
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("input", input);
        sections.put("output", output);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(sections);
    }
}
