package dev.because.explain.render.logic;

import dev.because.symbolic.logic.Bits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * As much of an expression as a diagram of gates can show and be read.
 *
 * @param outputs the outputs shown, from above
 * @param terms the terms shown, from above: those of the first outputs first
 * @param omittedOutputs how many outputs are not shown
 * @param omittedTerms how many terms of the outputs shown are not
 */
record Selection(List<Integer> outputs, List<Integer> terms, int omittedOutputs, int omittedTerms) {
    static final int MOST_TERMS = 40;
    static final int MOST_OUTPUTS = 12;
    private static final int MOST_PINS = 320;

    static Selection of(TwoLevel expression) {
        int all = expression.cover().outputs();
        List<Integer> outputs =
                IntStream.range(0, Math.min(all, MOST_OUTPUTS)).boxed().toList();
        Bits shown = Bits.below(outputs.size());
        List<Integer> terms = new ArrayList<>();
        int pins = 0;
        int omitted = 0;
        for (int term = 0; term < expression.cover().termCount(); term++) {
            if (!expression.cover().terms().get(term).outputs().intersects(shown)) {
                continue;
            }
            pins += Math.max(1, expression.cube(term).literalCount());
            if (terms.isEmpty() || terms.size() < MOST_TERMS && pins <= MOST_PINS && omitted == 0) {
                terms.add(term);
            } else {
                omitted++;
            }
        }
        // Near their outputs, so that fewer wires cross.
        terms.sort(Comparator.comparingDouble(term -> expression.cover().terms().get(term).outputs().and(shown).stream()
                .average()
                .orElse(0)));
        return new Selection(outputs, List.copyOf(terms), all - outputs.size(), omitted);
    }
}
