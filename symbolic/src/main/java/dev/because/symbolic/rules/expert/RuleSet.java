package dev.because.symbolic.rules.expert;

import java.time.LocalDate;
import java.util.List;

/**
 * A base of experts' rules.
 *
 * @param name what messages call it: the folder or the file that it was read from
 * @param rules in the order in which they were written, file by file
 */
public record RuleSet(String name, List<Rule> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Only the rules that are in force on a day. */
    public RuleSet on(LocalDate day) {
        return new RuleSet(
                name, rules.stream().filter(rule -> rule.remarks().holdsOn(day)).toList());
    }
}
