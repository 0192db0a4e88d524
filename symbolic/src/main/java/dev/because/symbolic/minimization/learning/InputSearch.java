package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses inputs that a target depends on, whatever the function: sets of inputs are judged by how probable the target is
 * if each combination of their values that occurs has a rate of its own, and by how improbable it is to have hit upon just
 * these of all inputs (the score of Cooper and Herskovits, 1992). So irrelevant inputs count against a set by themselves, and
 * no test of significance is needed, however many inputs are tried.
 *
 * <p>The search goes forward by the best input or the best two inputs at a time: of an exclusive or, neither input alone says
 * anything. Then inputs are exchanged and taken away as long as that helps. What it misses is a parity of three inputs or
 * more of which no two say anything.
 */
final class InputSearch {
    /** So many inputs are added behind the best set: a short expression may need more inputs than a full table is worth. */
    private static final int BEYOND = 2;

    private final BinaryTable table;
    private final int[] rows;
    private final int most;
    private final List<byte[]> columns;
    private final Partition none;

    /**
     * @param rows the rows to learn from
     * @param most how many inputs may be chosen
     */
    InputSearch(BinaryTable table, int[] rows, int most) {
        this.table = table;
        this.rows = rows.clone();
        this.most = Math.min(most, table.inputs().size());
        this.columns =
                IntStream.range(0, table.inputs().size()).mapToObj(this::column).toList();
        this.none = Partition.whole(table, rows, new Evidence(rows.length));
    }

    private byte[] column(int input) {
        byte[] column = new byte[rows.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = (byte) (table.is(input, rows[i]) ? 1 : 0);
        }
        return column;
    }

    /** Sets of inputs that are worth a look, each in the order of choice, the best by its score first. */
    List<List<Integer>> candidates() {
        Set<List<Integer>> sets = new LinkedHashSet<>();
        List<Partition> path = forward();
        Partition best = none;
        for (Partition step : path) {
            best = step.score() > best.score() ? step : best;
        }
        sets.add(improved(best).inputs());
        path.forEach(step -> sets.add(step.inputs()));
        sets.remove(List.<Integer>of());
        return List.copyOf(sets);
    }

    private List<Partition> forward() {
        List<Partition> path = new ArrayList<>();
        Partition now = none;
        double best = none.score();
        int beyond = 0;
        while (now.isMixed() && now.inputs().size() < most && beyond < BEYOND) {
            Partition next = extended(now);
            path.add(next);
            beyond = next.score() > best ? 0 : beyond + 1;
            best = Math.max(best, next.score());
            now = next;
        }
        return path;
    }

    /** With the best input or the best two. */
    private Partition extended(Partition now) {
        List<Integer> free = free(now);
        double best = Double.NEGATIVE_INFINITY;
        List<Integer> chosen = List.of();
        for (int first : free) {
            double score = now.scoreWith(first, columns.get(first));
            if (score > best) {
                best = score;
                chosen = List.of(first);
            }
        }
        for (int i = 0; now.inputs().size() + 2 <= most && i < free.size(); i++) {
            for (int j = i + 1; j < free.size(); j++) {
                double score =
                        now.scoreWith(free.get(i), columns.get(free.get(i)), free.get(j), columns.get(free.get(j)));
                if (score > best) {
                    best = score;
                    chosen = List.of(free.get(i), free.get(j));
                }
            }
        }
        Partition next = now;
        for (int input : chosen) {
            next = next.by(input);
        }
        return next;
    }

    private List<Integer> free(Partition now) {
        return IntStream.range(0, columns.size())
                .filter(input -> !now.inputs().contains(input))
                .boxed()
                .toList();
    }

    /** With inputs taken away or exchanged, as long as that helps. */
    private Partition improved(Partition start) {
        Partition now = start;
        for (Optional<Partition> better = Optional.of(start); better.isPresent(); better = better(now)) {
            now = better.get();
        }
        return now;
    }

    private Optional<Partition> better(Partition now) {
        Partition best = now;
        for (int leaving : now.inputs()) {
            Partition rest = without(now, leaving);
            best = rest.score() > best.score() + Partition.ROUNDING ? rest : best;
            Partition exchanged = single(rest);
            best = exchanged.score() > best.score() + Partition.ROUNDING ? exchanged : best;
        }
        return best == now ? Optional.empty() : Optional.of(best);
    }

    private Partition single(Partition rest) {
        double most = Double.NEGATIVE_INFINITY;
        int chosen = -1;
        for (int input : free(rest)) {
            double score = rest.scoreWith(input, columns.get(input));
            if (score > most) {
                most = score;
                chosen = input;
            }
        }
        return rest.by(chosen);
    }

    private Partition without(Partition now, int leaving) {
        Partition rest = none;
        for (int input : now.inputs()) {
            rest = input == leaving ? rest : rest.by(input);
        }
        return rest;
    }

    /**
     * The sets that have one other input in the place of one, the best by their score first.
     *
     * @param chosen a set of inputs
     * @param limit at most so many
     */
    List<List<Integer>> neighbours(List<Integer> chosen, int limit) {
        record Scored(List<Integer> inputs, double score) {}
        Partition now = none;
        for (int input : chosen) {
            now = now.by(input);
        }
        List<Scored> found = new ArrayList<>();
        for (int leaving : chosen) {
            Partition rest = without(now, leaving);
            for (int input : free(now)) {
                List<Integer> inputs = new ArrayList<>(rest.inputs());
                inputs.add(input);
                found.add(new Scored(List.copyOf(inputs), rest.scoreWith(input, columns.get(input))));
            }
        }
        return found.stream()
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .limit(limit)
                .map(Scored::inputs)
                .toList();
    }
}
