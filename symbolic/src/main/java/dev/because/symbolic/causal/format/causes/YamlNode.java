package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A piece of a YAML document that knows where it is written. */
sealed interface YamlNode {
    Place place();

    /** What it is, in words that follow "found". */
    String description();

    /**
     * A single value.
     *
     * @param written its letters, without quotation marks
     * @param plain whether it had none, so that it may be a number
     */
    record Scalar(Place place, String written, boolean plain) implements YamlNode {
        OptionalDouble number() {
            return plain ? Numbers.of(written) : OptionalDouble.empty();
        }

        @Override
        public String description() {
            return written.isBlank() ? "nothing" : "\"" + Numbers.shortened(written) + "\"";
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String description() {
            return items.isEmpty() ? "an empty list" : "a list of " + items.size();
        }
    }

    /** Fields by name, in the order of the file. */
    record Mapping(Place place, Map<String, YamlNode> fields) implements YamlNode {
        @Override
        public String description() {
            return fields.isEmpty()
                    ? "no fields"
                    : "the fields " + Numbers.shortened(String.join(", ", fields.keySet()));
        }

        Optional<YamlNode> get(String name) {
            return Optional.ofNullable(fields.get(name));
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

    /** A number. */
    default double number(String expected) {
        if (this instanceof Scalar scalar && scalar.number().isPresent()) {
            return scalar.number().getAsDouble();
        }
        throw place().refusal(description(), expected);
    }

    /** The items of a list that is not empty. */
    default List<YamlNode> items(String expected) {
        if (this instanceof Sequence sequence && !sequence.items().isEmpty()) {
            return sequence.items();
        }
        throw place().refusal(description(), expected);
    }
}
