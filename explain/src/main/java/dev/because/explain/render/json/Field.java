package dev.because.explain.render.json;

import dev.because.explain.justification.MalformedExplanationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a file together with the way to it, so that whoever refuses it can say where it stands.
 *
 * @param file the file's name
 * @param path the way from the top, such as {@code claims[3].values.drop}; empty for the top
 * @param value what stands there
 */
record Field(String file, String path, Object value) {
    /** A refusal of this value. */
    MalformedExplanationException refused(String expected) {
        return new MalformedExplanationException(file, path, described(), expected);
    }

    /** The members of an object, each a field; refuses anything else. */
    Map<String, Object> object() {
        if (value instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // the keys of JSON objects are strings
            Map<String, Object> members = (Map<String, Object>) map;
            return members;
        }
        throw refused("an object");
    }

    /** Refuses an object that has other members than these. */
    Field only(List<String> names) {
        for (String name : object().keySet()) {
            if (!names.contains(name)) {
                throw new MalformedExplanationException(
                        file, below(name), "an unknown field", "only " + String.join(", ", names));
            }
        }
        return this;
    }

    /** A member of an object, which must be there. */
    Field member(String name) {
        Map<String, Object> members = object();
        if (!members.containsKey(name)) {
            throw new MalformedExplanationException(file, below(name), "nothing", "a value");
        }
        return new Field(file, below(name), members.get(name));
    }

    /** A member of an object that may be left out. */
    Optional<Field> optional(String name) {
        return object().containsKey(name) ? Optional.of(member(name)) : Optional.empty();
    }

    /** The members of a list. */
    List<Field> list() {
        if (value instanceof List<?> list) {
            List<Field> members = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                members.add(new Field(file, path + "[" + i + "]", list.get(i)));
            }
            return members;
        }
        throw refused("a list");
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw refused("text");
    }

    List<String> texts() {
        return list().stream().map(Field::text).toList();
    }

    double number() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw refused("a number");
    }

    /** The path of something below this value. */
    String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String described() {
        if (value instanceof Optional) {
            return "null";
        }
        return value instanceof Map ? "an object" : value instanceof List ? "a list" : value.toString();
    }
}
