package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Rule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** On which days rules are in force. */
public final class Days {
    private Days() {}

    /** Whether there is a day on which all are in force. */
    public static boolean meet(Collection<Rule> rules) {
        Optional<LocalDate> first = first(rules);
        Optional<LocalDate> last = last(rules);
        return first.isEmpty() || last.isEmpty() || !first.get().isAfter(last.get());
    }

    /** Whether one is in force on every day on which another is. */
    public static boolean covers(Remarks one, Remarks other) {
        return one.from()
                        .filter(from -> other.from()
                                .filter(first -> !from.isAfter(first))
                                .isEmpty())
                        .isEmpty()
                && one.until()
                        .filter(until -> other.until()
                                .filter(last -> !until.isBefore(last))
                                .isEmpty())
                        .isEmpty();
    }

    /** The first such day, or, if they have always been in force, the last; empty if it does not matter which. */
    static Optional<LocalDate> common(Collection<Rule> rules) {
        return first(rules).or(() -> last(rules));
    }

    private static Optional<LocalDate> first(Collection<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.remarks().from().stream()).max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> last(Collection<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.remarks().until().stream()).min(Comparator.naturalOrder());
    }
}
