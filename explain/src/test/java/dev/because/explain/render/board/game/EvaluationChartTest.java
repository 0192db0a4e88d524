package dev.because.explain.render.board.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.drawing.Drawn.Point;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Score;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class EvaluationChartTest {
    private static AnnotatedGame game(Score... scores) {
        return new AnnotatedGame(
                Map.of(),
                List.of(),
                IntStream.range(1, scores.length)
                        .mapToObj(i -> AnnotatedMove.of((i + 1) / 2, i % 2 == 1 ? Side.WHITE : Side.BLACK, "Ke1")
                                .evaluated(scores[i - 1], scores[i]))
                        .toList());
    }

    private static Element root(AnnotatedGame game) {
        String markup = EvaluationChart.of(game).orElseThrow().toString();
        return Drawn.root(new Figure("A game.", "A game.", new Drawing(markup, 400), Set.of()));
    }

    private static List<Point> curve(AnnotatedGame game) {
        return Drawn.points(Drawn.all(root(game), "polyline", "curve").get(0).getAttribute("points"));
    }

    private static Score white(int centipawns) {
        return Score.centipawns(Side.WHITE, centipawns);
    }

    @Test
    void points_stand_by_ply_and_height_whoever_the_point_of_view_is() {
        List<Point> points =
                curve(game(white(0), white(200), Score.centipawns(Side.BLACK, -200), white(-200), white(0)));
        assertEquals(
                List.of(0.0, 250.0, 500.0, 750.0, 1000.0),
                points.stream().map(Point::x).toList());
        assertEquals(points.get(1).y(), points.get(2).y());
        assertEquals(240, points.get(1).y() + points.get(3).y(), 0.11);
        assertEquals(120, points.get(0).y(), 0.11);
    }

    @Test
    void more_than_five_pawns_are_five_and_mates_lie_beyond_at_the_edge() {
        List<Point> points = curve(game(
                white(500),
                white(2000),
                Score.mate(Side.WHITE, 3),
                Score.mate(Side.BLACK, 1),
                Score.mated(Side.WHITE),
                Score.mated(Side.BLACK)));
        assertEquals(points.get(0).y(), points.get(1).y());
        assertTrue(points.get(2).y() < points.get(1).y() - 10 && points.get(2).y() > 0);
        assertTrue(points.get(3).y() > 220 && points.get(3).y() < 240);
        assertEquals(points.get(3).y(), points.get(4).y());
        assertEquals(points.get(2).y(), points.get(5).y());
    }

    @Test
    void the_grounds_of_white_and_black_meet_in_the_middle() {
        Element root = root(game(white(300), white(-100), white(50)));
        for (Point point :
                Drawn.points(Drawn.all(root, "path", "for-white").get(0).getAttribute("d"))) {
            assertTrue(point.y() <= 120.05);
        }
        List<Point> black =
                Drawn.points(Drawn.all(root, "path", "for-black").get(0).getAttribute("d"));
        assertTrue(black.stream().allMatch(point -> point.y() >= 119.95));
        assertTrue(
                black.contains(new Point(375, 120)), "from 300 to -100 in half the width, at three quarters: " + black);
    }

    @Test
    void signs_stand_on_the_curve_and_say_what_they_are() {
        AnnotatedGame game = game(white(0), white(-400), white(0));
        AnnotatedGame judged = new AnnotatedGame(
                Map.of(),
                List.of(),
                List.of(game.moves().get(0).judged(Glyph.BLUNDER), game.moves().get(1)));
        Element root = root(judged);
        Element mark = Drawn.all(root, "span", "mark").get(0);
        assertEquals("1. Ke1??, blunder, −4.00", mark.getAttribute("title"));
        double y = curve(judged).get(1).y();
        assertEquals(
                String.format(Locale.ROOT, "left: 50.00%%; top: %.2f%%", 120 * (1 + 400 / 665.6) / 2.4),
                mark.getAttribute("style"),
                y + "");
        assertEquals(
                "The evaluation over the game in pawns, above 0 better for White. After moves with a sign: 1. Ke1?? to −4.00."
                        + " In the end: 0.00.",
                Drawn.all(root, "svg", "").get(0).getAttribute("aria-label"));
    }

    @Test
    void evaluations_are_written_for_white() {
        assertEquals("−1.35", Evaluation.text(Score.centipawns(Side.BLACK, 135)));
        assertEquals("#3", Evaluation.text(Score.mate(Side.BLACK, -3)));
        assertEquals("#−3", Evaluation.text(Score.mate(Side.BLACK, 3)));
        assertEquals("0.00", Evaluation.text(Score.centipawns(Side.BLACK, 0)));
        assertEquals("mate", Evaluation.text(Score.mated(Side.BLACK)));
    }

    @Test
    void a_game_without_evaluations_has_no_chart() {
        assertEquals(
                Optional.empty(),
                EvaluationChart.of(
                        new AnnotatedGame(Map.of(), List.of(), List.of(AnnotatedMove.of(1, Side.WHITE, "e4")))));
        assertEquals(Optional.empty(), EvaluationChart.of(new AnnotatedGame(Map.of(), List.of(), List.of())));
    }

    @Test
    void the_numbers_below_a_long_game_keep_apart() {
        List<String> numbers = Drawn.all(root(Games.withoutComments(400)), "span", "turn").stream()
                .map(Element::getTextContent)
                .toList();
        assertEquals("1", numbers.get(0));
        assertTrue(numbers.size() > 5 && numbers.size() < 18, numbers + "");
    }
}
