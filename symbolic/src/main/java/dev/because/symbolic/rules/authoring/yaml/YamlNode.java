package dev.because.symbolic.rules.authoring.yaml;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Place;
import java.util.List;
import java.util.Optional;

/** A piece of a YAML document that knows where it is written. */
sealed interface YamlNode {
    Place place();

    /** What it is, in words that follow "found". */
    String description();

    /** A single value, its letters as they are in the file but for quotation marks; empty if there is none. */
    record Scalar(Written written) implements YamlNode {
        @Override
        public Place place() {
            return written.place();
        }

        @Override
        public String description() {
            return written.text().isEmpty() ? "nothing" : "\"" + written.text() + "\"";
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        @Override
        public String description() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /** Fields, in the order of the file, no two of one name. */
    record Mapping(List<Entry> entries, Place place) implements YamlNode {
        @Override
        public String description() {
            return entries.isEmpty()
                    ? "no fields"
                    : "the fields "
                            + String.join(
                                    ", ",
                                    entries.stream()
                                            .map(entry -> entry.name().text())
                                            .toList());
        }

        Optional<YamlNode> get(String name) {
            return entries.stream()
                    .filter(entry -> entry.name().text().equals(name))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** A field. */
    record Entry(Written name, YamlNode value) {}

    /** It is something else than it should be. */
    default UnreadableException instead(String expected) {
        return new UnreadableException(place(), description(), expected);
    }

    /** A single value, which may be empty. */
    default Written written(String expected) {
        if (this instanceof Scalar scalar) {
            return scalar.written();
        }
        throw instead(expected);
    }

    /** Whether nothing is written. */
    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.written().text().isEmpty();
    }

    /** Fields; nothing counts as none. */
    default List<Entry> entries(String expected) {
        if (isNothing()) {
            return List.of();
        }
        if (this instanceof Mapping mapping) {
            return mapping.entries();
        }
        throw instead(expected);
    }
}
