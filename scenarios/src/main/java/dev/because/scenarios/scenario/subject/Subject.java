package dev.because.scenarios.scenario.subject;

import dev.because.explain.justification.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a scenario is about. */
public sealed interface Subject {
    /** A question. Text among its options may speak of <code>${data}</code>. */
    record Asked(Question question) implements Subject {}

    /**
     * Facts that are given to experts' rules.
     *
     * @param rules the file or folder of the rules, as written
     * @param day the day on which the rules are asked; empty for today
     * @param facts the facts
     * @param where the rules are named, for messages
     */
    record Given(String rules, Optional<LocalDate> day, List<GivenFact> facts, String where) implements Subject {
        public Given {
            facts = List.copyOf(facts);
        }
    }
}
