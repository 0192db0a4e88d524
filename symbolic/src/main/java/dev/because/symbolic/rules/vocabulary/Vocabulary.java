package dev.because.symbolic.rules.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All kinds of fact that rules may speak of, by name. */
public final class Vocabulary {
    private final Map<String, Kind> kinds = new TreeMap<>();

    /** @throws IllegalArgumentException if two kinds have one name */
    public Vocabulary(Collection<Kind> kinds) {
        kinds.forEach(kind -> {
            if (this.kinds.put(kind.name(), kind) != null) {
                throw new IllegalArgumentException("found two kinds " + kind.name() + ", expected one");
            }
        });
    }

    /** All kinds, in alphabetical order. */
    public List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** The kind of that name. */
    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** All of this and more; a kind of the same name replaces the one that is here. */
    public Vocabulary with(Collection<Kind> more) {
        Map<String, Kind> all = new TreeMap<>(kinds);
        more.forEach(kind -> all.put(kind.name(), kind));
        return new Vocabulary(all.values());
    }

    /** What of a fact is not in these words: in one line; empty if all of it is. */
    public Optional<String> fault(Fact fact) {
        Optional<Kind> kind = kind(fact.kind());
        if (kind.isEmpty()) {
            return Optional.of(
                    "found the kind " + fact.kind() + ", expected " + Nearest.expected(fact.kind(), kinds.keySet()));
        }
        List<String> names = kind.get().fields().stream().map(Field::name).toList();
        return fact.values().entrySet().stream()
                .map(entry -> kind.get()
                        .field(entry.getKey())
                        .map(field -> field.admits(entry.getValue()) ? "" : wrong(fact, field, entry.getValue()))
                        .orElseGet(() -> "found the field " + entry.getKey() + " of " + fact.kind() + ", expected "
                                + Nearest.expected(entry.getKey(), names)))
                .filter(fault -> !fault.isEmpty())
                .findFirst();
    }

    private static String wrong(Fact fact, Field field, Object value) {
        String expected = !field.type().admits(value)
                ? field.type().title()
                : field.options().isEmpty()
                        ? "a number from " + field.least() + " to " + field.most()
                        : Nearest.expected(String.valueOf(value), field.options());
        return "found " + value + " as " + field.name() + " of " + fact.kind() + ", expected " + expected;
    }

    /** The names of all kinds, unmodifiable. */
    public Collection<String> names() {
        return Collections.unmodifiableCollection(kinds.keySet());
    }
}
