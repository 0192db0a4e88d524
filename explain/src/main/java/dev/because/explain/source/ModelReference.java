package dev.because.explain.source;

import dev.because.neural.data.card.CardOptions;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model as a user names it.
 *
 * @param model a frozen graph's file, a SavedModel's folder, a Caffe network's {@code .net}, or {@link #EMBEDDED}
 * @param card the model's card; empty for the one beside the model, or the shipped one
 * @param overrides what is to be different from the card, by the names of {@link CardOptions#NAMES}
 */
public record ModelReference(String model, Optional<String> card, SortedMap<String, String> overrides) {
    /** The network that is always at hand, and is asked where none is named. */
    public static final String EMBEDDED = "lenet5";

    public ModelReference {
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
    }

    /** A model with its own card as it is. */
    public static ModelReference of(String model) {
        return new ModelReference(model, Optional.empty(), new TreeMap<>());
    }

    /** Takes out of a question's options what says which model is asked; the others stay in the map. */
    public static ModelReference take(Map<String, Object> options) {
        SortedMap<String, String> overrides = new TreeMap<>();
        for (String name : CardOptions.NAMES) {
            text(options, name).ifPresent(value -> overrides.put(name, value));
        }
        return new ModelReference(text(options, "model").orElse(EMBEDDED), text(options, "card"), overrides);
    }

    /** The options that {@link #take} reads, by name. */
    SortedMap<String, Object> options() {
        SortedMap<String, Object> options = new TreeMap<>(overrides);
        options.put("model", model);
        card.ifPresent(value -> options.put("card", value));
        return options;
    }

    private static Optional<String> text(Map<String, Object> options, String name) {
        return Optional.ofNullable(options.remove(name)).map(String::valueOf);
    }
}
