package dev.because.neural.tensorflow.covered;

import dev.because.neural.tensorflow.covered.region.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where windows lie along one axis; a grid of windows has few such positions.
 *
 * @param spans the different positions
 * @param of the position of each window
 */
record Positions(List<Span> spans, List<Integer> of) {
    Positions {
        spans = List.copyOf(spans);
        of = List.copyOf(of);
    }

    static Positions of(List<Span> windows) {
        Map<Span, Integer> numbers = new LinkedHashMap<>();
        List<Integer> of = new ArrayList<>();
        for (Span window : windows) {
            of.add(numbers.computeIfAbsent(window, key -> numbers.size()));
        }
        return new Positions(List.copyOf(numbers.keySet()), of);
    }
}
