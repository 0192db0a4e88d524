package dev.because.symbolic.rules.lint.finding;

import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Comparator;
import java.util.List;

/**
 * Something that is wrong with a rule base.
 *
 * @param kind what is wrong
 * @param severity how bad it is
 * @param place where it was written
 * @param rules the names of the rules that it is about, the first one that which stands at the place
 * @param sentence what is wrong, in plain English
 * @param example facts that show it, tried out; empty where there is nothing to show
 */
public record Finding(
        FindingKind kind, Severity severity, Place place, List<String> rules, String sentence, List<Fact> example) {
    /** By file and place, numbers in them by their size; then by kind and sentence. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.place().file())
            .thenComparing(finding -> finding.place().inside(), new PlaceOrder())
            .thenComparing(Finding::kind)
            .thenComparing(Finding::sentence);

    public Finding {
        rules = List.copyOf(rules);
        example = List.copyOf(example);
    }

    /** About some rules, the first of which stands there, as bad as its kind usually is, and with nothing to show. */
    public static Finding of(FindingKind kind, Place place, String sentence, Rule... rules) {
        return new Finding(
                kind,
                kind.severity(),
                place,
                List.of(rules).stream().map(Rule::name).toList(),
                sentence,
                List.of());
    }

    /** The same, shown by a case. */
    public Finding with(List<Fact> facts) {
        return new Finding(kind, severity, place, rules, sentence, facts);
    }

    /** The same, but so bad. */
    public Finding as(Severity other) {
        return new Finding(kind, other, place, rules, sentence, example);
    }

    /** One line, without the example. */
    @Override
    public String toString() {
        return place + ": " + severity.title() + " " + kind.title() + ": " + sentence;
    }
}
