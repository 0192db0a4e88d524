package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import dev.because.symbolic.rules.why.Goal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final Trial trial;
    private final int budget;
    private final Size size;
    private final PriorityQueue<Candidate> waiting = new PriorityQueue<>(ORDER.thenComparingInt(Candidate::number));
    private final Set<Draft> seen = new HashSet<>();
    private Candidate lost = NOTHING;
    private int tried;

    private record Candidate(Draft draft, int edits, double size, int number) {}

    private SmallestChange(Trial trial, Size size, int budget) {
        this.trial = trial;
        this.size = size;
        this.budget = budget;
    }

    /**
     * Looks for it.
     *
     * @param evaluation of the rules
     * @param words which values there are
     * @param given the facts that may be changed
     * @param budget how many sets of facts the rules may be asked about; a fifth of it is kept for a change that may not be the smallest
     */
    public static Smallest of(Evaluation evaluation, Vocabulary words, Collection<Fact> given, Goal goal, int budget) {
        List<Fact> facts = List.copyOf(new LinkedHashSet<>(given));
        Trial trial = new Trial(evaluation, words, facts, goal);
        Size size = new Size(words);
        int kept = budget / 5;
        SmallestChange search = new SmallestChange(trial, size, budget - kept);
        Smallest smallest = search.search(Draft.of(facts));
        if (smallest.change().isPresent() || smallest.complete()) {
            return smallest;
        }
        AnyChange any = new AnyChange(trial, size, kept);
        return new Smallest(any.search(Draft.of(facts)), smallest.excluded(), false, smallest.tried() + any.tried());
    }

    private Smallest search(Draft start) {
        push(start);
        while (!waiting.isEmpty()) {
            Candidate next = waiting.remove();
            int excluded = Math.min(next.edits(), lost.edits()) - 1;
            if (tried >= budget) {
                return new Smallest(Optional.empty(), excluded, false, tried);
            }
            tried++;
            Trial.Outcome outcome = trial.of(next.draft());
            if (outcome.change().isPresent()) {
                return new Smallest(outcome.change(), excluded, ORDER.compare(next, lost) <= 0, tried);
            }
            switch (outcome.leftOut()) {
                case ANYTHING -> lose(next.edits(), next.size());
                case ADDITIONS -> lose(next.edits() + 1, next.size() + Size.ADDED);
                case NOTHING -> {}
            }
            outcome.next().forEach(this::push);
        }
        return new Smallest(Optional.empty(), Math.min(MOST_EDITS, lost.edits() - 1), lost == NOTHING, tried);
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
}
