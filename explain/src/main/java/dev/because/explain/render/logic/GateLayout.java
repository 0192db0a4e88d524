package dev.because.explain.render.logic;

import dev.because.symbolic.logic.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where everything in a diagram of gates stands, except the inputs' names: a rail for each input, a column of gates for the
 * terms, a channel of wires, a column of gates for the outputs.
 */
final class GateLayout {
    private static final double PITCH = GateSymbol.PITCH;
    private static final double BETWEEN_TERMS = 10;
    private static final double BETWEEN_OUTPUTS = 16;
    private static final double PLAIN = 14;
    private static final double LABEL = 34;

    /**
     * A term on the left.
     *
     * @param term its place in the cover
     * @param y the height of its wire
     * @param literals its inputs from above
     */
    record TermBox(int term, double y, List<Literal> literals) {
        /** The height of an input. */
        double pin(int index) {
            return y + (index - (literals.size() - 1) / 2.0) * PITCH;
        }
    }

    /**
     * An output on the right.
     *
     * @param output which
     * @param y the height of its wire
     * @param terms the drawn terms that it consists of, from above
     * @param omitted how many of its terms are not drawn
     */
    record OutputBox(int output, double y, List<Integer> terms, int omitted) {
        /** How many inputs its gate has; one that stands for all omitted. */
        int pins() {
            return terms.size() + (omitted > 0 ? 1 : 0);
        }

        /** Whether its only term is all of it. */
        boolean direct() {
            return pins() == 1 && omitted == 0;
        }

        double pin(int index) {
            return y + (index - (pins() - 1) / 2.0) * PITCH;
        }
    }

    private final TwoLevel expression;
    private final GateSymbol inner;
    private final GateSymbol outer;
    private final List<TermBox> terms = new ArrayList<>();
    private final List<OutputBox> outputs;
    private final Map<Integer, Integer> tracks;
    private double bottom;

    /** @param top where there is room for the first gate */
    GateLayout(TwoLevel expression, Selection selection, double top) {
        this.expression = expression;
        boolean sum = expression.form() == Form.SUM_OF_PRODUCTS;
        this.inner = sum ? GateSymbol.AND : GateSymbol.OR;
        this.outer = sum ? GateSymbol.OR : GateSymbol.AND;
        this.bottom = top;
        placeTerms(selection);
        double termsEnd = bottom;
        List<OutputBox> level = placeOutputs(selection, top, termsEnd, 0);
        Optional<Map<Integer, Integer>> found = Channel.tracks(nets(level));
        if (found.isEmpty()) {
            // Half a pitch lower, no wire to the right is at the height of one from the left.
            level = placeOutputs(selection, top, termsEnd, PITCH / 2);
            found = Channel.tracks(nets(level));
        }
        this.outputs = level;
        this.tracks = found.orElseThrow(() -> new IllegalStateException("wires lie on each other"));
        for (OutputBox box : outputs) {
            bottom = Math.max(bottom, box.y() + halfSpan(box));
        }
    }

    List<TermBox> terms() {
        return List.copyOf(terms);
    }

    List<OutputBox> outputs() {
        return outputs;
    }

    GateSymbol inner() {
        return inner;
    }

    GateSymbol outer() {
        return outer;
    }

    double bottom() {
        return bottom;
    }

    /** How many tracks the wires need. */
    int trackCount() {
        return tracks.values().stream().mapToInt(track -> track + 1).max().orElse(0);
    }

    /** The track on which a term's wire goes up or down, if it does. */
    Optional<Integer> track(int term) {
        int index = IntStream.range(0, terms.size())
                .filter(i -> terms.get(i).term() == term)
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(tracks.get(index));
    }

    /** The heights at which a term's wire reaches outputs. */
    List<Double> targets(int term) {
        return targets(outputs, term);
    }

    private void placeTerms(Selection selection) {
        for (int term : selection.terms()) {
            List<Literal> literals = expression.literals(term);
            double span = literals.size() > 1 ? inner.span(literals.size()) : PLAIN;
            double y = up(bottom + span / 2, 0);
            terms.add(new TermBox(term, y, literals));
            bottom = y + span / 2 + BETWEEN_TERMS;
        }
    }

    private List<OutputBox> placeOutputs(Selection selection, double top, double termsEnd, double offset) {
        List<OutputBox> placed = new ArrayList<>();
        double from = top;
        for (int output : selection.outputs()) {
            List<Integer> members = terms.stream()
                    .map(TermBox::term)
                    .filter(expression.indices(output)::contains)
                    .toList();
            OutputBox loose =
                    new OutputBox(output, 0, members, expression.indices(output).size() - members.size());
            double even = top
                    + (termsEnd - top)
                            * (placed.size() + 0.5)
                            / selection.outputs().size();
            double near = terms.stream()
                    .filter(box -> members.contains(box.term()))
                    .mapToDouble(TermBox::y)
                    .average()
                    .orElse(even);
            double wish = selection.outputs().size() == 1 ? near : (near + even) / 2;
            double half = halfSpan(loose);
            double parity = offset + (loose.pins() % 2 == 0 ? PITCH / 2 : 0);
            double y = up(Math.max(from + half, wish - PITCH / 2), parity);
            placed.add(new OutputBox(output, y, members, loose.omitted()));
            from = y + half + BETWEEN_OUTPUTS;
        }
        return raised(placed, top, termsEnd);
    }

    /** Outputs that reach below the terms move up again, as far as there is room. */
    private List<OutputBox> raised(List<OutputBox> placed, double top, double termsEnd) {
        List<OutputBox> result = new ArrayList<>();
        double needed = 0;
        for (OutputBox box : placed) {
            needed += 2 * halfSpan(box) + BETWEEN_OUTPUTS + PITCH;
        }
        double limit = Math.max(termsEnd, top + needed);
        for (int i = placed.size() - 1; i >= 0; i--) {
            OutputBox box = placed.get(i);
            double half = halfSpan(box);
            double y = box.y() - Math.max(0, Math.ceil((box.y() + half - limit) / PITCH)) * PITCH;
            result.add(0, new OutputBox(box.output(), y, box.terms(), box.omitted()));
            limit = y - half - BETWEEN_OUTPUTS;
        }
        return result;
    }

    private double halfSpan(OutputBox box) {
        return Math.max(LABEL, box.pins() > 1 ? outer.span(box.pins()) : PLAIN) / 2;
    }

    private List<Channel.Net> nets(List<OutputBox> level) {
        return terms.stream()
                .map(box -> new Channel.Net(box.y(), targets(level, box.term())))
                .toList();
    }

    private static List<Double> targets(List<OutputBox> level, int term) {
        return level.stream()
                .filter(box -> box.terms().contains(term))
                .map(box -> box.pin(box.terms().indexOf(term)))
                .toList();
    }

    /** The next height from there on that is a multiple of the pitch and a rest. */
    private static double up(double y, double rest) {
        return Math.ceil((y - rest) / PITCH) * PITCH + rest;
    }
}
