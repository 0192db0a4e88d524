package dev.because.symbolic.rules.expert;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule says of itself.
 *
 * @param says the sentence in which its conclusion is told, with {@code {name}} for what it concluded; empty if it tells nothing
 * @param part of the answer that the sentence belongs to: {@code answer}, {@code for}, {@code against}, {@code change} or {@code trust}
 * @param source where the rule comes from: a guideline, a book, a person
 * @param example a case in which it holds
 * @param from the first day on which it holds
 * @param until the last
 */
public record Remarks(
        Optional<String> says,
        String part,
        Optional<String> source,
        Optional<String> example,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {
    /** Only a sentence, which speaks for the answer. */
    public static Remarks says(String sentence) {
        return new Remarks(
                Optional.of(sentence), "for", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the rule is in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
