package dev.because.explain.render.logic;

import dev.because.explain.render.drawing.Markup;
import dev.because.symbolic.minimization.karnaugh.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of a loop in coordinates: a rounded rectangle, whose sides at the edge of the map are left out where the loop
 * goes on at the other edge; its arms then reach over the edge.
 *
 * @param left the left side, or where the arms end if that is open
 * @param top likewise
 * @param right likewise
 * @param bottom likewise
 * @param open for the sides top, right, bottom and left, whether it is left out
 */
record Outline(double left, double top, double right, double bottom, List<Boolean> open) {
    private static final double RADIUS = 10;
    private static final int SIDES = 4;

    Outline {
        open = List.copyOf(open);
    }

    /** A straight part of it. */
    record Segment(double fromX, double fromY, double toX, double toY) {
        double distance(double x, double y) {
            double nearX = Math.max(fromX, Math.min(toX, x));
            double nearY = Math.max(fromY, Math.min(toY, y));
            return Math.hypot(x - nearX, y - nearY);
        }
    }

    /**
     * A piece, on a grid whose first cell begins there.
     *
     * @param inset how far its sides stand within its cells
     * @param over how far its arms reach over the edge
     */
    static Outline of(Piece piece, double gridX, double gridY, double cell, double inset, double over) {
        return new Outline(
                gridX + piece.across().first() * cell + (piece.across().openBefore() ? -over : inset),
                gridY + piece.down().first() * cell + (piece.down().openBefore() ? -over : inset),
                gridX + (piece.across().last() + 1) * cell + (piece.across().openAfter() ? over : -inset),
                gridY + (piece.down().last() + 1) * cell + (piece.down().openAfter() ? over : -inset),
                List.of(
                        piece.down().openBefore(),
                        piece.across().openAfter(),
                        piece.down().openAfter(),
                        piece.across().openBefore()));
    }

    /** The line, clockwise, as the data of a path. Every number in it is a coordinate, x and y by turns. */
    String line() {
        if (!open.contains(true)) {
            return area();
        }
        int first = 0;
        while (open.get(first) || !open.get((first + SIDES - 1) % SIDES)) {
            first++;
        }
        StringBuilder path = new StringBuilder("M").append(at(first, 0, 0));
        for (int side = first; !open.get(side % SIDES); side++) {
            boolean turns = !open.get((side + 1) % SIDES);
            path.append(" L").append(at(side + 1, turns ? side : -1, RADIUS));
            if (turns) {
                path.append(" Q").append(at(side + 1, -1, 0)).append(' ').append(at(side + 1, side + 2, RADIUS));
            }
        }
        return path.toString();
    }

    /** The area within, as the data of a path; its corners are sharp where a side is open. */
    String area() {
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < SIDES; corner++) {
            boolean sharp = open.get(corner) || open.get((corner + SIDES - 1) % SIDES);
            double radius = sharp ? 0 : RADIUS;
            path.append(corner == 0 ? "M" : " L").append(at(corner, corner + SIDES - 1, radius));
            if (!sharp) {
                path.append(" Q").append(at(corner, -1, 0)).append(' ').append(at(corner, corner + 1, radius));
            }
        }
        return path.append(" Z").toString();
    }

    /** Its sides, as far as it has them. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (int side = 0; side < SIDES; side++) {
            if (!open.get(side)) {
                boolean level = side % 2 == 0;
                double x = side == 1 ? right : left;
                double y = side == 2 ? bottom : top;
                segments.add(new Segment(x, y, level ? right : x, level ? y : bottom));
            }
        }
        return segments;
    }

    /** How long its sides are together. */
    double length() {
        return segments().stream()
                .mapToDouble(side -> Math.hypot(side.toX() - side.fromX(), side.toY() - side.fromY()))
                .sum();
    }

    /** A corner, counted clockwise from the upper left, moved by a distance towards another, if that is one. */
    private String at(int corner, int towards, double distance) {
        double x = x(corner);
        double y = y(corner);
        if (towards >= 0) {
            x += Math.signum(x(towards) - x) * distance;
            y += Math.signum(y(towards) - y) * distance;
        }
        return Markup.number(x) + " " + Markup.number(y);
    }

    private double x(int corner) {
        int index = corner % SIDES;
        return index == 1 || index == 2 ? right : left;
    }

    private double y(int corner) {
        return corner % SIDES >= 2 ? bottom : top;
    }
}
