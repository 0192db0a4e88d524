package dev.because.explain.answer.function;

import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.BoundProof;
import dev.because.symbolic.minimization.BoundProof.Branching;
import dev.because.symbolic.minimization.BoundProof.WeighedPoint;
import dev.because.symbolic.minimization.BoundProof.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a lower bound's proof as lines, a tree in the order of reading: {@code branch CUBE OUTPUTS}, followed by the proof for
 * covers with that term and the one for covers without it; or {@code weigh UNIT SURCHARGE COUNT}, followed by so many lines
 * {@code MINTERM OUTPUT WEIGHT}. Outputs are numbered from 0, with commas between them.
 */
final class ProofLines {
    private final List<String> lines = new ArrayList<>();

    private ProofLines() {}

    static List<String> of(BoundProof proof) {
        ProofLines written = new ProofLines();
        written.append(proof);
        return List.copyOf(written.lines);
    }

    private void append(BoundProof proof) {
        if (proof instanceof Branching branching) {
            Term term = branching.term();
            lines.add("branch " + term.cube() + " "
                    + term.outputs().stream().mapToObj(String::valueOf).collect(Collectors.joining(",")));
            append(branching.with());
            append(branching.without());
            return;
        }
        Weighing weighing = (Weighing) proof;
        List<WeighedPoint> points =
                weighing.points().stream().filter(point -> point.weight() > 0).toList();
        lines.add("weigh " + weighing.unit() + " " + weighing.surcharge() + " " + points.size());
        for (WeighedPoint point : points) {
            lines.add(point.point().minterm() + " " + point.point().output() + " " + point.weight());
        }
    }
}
