package dev.because.explain.cli.verbs;

import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which card a model has, and what is to be different from it. */
public class CardChoices {
    private final SortedMap<String, Object> given = new TreeMap<>();

    @Option(names = "--card", paramLabel = "FILE", description = "The model's card (default: beside it, or shipped).")
    void card(String value) {
        give("card", value);
    }

    @Option(names = "--input", paramLabel = "NAME", description = "Instead of the card's: the placeholder.")
    void input(String value) {
        give("input", value);
    }

    @Option(names = "--size", paramLabel = "HxW", description = "Instead of the card's: the input's rows and columns.")
    void size(String value) {
        give("size", value);
    }

    @Option(names = "--channels", paramLabel = "C", description = "Instead of the card's: GREY, RGB or BGR.")
    void channels(String value) {
        give("channels", value);
    }

    @Option(
            names = "--range",
            paramLabel = "LOW,HIGH",
            description = "Instead of the card's: values of black and white.")
    void range(String value) {
        give("range", value);
    }

    @Option(names = "--mean", paramLabel = "A,B,C", description = "Instead of the card's: what is subtracted.")
    void mean(String value) {
        give("mean", value);
    }

    @Option(names = "--crop", paramLabel = "CROP", description = "Instead of the card's: centre, square or none.")
    void crop(String value) {
        give("crop", value);
    }

    @Option(names = "--output", paramLabel = "LAYER", description = "Instead of the card's: scores before the softmax.")
    void output(String value) {
        give("output", value);
    }

    @Option(names = "--labels", paramLabel = "FILE", description = "Instead of the card's: the names of the classes.")
    void labels(String value) {
        give("labels", value);
    }

    @Option(names = "--noun", paramLabel = "WORD", description = "Instead of the card's: what a picture shows.")
    void noun(String value) {
        give("noun", value);
    }

    /** Notes one option, by the name that a question has for it. */
    final void give(String name, String value) {
        given.put(name, value);
    }

    /** What was given, by the names of a question's options. */
    public final SortedMap<String, Object> given() {
        return new TreeMap<>(given);
    }
}
