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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The smallest change of the given facts with which a conclusion is drawn: fewest edits, and of those the smallest. It goes through sets of
 * edits from the smallest on (uniform-cost search) along {@link Repairs}, asks the rules about each, and stops at the first that does. The
 * change is tried on the caller's own evaluation before it is believed.
 *
 * <p>Numbers are moved to values that rules or other facts name, or to the next value beside them.
 */
public final class SmallestChange {
    /** Changes of more edits are not looked for. */
    public static final int MOST_EDITS = 4;

    private static final int MOST_WAITING = 300_000;

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingInt(Candidate::edits).thenComparingDouble(Candidate::size);
    private static final Candidate NOTHING =
            new Candidate(Draft.of(List.of()), Integer.MAX_VALUE, Double.POSITIVE_INFINITY, 0);

    private final Evaluation asked;
    private final Goal goal;
    private final int budget;
    private final Slice slice;
    private final Domains domains;
    private final Size size;
    private final Evaluation fast;
    private final PriorityQueue<Candidate> waiting = new PriorityQueue<>(ORDER.thenComparingInt(Candidate::number));
    private final Set<Draft> seen = new HashSet<>();
    private Candidate lost = NOTHING;
    private int all;

    private record Candidate(Draft draft, int edits, double size, int number) {}

    private SmallestChange(Evaluation asked, Vocabulary words, List<Fact> given, Goal goal, int budget) {
        this.asked = asked;
        this.goal = goal;
        this.budget = budget;
        slice = Slice.of(asked.rules(), goal.conclusion());
        domains = new Domains(words, slice.rules(), given, goal);
        size = new Size(words);
        fast = new NaiveEvaluation(slice.rules());
    }

    /**
     * Looks for it.
     *
     * @param evaluation of the rules
     * @param words which values there are
     * @param given the facts that may be changed
     * @param budget how many sets of facts the rules may be asked about
     */
    public static Smallest of(Evaluation evaluation, Vocabulary words, Collection<Fact> given, Goal goal, int budget) {
        List<Fact> facts = List.copyOf(new LinkedHashSet<>(given));
        return new SmallestChange(evaluation, words, facts, goal, budget).search(Draft.of(facts));
    }

    private Smallest search(Draft start) {
        push(start);
        for (int tried = 1; !waiting.isEmpty(); tried++) {
            Candidate next = waiting.remove();
            int excluded = Math.min(next.edits(), lost.edits()) - 1;
            if (tried > budget) {
                return new Smallest(Optional.empty(), excluded, false, budget);
            }
            Optional<Change> change = step(next);
            if (change.isPresent()) {
                return new Smallest(change, excluded, ORDER.compare(next, lost) <= 0, tried);
            }
            all = tried;
        }
        return new Smallest(Optional.empty(), Math.min(MOST_EDITS, lost.edits() - 1), lost == NOTHING, all);
    }

    private Optional<Change> step(Candidate candidate) {
        Draft draft = candidate.draft();
        Trace trace;
        try {
            trace = fast.evaluate(draft.facts(), Evaluation.BUDGET);
        } catch (RuleFaultException tooManyMatches) {
            lose(candidate.edits(), candidate.size());
            return Optional.empty();
        }
        Repairs repairs = new Repairs(slice.rules(), domains, draft, trace);
        List<Match> conflict = conflict(trace);
        if (!conflict.isEmpty()) {
            conflict.forEach(repairs::undo);
        } else {
            if (trace.concluded().stream().anyMatch(goal::isMetBy)) {
                return proof(candidate);
            }
            repairs.draw(goal);
        }
        if (!repairs.sawAllMatches()) {
            lose(candidate.edits(), candidate.size());
        } else if (!repairs.sawAllAdditions()) {
            lose(candidate.edits() + 1, candidate.size() + Size.ADDED);
        }
        repairs.found().forEach(this::push);
        return Optional.empty();
    }

    private void push(Draft draft) {
        List<Edit> edits = draft.edits();
        if (edits.size() > MOST_EDITS || !seen.add(draft)) {
            return;
        }
        Candidate candidate = new Candidate(draft, edits.size(), size.of(edits), seen.size());
        if (waiting.size() < MOST_WAITING) {
            waiting.add(candidate);
        } else {
            lose(candidate.edits(), candidate.size());
        }
    }

    /** Notes that changes from that size on may have been left out. */
    private void lose(int edits, double least) {
        Candidate other = new Candidate(NOTHING.draft(), edits, least, 0);
        lost = ORDER.compare(other, lost) < 0 ? other : lost;
    }

    /** Asks all rules, as the caller does. */
    private Optional<Change> proof(Candidate candidate) {
        try {
            List<Fact> facts = candidate.draft().facts();
            return asked.evaluate(facts, Evaluation.BUDGET).matches().stream()
                    .filter(match -> goal.isMetBy(match.concluded()))
                    .findFirst()
                    .map(match -> new Change(candidate.draft().edits(), facts, match));
        } catch (RuleFaultException rowsThatMustNotApplyTogether) {
            lose(candidate.edits(), candidate.size());
            return Optional.empty();
        }
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
