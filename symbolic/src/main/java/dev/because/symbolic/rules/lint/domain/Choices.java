package dev.because.symbolic.rules.lint.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A set of texts or truths.
 *
 * @param but whether all texts but those that are listed are meant
 * @param listed each once, in alphabetical order
 */
public record Choices(boolean but, List<Object> listed) implements Values {
    private static final List<String> FIRST = List.of("one", "two", "three", "four");
    private static final int SHOWN = 6;

    /** Sorts what is listed. */
    public Choices {
        TreeSet<Object> sorted = new TreeSet<>(Comparator.comparing(String::valueOf)
                .thenComparing(value -> value.getClass().getName()));
        sorted.addAll(listed);
        listed = List.copyOf(sorted);
    }

    /** Just those. */
    public static Choices of(Collection<?> listed) {
        return new Choices(false, List.copyOf(listed));
    }

    /** All texts. */
    public static Choices all() {
        return new Choices(true, List.of());
    }

    @Override
    public boolean contains(Object value) {
        return but ? value instanceof String && !listed.contains(value) : listed.contains(value);
    }

    @Override
    public boolean isEmpty() {
        return !but && listed.isEmpty();
    }

    @Override
    public Values and(Values other) {
        if (!(other instanceof Choices choices)) {
            return of(List.of());
        }
        if (!but) {
            return only(choices::contains);
        }
        return choices.but ? new Choices(true, both(choices)) : choices.only(this::contains);
    }

    @Override
    public Values or(Values other) {
        if (!(other instanceof Choices choices)) {
            return Sorts.either(this, other);
        }
        if (!but) {
            return choices.but ? choices.or(this) : of(both(choices));
        }
        return choices.but
                ? new Choices(true, only(value -> !choices.contains(value)).listed)
                : new Choices(true, only(value -> !choices.contains(value)).listed);
    }

    @Override
    public Values minus(Values other) {
        if (!(other instanceof Choices choices)) {
            return this;
        }
        if (!but) {
            return only(value -> !choices.contains(value));
        }
        return choices.but ? choices.only(this::contains) : new Choices(true, both(choices));
    }

    @Override
    public List<Object> some(int count) {
        if (!but) {
            return listed.stream().limit(count).toList();
        }
        List<Object> some = new ArrayList<>();
        for (int i = 0; some.size() < count; i++) {
            String text = i < FIRST.size() ? FIRST.get(i) : "text " + (i + 1);
            if (contains(text)) {
                some.add(text);
            }
        }
        return some;
    }

    @Override
    public String describe() {
        if (listed.isEmpty()) {
            return but ? "any text" : "nothing";
        }
        return (but ? "anything but " : "")
                + listed.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(" or "))
                + (listed.size() > SHOWN ? " or …" : "");
    }

    private Choices only(Predicate<Object> kept) {
        return new Choices(false, listed.stream().filter(kept).toList());
    }

    private List<Object> both(Choices other) {
        List<Object> all = new ArrayList<>(listed);
        all.addAll(other.listed);
        return all;
    }
}
