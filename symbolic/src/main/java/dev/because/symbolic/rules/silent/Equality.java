package dev.because.symbolic.rules.silent;

import java.util.Objects;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * That a value of a fact equals one of what was matched before.
 *
 * @param left the value of the fact
 * @param other what was matched before
 * @param right its value
 */
record Equality(Function1<Object, Object> left, Term other, Function1<Object, Object> right) {
    private static final Object NOTHING = new Object();

    /** Facts with different keys do not fulfil it; those with the same may. */
    Object key(Object fact) {
        return key(left, fact);
    }

    Object key(State state) {
        return key(right, other.in(state));
    }

    /** Numbers of several types may be equal. */
    private static Object key(Function1<Object, Object> function, @Nullable Object of) {
        Object value = of == null ? null : function.apply(of);
        return value instanceof Number number
                ? (Object) (number.doubleValue() + 0.0)
                : Objects.requireNonNullElse(value, NOTHING);
    }
}
