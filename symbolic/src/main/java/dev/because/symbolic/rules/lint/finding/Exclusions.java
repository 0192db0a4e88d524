package dev.because.symbolic.rules.lint.finding;

import dev.because.symbolic.rules.expert.RuleSet;
import java.util.List;
import java.util.Set;

/**
 * Which conclusions exclude each other, of the same subject: {@code x} and {@code not-x} always do.
 *
 * @param sets of each, any two exclude each other
 */
public record Exclusions(List<Set<String>> sets) {
    private static final String NOT = "not-";

    public Exclusions {
        sets = sets.stream().map(Set::copyOf).toList();
    }

    /** Only {@code x} and {@code not-x}. */
    public static Exclusions none() {
        return new Exclusions(List.of());
    }

    /** Whether two conclusions exclude each other. */
    public boolean exclude(String one, String other) {
        return !one.equals(other)
                && (one.equals(NOT + other)
                        || other.equals(NOT + one)
                        || sets.stream().anyMatch(set -> set.contains(one) && set.contains(other)));
    }

    /** The names that no rule draws, for they may be mistyped. */
    public List<String> notDrawn(RuleSet rules) {
        return sets.stream()
                .flatMap(Set::stream)
                .filter(name -> rules.rules().stream()
                        .noneMatch(rule -> rule.then().conclusion().equals(name)))
                .distinct()
                .sorted()
                .toList();
    }
}
