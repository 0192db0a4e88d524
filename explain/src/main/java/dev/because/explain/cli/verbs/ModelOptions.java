package dev.because.explain.cli.verbs;

import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which network is asked, and what is to be different from its card. */
public final class ModelOptions {
    private final SortedMap<String, Object> given = new TreeMap<>();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A frozen graph (.pb), a SavedModel folder, or lenet5 (default).")
    void model(String value) {
        given.put("model", value);
    }

    @Option(names = "--card", paramLabel = "FILE", description = "The model's card (default: beside it, or shipped).")
    void card(String value) {
        given.put("card", value);
    }

    @Option(names = "--input", paramLabel = "NAME", description = "Instead of the card's: the placeholder.")
    void input(String value) {
        given.put("input", value);
    }

    @Option(names = "--size", paramLabel = "HxW", description = "Instead of the card's: the input's rows and columns.")
    void size(String value) {
        given.put("size", value);
    }

    @Option(names = "--channels", paramLabel = "C", description = "Instead of the card's: GREY, RGB or BGR.")
    void channels(String value) {
        given.put("channels", value);
    }

    @Option(
            names = "--range",
            paramLabel = "LOW,HIGH",
            description = "Instead of the card's: values of black and white.")
    void range(String value) {
        given.put("range", value);
    }

    @Option(names = "--mean", paramLabel = "A,B,C", description = "Instead of the card's: what is subtracted.")
    void mean(String value) {
        given.put("mean", value);
    }

    @Option(names = "--crop", paramLabel = "CROP", description = "Instead of the card's: centre, square or none.")
    void crop(String value) {
        given.put("crop", value);
    }

    @Option(names = "--output", paramLabel = "LAYER", description = "Instead of the card's: scores before the softmax.")
    void output(String value) {
        given.put("output", value);
    }

    @Option(names = "--labels", paramLabel = "FILE", description = "Instead of the card's: the names of the classes.")
    void labels(String value) {
        given.put("labels", value);
    }

    @Option(names = "--noun", paramLabel = "WORD", description = "Instead of the card's: what a picture shows.")
    void noun(String value) {
        given.put("noun", value);
    }

    /** What was given, by the names of a question's options. */
    public SortedMap<String, Object> given() {
        return new TreeMap<>(given);
    }
}
