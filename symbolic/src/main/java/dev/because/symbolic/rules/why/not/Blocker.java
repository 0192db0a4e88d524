package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What first keeps a rule from a conclusion. Patterns are filled with the values of the conditions before. */
public sealed interface Blocker {
    /** There is no fact that could be meant. */
    record Missing(FactPattern asked) implements Blocker {}

    /**
     * The fact that comes nearest fails tests.
     *
     * @param nearest given or concluded
     * @param shortfalls each test that it fails
     */
    record Failed(FactPattern asked, Fact nearest, List<Shortfall> shortfalls) implements Blocker {
        public Failed {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /**
     * There is what there must not be.
     *
     * @param present all such facts
     * @param concludedBy the rule that concludes the first of them; empty if it was given
     */
    record Prevented(FactPattern asked, List<Fact> present, Optional<Rule> concludedBy) implements Blocker {
        public Prevented {
            present = List.copyOf(present);
        }
    }

    /**
     * Another conclusion is needed and is not drawn.
     *
     * @param needed the conclusion
     * @param attempts why not, by each rule that could draw it; empty if none could
     * @param told whether the attempts are not told here because they are told elsewhere
     */
    record NotConcluded(FactPattern asked, Goal needed, List<Attempt> attempts, boolean told) implements Blocker {
        public NotConcluded {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * All conditions are met, but a row that stands before it applies to the same subject.
     *
     * @param row of the rule that is kept from it
     * @param earlier the match of the earlier row
     */
    record EarlierRow(Row row, Match earlier) implements Blocker {}

    /**
     * The rule does not hold on the day.
     *
     * @param day that was asked about
     * @param from the first day on which it holds
     * @param until the last
     */
    record NotInForce(LocalDate day, Optional<LocalDate> from, Optional<LocalDate> until) implements Blocker {}
}
