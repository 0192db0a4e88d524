package dev.because.explain.check.function;

import dev.because.symbolic.logic.Cube;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Replays the plainest of lower bounds for functions of any number of inputs: points each of which weighs a whole term, so that
 * no implicant may have two of them. Two points are in one implicant exactly if the least cube that has both is one, of the
 * outputs of both.
 */
final class ApartReplay {
    private record Point(Cube minterm, int output) {}

    private final IntFunction<OutputDiagram> diagrams;
    private final int outputs;

    ApartReplay(IntFunction<OutputDiagram> diagrams, int outputs) {
        this.diagrams = diagrams;
        this.outputs = outputs;
    }

    /**
     * How many points there are.
     *
     * @throws IllegalArgumentException if the proof is of another sort, or two points are in one implicant
     */
    int terms(List<String> proof) {
        if (proof.isEmpty() || !proof.get(0).equals("weigh 1 0 " + (proof.size() - 1))) {
            throw new IllegalArgumentException("of so many inputs only points that weigh a term each can be replayed");
        }
        List<Point> points = new ArrayList<>();
        for (String line : proof.subList(1, proof.size())) {
            Point point = point(line);
            for (Point other : points) {
                Cube both = point.minterm.supercube(other.minterm);
                if (diagrams.apply(point.output).isImplicant(both)
                        && diagrams.apply(other.output).isImplicant(both)) {
                    throw new IllegalArgumentException("one implicant has both " + point + " and " + other);
                }
            }
            points.add(point);
        }
        return points.size();
    }

    private Point point(String line) {
        String[] words = line.split(" ");
        if (words.length != 3 || !words[1].matches("\\d{1,6}") || !words[2].equals("1")) {
            throw new IllegalArgumentException("\"" + line + "\" is not a point that weighs a term");
        }
        Point point = new Point(Cube.parse(words[0]), Integer.parseInt(words[1]));
        if (point.output >= outputs
                || !point.minterm.isMinterm()
                || !diagrams.apply(point.output).isDemanded(point.minterm)) {
            throw new IllegalArgumentException(line + " need not be covered");
        }
        return point;
    }
}
