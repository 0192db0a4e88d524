package dev.because.explain.render.board;

import dev.because.explain.render.board.MoveArrow.Track;
import dev.because.explain.render.drawing.Markup;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import java.util.ArrayList;
import java.util.List;

/**
 * How arrows run so that they hide no piece and not each other: shafts lie below the pieces, heads stop before a piece that is taken,
 * arrows on one line run beside each other, and a letter stands where its arrow is free.
 */
final class ArrowPlan {
    private static final double LEAVES = 14;
    private static final double REACHES_PIECE = 12;
    private static final double REACHES_ROOM = 2;
    private static final double HEAD = 12;
    private static final double HALF_HEAD = 7;
    private static final double APART = 9;
    private static final double BADGE = 7;
    private static final double[] PLACES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};

    private static final double SHORT = 36;
    private static final double[] WITHIN = {0};
    private static final double[] BESIDE = {0, BADGE + 5, -BADGE - 5};

    private final Ground ground;
    private final Position board;
    private final List<Track> tracks;
    private final List<Shaft> shafts = new ArrayList<>();

    ArrowPlan(Ground ground, Position board, List<MoveArrow> arrows) {
        this.ground = ground;
        this.board = board;
        this.tracks = arrows.stream().flatMap(arrow -> arrow.tracks().stream()).toList();
        for (int i = 0; i < tracks.size(); i++) {
            shafts.add(shaft(i));
        }
    }

    /** A straight way from its tail to its tip. */
    private record Shaft(double x, double y, double tipX, double tipY) {
        double length() {
            return Math.hypot(tipX - x, tipY - y);
        }

        double alongX(double part) {
            return x + part * (tipX - x);
        }

        double alongY(double part) {
            return y + part * (tipY - y);
        }

        double distance(double px, double py) {
            double square = length() * length();
            double part = square == 0 ? 0 : ((px - x) * (tipX - x) + (py - y) * (tipY - y)) / square;
            double within = Math.max(0, Math.min(1, part));
            return Math.hypot(px - alongX(within), py - alongY(within));
        }
    }

    private Shaft shaft(int index) {
        Track track = tracks.get(index);
        double x = ground.middleX(track.from());
        double y = ground.middleY(track.from());
        double dx = ground.middleX(track.to()) - x;
        double dy = ground.middleY(track.to()) - y;
        double length = Math.hypot(dx, dy);
        double aside = aside(index);
        boolean turned = dx < 0 || dx == 0 && dy < 0;
        double sideX = aside * (turned ? dy : -dy) / length;
        double sideY = aside * (turned ? -dx : dx) / length;
        boolean taken = (board.occupied() & Square.bit(track.to())) != 0
                || tracks.stream().filter(other -> other.to() == track.to()).count() > 1;
        double reach = length - (taken ? REACHES_PIECE : REACHES_ROOM);
        return new Shaft(
                x + dx / length * LEAVES + sideX,
                y + dy / length * LEAVES + sideY,
                x + dx / length * reach + sideX,
                y + dy / length * reach + sideY);
    }

    /** How far beside its line an arrow runs, as others run on the same one. */
    private double aside(int index) {
        int before = 0;
        int all = 0;
        for (int i = 0; i < tracks.size(); i++) {
            if (i == index || overlap(tracks.get(i), tracks.get(index))) {
                before += i < index ? 1 : 0;
                all++;
            }
        }
        return (before - (all - 1) / 2.0) * APART;
    }

    private static boolean overlap(Track one, Track other) {
        long on = squares(one) & squares(other);
        return Long.bitCount(on) > 1 && parallel(one, other);
    }

    private static boolean parallel(Track one, Track other) {
        return fileStep(one) * rankStep(other) == rankStep(one) * fileStep(other);
    }

    private static int fileStep(Track track) {
        return Square.file(track.to()) - Square.file(track.from());
    }

    private static int rankStep(Track track) {
        return Square.rank(track.to()) - Square.rank(track.from());
    }

    /** The squares through whose middle a track runs. */
    private static long squares(Track track) {
        int files = fileStep(track);
        int ranks = rankStep(track);
        int steps = Math.max(Math.abs(files), Math.abs(ranks));
        long squares = Square.bit(track.from());
        for (int i = 1; i <= steps; i++) {
            if (files * i % steps == 0 && ranks * i % steps == 0) {
                squares |= Square.bit(Square.of(
                        Square.file(track.from()) + files * i / steps, Square.rank(track.from()) + ranks * i / steps));
            }
        }
        return squares;
    }

    /** What lies below the pieces. */
    Markup shafts() {
        Markup markup = new Markup();
        for (int i = 0; i < shafts.size(); i++) {
            Shaft shaft = shafts.get(i);
            double part = Math.max(0, 1 - (HEAD - 2) / shaft.length());
            String path = "M" + point(shaft.x, shaft.y) + "L" + point(shaft.alongX(part), shaft.alongY(part));
            markup.open(
                            "g",
                            "class",
                            "way " + tracks.get(i).role().style(),
                            "data-from",
                            Square.name(tracks.get(i).from()),
                            "data-to",
                            Square.name(tracks.get(i).to()))
                    .empty("path", "class", "halo", "d", path)
                    .empty("path", "class", "shaft", "d", path)
                    .close("g")
                    .line();
        }
        return markup;
    }

    /** What lies above the pieces, beside them: heads and letters. */
    Markup heads() {
        Markup markup = new Markup();
        List<double[]> badges = new ArrayList<>();
        for (int i = 0; i < shafts.size(); i++) {
            markup.open("g", "class", "way " + tracks.get(i).role().style())
                    .empty("path", "class", "head", "d", head(shafts.get(i)));
            if (tracks.get(i).named()) {
                double[] place = place(i, badges);
                badges.add(place);
                markup.empty("circle", "class", "badge", "cx", place[0], "cy", place[1], "r", BADGE)
                        .leaf("text", tracks.get(i).role().letter(), "x", place[0], "y", place[1] + 3.2);
            }
            markup.close("g").line();
        }
        return markup;
    }

    private static String head(Shaft shaft) {
        double unitX = (shaft.tipX - shaft.x) / shaft.length();
        double unitY = (shaft.tipY - shaft.y) / shaft.length();
        double backX = shaft.tipX - HEAD * unitX;
        double backY = shaft.tipY - HEAD * unitY;
        return "M" + point(shaft.tipX, shaft.tipY) + "L"
                + point(backX - HALF_HEAD * unitY, backY + HALF_HEAD * unitX) + "L"
                + point(backX + HALF_HEAD * unitY, backY - HALF_HEAD * unitX) + "Z";
    }

    /** Where along its arrow a letter covers the least. */
    private double[] place(int index, List<double[]> badges) {
        Shaft shaft = shafts.get(index);
        double[] best = {shaft.alongX(0.5), shaft.alongY(0.5)};
        double least = Double.POSITIVE_INFINITY;
        for (double aside : shaft.length() < SHORT ? BESIDE : WITHIN) {
            for (double part : PLACES) {
                double x = shaft.alongX(part) + aside * (shaft.tipY - shaft.y) / shaft.length();
                double y = shaft.alongY(part) - aside * (shaft.tipX - shaft.x) / shaft.length();
                double cost = Math.abs(part - 0.5) + (aside == 0 ? 0 : 1) + covered(index, x, y);
                for (double[] badge : badges) {
                    cost += 20 * lacking(2 * BADGE + 2, Math.hypot(x - badge[0], y - badge[1]));
                }
                if (cost < least) {
                    least = cost;
                    best = new double[] {x, y};
                }
            }
        }
        return best;
    }

    private double covered(int index, double x, double y) {
        double cost = 0;
        for (int square : Square.all(board.occupied())) {
            double distance = Math.hypot(x - ground.middleX(square), y - ground.middleY(square));
            cost += 10 * lacking(BADGE + 13, distance);
        }
        for (int i = 0; i < shafts.size(); i++) {
            Shaft other = shafts.get(i);
            cost += 10 * lacking(BADGE + HALF_HEAD + 4, Math.hypot(x - other.tipX, y - other.tipY));
            if (i != index) {
                cost += 3 * lacking(BADGE + 3, other.distance(x, y));
            }
        }
        return cost;
    }

    /** From 0, where the distance is enough, to 1. */
    private static double lacking(double enough, double distance) {
        return Math.max(0, 1 - distance / enough);
    }

    private static String point(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }
}
