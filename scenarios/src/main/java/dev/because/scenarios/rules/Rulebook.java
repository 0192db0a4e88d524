package dev.because.scenarios.rules;

import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.time.LocalDate;

/**
 * Rules, and the words that they are made of.
 *
 * @param rules the rules
 * @param words the kinds of fact that may be given to them
 */
public record Rulebook(RuleSet rules, Vocabulary words) {
    /** With only the rules that are in force on a day. */
    public Rulebook on(LocalDate day) {
        return new Rulebook(rules.on(day), words);
    }
}
