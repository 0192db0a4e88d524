package dev.because.scenarios.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a YAML document that knows where it is written. */
sealed interface YamlNode {
    Place place();

    /** What it is, in words that follow "found". */
    String description();

    /**
     * A single value.
     *
     * @param written its letters as they are in the file, without quotation marks
     * @param number its number; empty for text, which includes every number in quotation marks
     */
    record Scalar(Place place, String written, Optional<Number> number) implements YamlNode {
        @Override
        public String description() {
            return number.isPresent() ? "the number " + written : "the text \"" + written + "\"";
        }
    }

    /** Nothing, where a value could be. */
    record Nothing(Place place) implements YamlNode {
        @Override
        public String description() {
            return "nothing";
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String description() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /** Fields by name, in the order of the file. */
    record Mapping(Place place, Map<String, YamlNode> fields) implements YamlNode {
        @Override
        public String description() {
            return fields.isEmpty() ? "no fields" : "the fields " + String.join(", ", fields.keySet());
        }

        Optional<YamlNode> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        YamlNode require(String name, String expected) {
            return get(name).orElseThrow(() -> place.refusal("no field \"" + name + "\"", expected));
        }

        /** Refuses every field that is not one of these. */
        Mapping only(List<String> known) {
            fields.forEach((name, node) -> {
                if (!known.contains(name)) {
                    throw node.place().refusal("the unknown field \"" + name + "\"", Nearest.among(known, name));
                }
            });
            return this;
        }
    }

    default Mapping mapping(String expected) {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        throw place().refusal(description(), expected);
    }

    /** The letters of a single value that is not empty. */
    default String text(String expected) {
        if (this instanceof Scalar scalar && !scalar.written().isBlank()) {
            return scalar.written();
        }
        throw place().refusal(description(), expected);
    }

    /** A finite number. */
    default double number(String expected) {
        if (this instanceof Scalar scalar
                && scalar.number().isPresent()
                && Double.isFinite(scalar.number().get().doubleValue())) {
            return scalar.number().get().doubleValue();
        }
        throw place().refusal(description(), expected);
    }

    /** The items of a list that is not empty; a single value counts as a list of one. */
    default List<YamlNode> items(String expected) {
        if (this instanceof Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        if (this instanceof Scalar scalar) {
            return List.of(scalar);
        }
        throw place().refusal(description(), expected);
    }
}
