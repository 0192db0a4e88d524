package dev.because.symbolic.rules.lint.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one may say of a rule base beforehand.
 *
 * @param relevant the kinds of fact that some rule should look at
 * @param exclusions which conclusions exclude each other
 * @param covered the rules that scenarios let fire; empty if that is not known
 * @param drawnElsewhere conclusions that are drawn by rules outside, or told
 * @param askedElsewhere conclusions that others than these rules ask for
 * @param keys of some kinds the fields by which their facts are told apart: no case has two facts of a kind that agree in these. Of other
 *     kinds it is the first field, if it is a text; where there is none, no case made of two rules has two facts of that kind
 * @param steps how many parts of a table's cases are looked at before it is said that there are too many
 * @param gaps how many gaps of one table are told
 */
public record LintOptions(
        SortedSet<String> relevant,
        Exclusions exclusions,
        Optional<Set<String>> covered,
        Set<String> drawnElsewhere,
        Set<String> askedElsewhere,
        SortedMap<String, List<String>> keys,
        int steps,
        int gaps) {
    private static final int STEPS = 50_000;
    private static final int GAPS = 3;

    /** Nothing said. */
    public static LintOptions plain() {
        return new LintOptions(
                new TreeSet<>(), Exclusions.none(), Optional.empty(), Set.of(), Set.of(), new TreeMap<>(), STEPS, GAPS);
    }

    /** The same with kinds of fact that some rule should look at. */
    public LintOptions withRelevant(Set<String> kinds) {
        return new LintOptions(
                new TreeSet<>(kinds), exclusions, covered, drawnElsewhere, askedElsewhere, keys, steps, gaps);
    }

    /** The same with conclusions that exclude each other. */
    public LintOptions withExclusions(Exclusions others) {
        return new LintOptions(relevant, others, covered, drawnElsewhere, askedElsewhere, keys, steps, gaps);
    }

    /** The same with the rules that scenarios let fire. */
    public LintOptions withCovered(Set<String> rules) {
        return new LintOptions(
                relevant,
                exclusions,
                Optional.of(Set.copyOf(rules)),
                drawnElsewhere,
                askedElsewhere,
                keys,
                steps,
                gaps);
    }

    /** The same with conclusions that others draw, and that others ask for. */
    public LintOptions withElsewhere(Set<String> drawn, Set<String> asked) {
        return new LintOptions(relevant, exclusions, covered, Set.copyOf(drawn), Set.copyOf(asked), keys, steps, gaps);
    }

    /** The same with the fields by which facts of a kind are told apart. */
    public LintOptions withKey(String kind, String... fields) {
        SortedMap<String, List<String>> more = new TreeMap<>(keys);
        more.put(kind, List.of(fields));
        return new LintOptions(relevant, exclusions, covered, drawnElsewhere, askedElsewhere, more, steps, gaps);
    }
}
