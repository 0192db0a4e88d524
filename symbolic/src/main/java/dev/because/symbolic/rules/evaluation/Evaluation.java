package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Collection;

/** Asks the rules of one base what they conclude. It may be asked by several threads at once. */
public interface Evaluation {
    /** More matches than so many are too many, if nothing else is said. */
    int BUDGET = 100_000;

    /** The rules. */
    RuleSet rules();

    /**
     * Every match of every rule, with all that is concluded taken for facts too. Equal facts are one fact. A conclusion that is drawn in
     * several ways is drawn once, but all ways are told.
     *
     * @param budget how many matches there may be
     * @throws RuleFaultException if there are more, naming the rule that has most; or if two rows of a table that says they never do apply
     *     to one subject
     */
    Trace evaluate(Collection<Fact> facts, int budget);
}
