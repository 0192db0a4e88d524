package dev.because.symbolic.rules.why.change;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Some change with which the conclusion is drawn, found by always going on from the facts that seem nearest to it (greedy best-first
 * search), with nothing in it that could be left out. It need not be the smallest.
 */
final class AnyChange {
    private static final int MOST_EDITS = 12;
    private static final int MOST_WAITING = 100_000;

    private final Trial trial;
    private final Size size;
    private final int budget;
    private final PriorityQueue<Candidate> waiting = new PriorityQueue<>(Comparator.comparingDouble(Candidate::distance)
            .thenComparingInt(Candidate::edits)
            .thenComparingDouble(Candidate::size)
            .thenComparingInt(Candidate::number));
    private final Set<Draft> seen = new HashSet<>();
    private int tried;

    /** @param distance of the facts from which it was come to */
    private record Candidate(Draft draft, double distance, int edits, double size, int number) {}

    AnyChange(Trial trial, Size size, int budget) {
        this.trial = trial;
        this.size = size;
        this.budget = budget;
    }

    int tried() {
        return tried;
    }

    Optional<Change> search(Draft start) {
        push(start, Double.MAX_VALUE);
        while (!waiting.isEmpty() && tried < budget) {
            Candidate next = waiting.remove();
            tried++;
            Trial.Outcome outcome = trial.of(next.draft());
            if (outcome.change().isPresent()) {
                return Optional.of(lean(next.draft(), outcome.change().get()));
            }
            outcome.next().forEach(draft -> push(draft, outcome.distance()));
        }
        return Optional.empty();
    }

    /** Takes back each edit without which the conclusion is drawn all the same. */
    private Change lean(Draft draft, Change change) {
        for (Edit edit : change.edits()) {
            Draft less = draft.undone(edit);
            tried++;
            Optional<Change> enough = trial.of(less).change();
            if (enough.isPresent()) {
                return lean(less, enough.get());
            }
        }
        return change;
    }

    private void push(Draft draft, double distance) {
        List<Edit> edits = draft.edits();
        if (edits.size() <= MOST_EDITS && waiting.size() < MOST_WAITING && seen.add(draft)) {
            waiting.add(new Candidate(draft, distance, edits.size(), size.of(edits), seen.size()));
        }
    }
}
