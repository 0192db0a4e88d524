package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.why.Goal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the rules about changed facts: whether they draw the conclusion, and if not, what leads on. */
final class Trial {
    private final Evaluation asked;
    private final Goal goal;
    private final Slice slice;
    private final Domains domains;
    private final Evaluation fast;
    private final Distance distance;

    /** What may have been left out because there was too much of it. */
    enum LeftOut {
        NOTHING,
        ADDITIONS,
        ANYTHING
    }

    /**
     * What came of it.
     *
     * @param change the draft itself, if the conclusion is drawn
     * @param next what leads on
     * @param distance roughly how many edits are needed still
     */
    record Outcome(Optional<Change> change, Set<Draft> next, double distance, LeftOut leftOut) {}

    Trial(Evaluation asked, Vocabulary words, List<Fact> given, Goal goal) {
        this.asked = asked;
        this.goal = goal;
        slice = Slice.of(asked.rules(), goal.conclusion());
        domains = new Domains(words, slice.rules(), given, goal);
        fast = new NaiveEvaluation(slice.rules());
        distance = new Distance(slice.rules());
    }

    Outcome of(Draft draft) {
        Trace trace;
        try {
            trace = fast.evaluate(draft.facts(), Evaluation.BUDGET);
        } catch (RuleFaultException tooManyMatches) {
            return nothing();
        }
        Repairs repairs = new Repairs(slice.rules(), domains, draft, trace);
        List<Match> conflict = conflict(trace);
        boolean drawn = trace.concluded().stream().anyMatch(goal::isMetBy);
        if (conflict.isEmpty() && drawn) {
            return proof(draft);
        }
        conflict.forEach(repairs::undo);
        if (conflict.isEmpty()) {
            repairs.draw(goal);
        }
        LeftOut leftOut = !repairs.sawAllMatches()
                ? LeftOut.ANYTHING
                : repairs.sawAllAdditions() ? LeftOut.NOTHING : LeftOut.ADDITIONS;
        return new Outcome(
                Optional.empty(), repairs.found(), conflict.size() + (drawn ? 0 : distance.to(goal, trace)), leftOut);
    }

    /** Asks all rules, as the caller does. */
    private Outcome proof(Draft draft) {
        try {
            List<Fact> facts = draft.facts();
            return asked.evaluate(facts, Evaluation.BUDGET).matches().stream()
                    .filter(match -> goal.isMetBy(match.concluded()))
                    .findFirst()
                    .map(match -> new Change(draft.edits(), facts, match))
                    .map(change -> new Outcome(Optional.of(change), Set.of(), 0, LeftOut.NOTHING))
                    .orElseGet(Trial::nothing);
        } catch (RuleFaultException rowsThatMustNotApplyTogether) {
            return nothing();
        }
    }

    private static Outcome nothing() {
        return new Outcome(Optional.empty(), Set.of(), Double.MAX_VALUE, LeftOut.ANYTHING);
    }

    /** Two matches of rows that must not apply together. */
    private List<Match> conflict(Trace trace) {
        Map<List<Object>, Match> first = new HashMap<>();
        for (Match match : trace.matches()) {
            Optional<Row> row = match.rule().row().filter(one -> slice.unique().contains(one.table()));
            if (row.isPresent()) {
                Object subject = match.bound().getOrDefault(row.get().subject(), "");
                Match other = first.putIfAbsent(List.of(row.get().table(), subject), match);
                if (other != null && !other.rule().equals(match.rule())) {
                    return List.of(other, match);
                }
            }
        }
        return List.of();
    }
}
