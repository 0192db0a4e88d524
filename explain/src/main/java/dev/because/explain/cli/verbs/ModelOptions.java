package dev.because.explain.cli.verbs;

import dev.because.explain.source.CardOverrides;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which network is asked, and what is to be different from its card. */
public final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A frozen graph (.pb), a SavedModel folder, or lenet5 (default).")
    private Optional<String> model = Optional.empty();

    @Option(names = "--card", paramLabel = "FILE", description = "The model's card (default: beside the model, or shipped).")
    private Optional<String> card = Optional.empty();

    @Option(names = "--input", paramLabel = "NAME", description = "Instead of the card's: the placeholder.")
    private Optional<String> input = Optional.empty();

    @Option(names = "--size", paramLabel = "HxW", description = "Instead of the card's: the input's rows and columns.")
    private Optional<String> size = Optional.empty();

    @Option(names = "--channels", paramLabel = "GREY|RGB|BGR", description = "Instead of the card's: the colours.")
    private Optional<String> channels = Optional.empty();

    @Option(names = "--range", paramLabel = "LOW,HIGH", description = "Instead of the card's: values of black and white.")
    private Optional<String> range = Optional.empty();

    @Option(names = "--mean", paramLabel = "A,B,C", description = "Instead of the card's: what is subtracted.")
    private Optional<String> mean = Optional.empty();

    @Option(names = "--crop", paramLabel = "centre|square|none", description = "Instead of the card's: the crop.")
    private Optional<String> crop = Optional.empty();

    @Option(names = "--output", paramLabel = "LAYER", description = "Instead of the card's: the scores before the softmax.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--labels", paramLabel = "FILE", description = "Instead of the card's: the names of the classes.")
    private Optional<String> labels = Optional.empty();

    /** What was given, by the names of a question's options. */
    public SortedMap<String, Object> given() {
        SortedMap<String, Object> given = new TreeMap<>();
        put(given, "model", model);
        put(given, "card", card);
        put(given, CardOverrides.INPUT, input);
        put(given, CardOverrides.SIZE, size);
        put(given, CardOverrides.CHANNELS, channels);
        put(given, CardOverrides.RANGE, range);
        put(given, CardOverrides.MEAN, mean);
        put(given, CardOverrides.CROP, crop);
        put(given, CardOverrides.OUTPUT, output);
        put(given, CardOverrides.LABELS, labels);
        return given;
    }

    private static void put(SortedMap<String, Object> given, String name, Optional<String> value) {
        value.ifPresent(text -> given.put(name, text));
    }
}
