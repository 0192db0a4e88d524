package dev.because.explain.render.logic;

import dev.because.explain.render.logic.Outline.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the number of each loop stands: on its line, away from the middle of the cells, where the digits are; where possible
 * neither over another number nor over another loop's line.
 */
final class Tags {
    static final double RADIUS = 7;
    private static final double FROM_CORNER = 14;
    private static final double CLEAR = 1.5;

    private final double cell;
    private final Segment edge;
    private final List<Tag> placed = new ArrayList<>();

    /**
     * Numbers on one sheet.
     *
     * @param cell how large its cells are
     * @param edge from its upper left to its lower right corner; beyond there is no place
     */
    Tags(double cell, Segment edge) {
        this.cell = cell;
        this.edge = edge;
    }

    /** The middle of a number. */
    record Tag(double x, double y) {}

    /**
     * A place for the number of one piece.
     *
     * @param outline the piece
     * @param others the lines of the other loops
     */
    Tag place(Outline outline, List<Segment> others) {
        Tag best = new Tag(outline.left(), outline.top());
        double least = Double.POSITIVE_INFINITY;
        for (Tag candidate : candidates(outline)) {
            double cost = cost(candidate, others);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        placed.add(best);
        return best;
    }

    private double cost(Tag tag, List<Segment> others) {
        double cost = 0;
        for (Tag other : placed) {
            cost += Math.hypot(tag.x() - other.x(), tag.y() - other.y()) < 2 * RADIUS + CLEAR ? 100 : 0;
        }
        for (Segment line : others) {
            cost += line.distance(tag.x(), tag.y()) < RADIUS + CLEAR ? 1 : 0;
        }
        return cost;
    }

    private List<Tag> candidates(Outline outline) {
        List<Tag> candidates = new ArrayList<>();
        for (Segment side : outline.segments()) {
            boolean level = side.fromY() == side.toY();
            double begin = level ? edge.fromX() : edge.fromY();
            double end = level ? edge.toX() : edge.toY();
            double from = Math.max(begin, level ? side.fromX() : side.fromY());
            double to = Math.min(end, level ? side.toX() : side.toY());
            for (double start = begin; start < end; start += cell) {
                // Beside a digit there is room, above and below it there is not.
                double third = level ? start + FROM_CORNER : start + cell / 2;
                for (double along : new double[] {start + FROM_CORNER, start + cell - FROM_CORNER, third}) {
                    if (along > from + RADIUS && along < to - RADIUS) {
                        candidates.add(level ? new Tag(along, side.fromY()) : new Tag(side.fromX(), along));
                    }
                }
            }
        }
        return candidates;
    }
}
