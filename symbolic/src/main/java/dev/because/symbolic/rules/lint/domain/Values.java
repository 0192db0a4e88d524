package dev.because.symbolic.rules.lint.domain;

import java.util.List;
import java.util.Optional;

/** A set of values that a field may hold. Sets of different sorts of values have nothing in common. */
public sealed interface Values permits Numbers, Choices, Lists {
    /** Whether a value, as {@link dev.because.symbolic.rules.vocabulary.Fact} holds it, is one of them. */
    boolean contains(Object value);

    /** Whether there is none. */
    boolean isEmpty();

    /** What is in both. */
    Values and(Values other);

    /** What is in this or the other. @throws IllegalArgumentException if they are of different sorts and neither is empty */
    Values or(Values other);

    /** What is in this and not in the other. */
    Values minus(Values other);

    /** Up to so many different members, those that are said shortest first; fewer only if there are fewer, or it is a set of lists. */
    List<Object> some(int count);

    /** The set as it comes after "is": {@code at least 0.5}, {@code low or high}. */
    String describe();

    /** Whether all of this is in the other. */
    default boolean within(Values other) {
        return minus(other).isEmpty();
    }

    /** The only member, if there is just one. */
    default Optional<Object> only() {
        List<Object> two = some(2);
        return two.size() == 1 && !(this instanceof Lists) ? Optional.of(two.get(0)) : Optional.empty();
    }
}
