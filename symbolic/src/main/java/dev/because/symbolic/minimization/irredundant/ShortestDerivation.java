package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Cube;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Looks for derivations shorter than a known one, which use a result more than once: by iterative deepening. */
final class ShortestDerivation {
    private static final int MOST_CONSENSUSES = 60_000;
    /** A derivation of at most two steps is a tree. */
    private static final int SHARING_STEPS = 3;

    private final Cube target;
    private final List<Cube> terms;
    private final List<Cube> cubes;
    private final Deque<ConsensusStep> steps = new ArrayDeque<>();
    private int left = MOST_CONSENSUSES;

    ShortestDerivation(Cube target, List<Cube> terms) {
        this.target = target;
        this.terms = terms;
        cubes = new ArrayList<>(terms);
    }

    /** The shortest derivation that is found, or that one. */
    Derivation orElse(List<ConsensusStep> known, boolean shortestTree) {
        int least = Math.max(1, shortestTree ? Math.min(SHARING_STEPS, known.size()) : 1);
        for (int length = least; length < known.size(); length++) {
            boolean found = search(length, 0, 0);
            if (found) {
                return derivation(new ArrayList<>(steps), true);
            }
            if (left <= 0) {
                return derivation(known, false);
            }
        }
        return derivation(known, true);
    }

    private Derivation derivation(List<ConsensusStep> found, boolean shortest) {
        Optional<Cube> term =
                terms.stream().filter(cube -> cube.contains(target)).findFirst();
        Cube container = found.isEmpty()
                ? term.orElseThrow()
                : found.get(found.size() - 1).result();
        return new Derivation(target, container, found, shortest);
    }

    /**
     * Whether so many more steps reach the target.
     *
     * @param used which of the results so far later steps have used, a bit each
     * @param from steps that do not use the last result come in one order only: this one at the earliest
     */
    private boolean search(int more, long used, long from) {
        int results = cubes.size() - terms.size();
        // A step uses up two results at most and brings a new one.
        if (results - Long.bitCount(used) > more + 1) {
            return false;
        }
        int size = cubes.size();
        for (int second = 1; second < size; second++) {
            for (int first = 0; first < second; first++) {
                boolean usesLast = results > 0 && second == size - 1;
                if (!usesLast && (long) second * (second - 1) / 2 + first < from) {
                    continue;
                }
                if (--left <= 0) {
                    return false;
                }
                if (reaches(first, second, more, used)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean reaches(int first, int second, int more, long used) {
        Optional<Cube> consensus = cubes.get(first).consensus(cubes.get(second));
        if (consensus.isEmpty()) {
            return false;
        }
        Cube result = consensus.get();
        boolean last = more == 1;
        if (last != result.contains(target) || !last && isKnown(result)) {
            return false;
        }
        long nowUsed = used | bit(first) | bit(second);
        if (last && Long.bitCount(nowUsed) < cubes.size() - terms.size()) {
            return false;
        }
        steps.addLast(ConsensusStep.of(cubes.get(first), cubes.get(second)));
        if (last) {
            return true;
        }
        cubes.add(result);
        boolean found = search(more - 1, nowUsed, (long) second * (second - 1) / 2 + first + 1);
        cubes.remove(cubes.size() - 1);
        if (!found) {
            steps.removeLast();
        }
        return found;
    }

    private long bit(int cube) {
        return cube < terms.size() ? 0 : 1L << cube - terms.size();
    }

    private boolean isKnown(Cube result) {
        Cube part = result.intersection(target).orElseThrow();
        return cubes.stream().anyMatch(cube -> cube.contains(part));
    }
}
