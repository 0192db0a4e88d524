package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.why.Goal;
import dev.because.symbolic.rules.why.change.SmallestChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Why a conclusion was not drawn, and what would have to be otherwise. */
public final class WhyNot {
    /** Sets of facts that are tried, if nothing else is said. */
    public static final int BUDGET = 20_000;

    private WhyNot() {}

    /**
     * Asks about rules that are all in force.
     *
     * @param evaluation of the rules
     * @param words which values there are
     * @param facts that were given
     * @param goal what was not concluded
     * @param budget how many sets of facts the search for the smallest change may try
     * @throws BadInputException if it was concluded
     */
    public static WhyNotAnswer of(
            Evaluation evaluation, Vocabulary words, Collection<Fact> facts, Goal goal, int budget) {
        return of(evaluation, evaluation.rules(), Optional.empty(), words, facts, goal, budget);
    }

    /**
     * Asks about rules of which some are not in force.
     *
     * @param evaluation of those that are in force on the day
     * @param written all rules
     * @throws BadInputException if it was concluded
     */
    public static WhyNotAnswer of(
            Evaluation evaluation,
            RuleSet written,
            LocalDate day,
            Vocabulary words,
            Collection<Fact> facts,
            Goal goal,
            int budget) {
        return of(evaluation, written, Optional.of(day), words, facts, goal, budget);
    }

    private static WhyNotAnswer of(
            Evaluation evaluation,
            RuleSet written,
            Optional<LocalDate> day,
            Vocabulary words,
            Collection<Fact> facts,
            Goal goal,
            int budget) {
        Trace trace = evaluation.evaluate(facts, Evaluation.BUDGET);
        if (trace.concluded().stream().anyMatch(goal::isMetBy)) {
            throw new BadInputException(
                    written.name(),
                    goal.conclusion() + (goal.values().isEmpty() ? "" : " " + goal.values()) + ", which was concluded",
                    "a conclusion that was not: why it was drawn is another question");
        }
        return new WhyNotAnswer(
                goal,
                trace,
                new Attempts(written, evaluation.rules(), day, words, trace).of(goal),
                SmallestChange.of(evaluation, words, facts, goal, budget));
    }
}
