package dev.because.explain.check.causal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Puts the greatest first; of those that differ by no more than rounding, the one that stood first before. */
final class Ranking {
    private Ranking() {}

    static <T> List<T> of(List<T> all, ToDoubleFunction<T> value, double rounding) {
        record Placed<T>(T item, int place, double value) {}
        List<Placed<T>> placed = new ArrayList<>();
        for (T item : all) {
            placed.add(new Placed<>(item, placed.size(), value.applyAsDouble(item)));
        }
        placed.sort(Comparator.comparingDouble((Placed<T> one) -> -one.value()));
        List<T> ranked = new ArrayList<>();
        for (int from = 0, to; from < placed.size(); from = to) {
            to = from + 1;
            while (to < placed.size()
                    && !(placed.get(to - 1).value() - placed.get(to).value() > rounding)) {
                to++;
            }
            placed.subList(from, to).stream()
                    .sorted(Comparator.comparingInt(Placed::place))
                    .forEach(one -> ranked.add(one.item()));
        }
        return List.copyOf(ranked);
    }
}
