package dev.because.explain.render.board.game;

import dev.because.explain.render.drawing.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How good the game was for White after each move: above the middle White stands better, and the ground is white there, below it Black
 * does. More than five pawns are drawn as five; a mate is drawn at the edge. The curve stretches with the page; the writing does not.
 */
public final class EvaluationChart {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 240;
    private static final int MOST_NUMBERS = 16;

    private final AnnotatedGame game;
    private final List<Point> points = new ArrayList<>();

    private EvaluationChart(AnnotatedGame game) {
        this.game = game;
        List<AnnotatedMove> moves = game.moves();
        for (int i = 0; i < moves.size(); i++) {
            int ply = i;
            if (i == 0) {
                moves.get(0).before().ifPresent(score -> points.add(new Point(0, Evaluation.height(score))));
            }
            moves.get(i).after().ifPresent(score -> points.add(new Point(ply + 1, Evaluation.height(score))));
        }
    }

    private record Point(double ply, double height) {}

    /** The chart of a game, as elements of a page; empty if no two of its positions are evaluated. */
    public static Optional<Markup> of(AnnotatedGame game) {
        EvaluationChart chart = new EvaluationChart(game);
        return chart.points.size() < 2 ? Optional.empty() : Optional.of(chart.drawn());
    }

    private Markup drawn() {
        Markup markup = new Markup()
                .open("div", "class", "evaluation")
                .line()
                .open(
                        "svg",
                        "viewBox",
                        "0 0 " + Markup.number(WIDTH) + " " + Markup.number(HEIGHT),
                        "preserveAspectRatio",
                        "none",
                        "role",
                        "img",
                        "aria-label",
                        alternative())
                .line();
        for (int height : new int[] {Evaluation.MOST, -Evaluation.MOST}) {
            line(markup, "grid", height);
        }
        markup.empty("path", "class", "for-white", "d", area(1))
                .empty("path", "class", "for-black", "d", area(-1))
                .line();
        line(markup, "zero", 0);
        markup.empty("polyline", "class", "curve", "points", polyline())
                .line()
                .close("svg")
                .line();
        label(markup, "mate", Evaluation.EDGE);
        label(markup, "+5", Evaluation.MOST);
        label(markup, "0", 0);
        label(markup, "−5", -Evaluation.MOST);
        label(markup, "mate", -Evaluation.EDGE);
        marks(markup);
        numbers(markup);
        return markup.close("div").line();
    }

    private void line(Markup markup, String style, int height) {
        markup.empty("line", "class", style, "x1", 0, "x2", WIDTH, "y1", y(height), "y2", y(height))
                .line();
    }

    private static void label(Markup markup, String text, int height) {
        markup.leaf("span", text, "class", "level", "style", "top: " + percent(y(height) / HEIGHT))
                .line();
    }

    /** The moves with a sign, where they are: with a link, if more is said about them. */
    private void marks(Markup markup) {
        for (int i = 0; i < game.moves().size(); i++) {
            AnnotatedMove move = game.moves().get(i);
            if (move.glyph().isEmpty() || move.after().isEmpty()) {
                continue;
            }
            int height = Evaluation.height(move.after().orElseThrow());
            String style = "mark " + move.glyph().orElseThrow().title() + (height > 0 ? " below" : " above");
            String place = "left: " + percent(x(i + 1) / WIDTH) + "; top: " + percent(y(height) / HEIGHT);
            String title = move.title() + ", " + move.glyph().orElseThrow().title() + ", "
                    + Evaluation.text(move.after().orElseThrow());
            if (move.isMoment()) {
                markup.open("a", "class", style, "style", place, "href", "#" + move.anchor(), "title", title);
            } else {
                markup.open("span", "class", style, "style", place, "title", title);
            }
            markup.leaf("span", move.glyph().orElseThrow().sign())
                    .close(move.isMoment() ? "a" : "span")
                    .line();
        }
    }

    private void numbers(Markup markup) {
        int first = game.moves().get(0).number();
        int last = game.moves().get(game.moves().size() - 1).number();
        int step = 1;
        for (int next : new int[] {2, 5, 10, 20, 50}) {
            step = (last - first) / step > MOST_NUMBERS ? next : step;
        }
        for (int i = 0; i < game.moves().size(); i++) {
            AnnotatedMove move = game.moves().get(i);
            boolean begins = i == 0 || game.moves().get(i - 1).number() != move.number();
            if (begins && (move.number() % step == 0 || i == 0)) {
                markup.leaf(
                                "span",
                                Integer.toString(move.number()),
                                "class",
                                "turn",
                                "style",
                                "left: " + percent(x(i + 1) / WIDTH))
                        .line();
            }
        }
    }

    /** What lies between the curve and the middle on one side of it. */
    private String area(int sign) {
        StringBuilder path = new StringBuilder(
                "M" + point(points.get(0).ply(), 0) + "L" + point(points.get(0).ply(), sided(sign, points.get(0))));
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point other = points.get(i);
            if (one.height() * other.height() < 0) {
                double part = one.height() / (one.height() - other.height());
                path.append(' ').append(point(one.ply() + part * (other.ply() - one.ply()), 0));
            }
            path.append(' ').append(point(other.ply(), sided(sign, other)));
        }
        return path + " " + point(points.get(points.size() - 1).ply(), 0) + "Z";
    }

    private static double sided(int sign, Point point) {
        return sign > 0 ? Math.max(0, point.height()) : Math.min(0, point.height());
    }

    private String polyline() {
        return points.stream().map(point -> point(point.ply(), point.height())).collect(Collectors.joining(" "));
    }

    private String point(double ply, double height) {
        return Markup.number(x(ply)) + " " + Markup.number(y(height));
    }

    private double x(double ply) {
        return WIDTH * ply / game.moves().size();
    }

    private static double y(double height) {
        return HEIGHT / 2 * (1 - height / (Evaluation.EDGE * 1.04));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part);
    }

    private String alternative() {
        String marked = game.moves().stream()
                .filter(move -> move.glyph().isPresent() && move.after().isPresent())
                .map(move ->
                        move.title() + " to " + Evaluation.text(move.after().orElseThrow()))
                .collect(Collectors.joining(", "));
        String end = game.moves()
                .get(game.moves().size() - 1)
                .after()
                .map(Evaluation::text)
                .orElse("not evaluated");
        return "The evaluation over the game in pawns, above 0 better for White."
                + (marked.isEmpty() ? "" : " After moves with a sign: " + marked + ".") + " In the end: " + end + ".";
    }
}
