package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.expert.Place;
import java.util.function.Function;

/**
 * A change of some part of a rule.
 *
 * @param change which change
 * @param place of the part
 * @param what what was changed, in words that follow the rule's name
 * @param part what stands there instead
 */
record Draft<T>(Change change, Place place, String what, T part) {
    /** The same change of what the part belongs to. */
    <U> Draft<U> within(Function<T, U> whole) {
        return new Draft<>(change, place, what, whole.apply(part));
    }
}
