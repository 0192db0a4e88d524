package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message in protobuf's text format: its fields in the order of the file, each with its line for the message that
 * refuses it.
 *
 * @param file the file, for messages
 * @param line where the message begins
 * @param fields its fields
 */
record TextMessage(String file, int line, List<Field> fields) {
    TextMessage {
        fields = List.copyOf(fields);
    }

    /** A name with a value. */
    record Field(String name, int line, Value value) {}

    /** What a field holds. */
    sealed interface Value {}

    /** A number, a word or a quoted text. */
    record Scalar(String text, boolean quoted) implements Value {
        @Override
        public String toString() {
            return quoted ? "\"" + text + "\"" : text;
        }
    }

    /** A message within. */
    record Nested(TextMessage message) implements Value {
        @Override
        public String toString() {
            return "a message";
        }
    }

    /** Where a line of this file is, for messages. */
    String where(int at) {
        return file + " line " + at;
    }

    /** @throws BadInputException naming the first field that is not known */
    TextMessage knowing(String... names) {
        List<String> known = List.of(names);
        for (Field field : fields) {
            if (!known.contains(field.name())) {
                throw new BadInputException(
                        where(field.line()),
                        "the field " + field.name(),
                        Spelling.nearest(field.name(), known)
                                        .map(near -> near + ", or another ")
                                        .orElse("one ")
                                + "of " + String.join(", ", known));
            }
        }
        return this;
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** The quoted text of a field that may be there once. */
    Optional<String> text(String name) {
        return once(name).map(field -> text(field));
    }

    /** The quoted texts of a field that may be repeated. */
    List<String> texts(String name) {
        return named(name).map(this::text).toList();
    }

    /** The word of a field that may be there once, such as {@code MAX}. @throws BadInputException if it is no such */
    String word(String name, String otherwise, List<String> words) {
        Optional<Field> field = once(name);
        if (field.isEmpty()) {
            return otherwise;
        }
        return words.stream()
                .filter(word -> field.get().value().equals(new Scalar(word, false)))
                .findFirst()
                .orElseThrow(() -> refusal(field.get(), String.join(" or ", words)));
    }

    boolean truth(String name, boolean otherwise) {
        return Boolean.parseBoolean(word(name, String.valueOf(otherwise), List.of("true", "false")));
    }

    /** A whole number of a field that may be there once. */
    Optional<Integer> whole(String name, int least, int most) {
        return once(name).map(field -> whole(field, least, most));
    }

    /** The whole numbers of a field that may be repeated. */
    List<Integer> wholes(String name, int least, int most) {
        return named(name).map(field -> whole(field, least, most)).toList();
    }

    /** A finite number of a field that may be there once. */
    float real(String name, float otherwise) {
        return once(name).map(this::real).orElse(otherwise);
    }

    /** The message in a field that may be there once. */
    Optional<TextMessage> message(String name) {
        return once(name).map(this::message);
    }

    /** The messages of a field that may be repeated. */
    List<TextMessage> messages(String name) {
        return named(name).map(this::message).toList();
    }

    private java.util.stream.Stream<Field> named(String name) {
        return fields.stream().filter(field -> field.name().equals(name));
    }

    private Optional<Field> once(String name) {
        List<Field> found = named(name).collect(Collectors.toList());
        if (found.size() > 1) {
            throw new BadInputException(where(found.get(1).line()), "the field " + name + " a second time", "it once");
        }
        return found.stream().findFirst();
    }

    private String text(Field field) {
        if (field.value() instanceof Scalar scalar && scalar.quoted()) {
            return scalar.text();
        }
        throw refusal(field, "a text in quotes");
    }

    private int whole(Field field, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        if (field.value() instanceof Scalar scalar && !scalar.quoted()) {
            try {
                int number = Integer.parseInt(scalar.text());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw refusal(field, expected);
            }
        }
        throw refusal(field, expected);
    }

    private float real(Field field) {
        if (field.value() instanceof Scalar scalar && !scalar.quoted()) {
            try {
                float number = Float.parseFloat(scalar.text());
                if (Float.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw refusal(field, "a number");
            }
        }
        throw refusal(field, "a finite number");
    }

    private TextMessage message(Field field) {
        if (field.value() instanceof Nested nested) {
            return nested.message();
        }
        throw refusal(field, "a message in braces");
    }

    private BadInputException refusal(Field field, String expected) {
        return new BadInputException(
                where(field.line()) + ", field " + field.name(),
                TextFormat.shortened(field.value().toString()),
                expected);
    }
}
