package dev.because.explain.render.causal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.drawing.Drawn.Point;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartsTest {
    /** From where to where the bar of each row leads. */
    private static List<double[]> bars(Figure figure) {
        return Drawn.all(Drawn.root(figure), "path", "bar").stream()
                .map(bar -> {
                    List<Point> points = Drawn.points(bar.getAttribute("d"));
                    double from = points.get(0).x();
                    double to = points.stream()
                            .mapToDouble(Point::x)
                            .reduce(from, (a, b) -> Math.abs(b - from) > Math.abs(a - from) ? b : a);
                    return new double[] {from, to};
                })
                .toList();
    }

    private static List<String> texts(Figure figure, String style) {
        return Drawn.all(Drawn.root(figure), "text", style).stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void each_step_is_as_long_as_its_finding_weighs_and_begins_where_the_one_before_ended() {
        Figure figure = WeightChart.of(Cases.weights(), Set.of());
        List<double[]> bars = bars(figure);
        double perDecibel =
                (bars.get(0)[1] - bars.get(0)[0]) / Cases.weights().get(0).weight();
        for (int i = 0; i < bars.size(); i++) {
            assertEquals(Cases.weights().get(i).weight() * perDecibel, bars.get(i)[1] - bars.get(i)[0], 0.3);
            assertTrue(i == 0 || bars.get(i)[0] == bars.get(i - 1)[1]);
        }
        assertEquals(
                List.of("5%", "+11.4 dB", "to 42%", "+5.7 dB", "to 73%", "+16 dB", "to 99%", "99%"),
                texts(figure, "number"));
        assertTrue(figure.alternative().startsWith("flu=yes goes from 5% by x=yes (+11.4 dB) to 42%, then by y=yes"));
    }

    @Test
    void what_speaks_for_it_leads_right_and_what_speaks_against_it_left() {
        Figure figure = WeightChart.of(
                List.of(Cases.weight(1, "x", 0.2, 0.7), Cases.weight(2, "u", 0.7, 0.1), Cases.weight(3, "v", 0.1, 0.1)),
                Set.of());
        List<double[]> bars = bars(figure);
        assertTrue(bars.get(0)[1] > bars.get(0)[0]);
        assertTrue(bars.get(1)[1] < bars.get(1)[0]);
        assertEquals(bars.get(2)[0], bars.get(2)[1]);
        assertEquals(1, Drawn.all(Drawn.root(figure), "g", "for").size());
        assertEquals(1, Drawn.all(Drawn.root(figure), "g", "against").size());
    }

    @Test
    void certainty_stands_at_the_end_of_a_broken_axis() {
        Figure certain =
                WeightChart.of(List.of(Cases.weight(1, "x", 0.05, 0.9), Cases.weight(2, "z", 0.9, 1)), Set.of());
        assertEquals(2, Drawn.all(Drawn.root(certain), "path", "break").size());
        assertEquals(tick(certain, "100%"), bars(certain).get(1)[1], 0.1);
        assertTrue(texts(certain, "number").containsAll(List.of("+∞ dB", "to 100%")));
        Figure excluded = WeightChart.of(List.of(Cases.weight(1, "z=no", 0.3, 0)), Set.of());
        assertEquals(tick(excluded, "0%"), bars(excluded).get(0)[1], 0.1);
        assertTrue(texts(excluded, "number").contains("−∞ dB"));
        assertEquals(
                0,
                Drawn.all(Drawn.root(WeightChart.of(Cases.weights(), Set.of())), "path", "break")
                        .size());
    }

    private static double tick(Figure figure, String label) {
        return Drawn.all(Drawn.root(figure), "text", "tick").stream()
                .filter(text -> text.getTextContent().equals(label))
                .mapToDouble(text -> Drawn.number(text, "x"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_axis_names_probabilities_where_they_are_and_without_overlap() {
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            double one = 1 / (1 + Math.exp(24 * random.nextDouble() - 12));
            double other = i % 9 == 0 ? 1 : i % 7 == 0 ? 0 : 1 / (1 + Math.exp(24 * random.nextDouble() - 12));
            Axis axis = new Axis(100, 300, List.of(one, other));
            assertTrue(axis.x(one) > 99.9 && axis.x(one) < 300.1 && axis.x(other) > 99.9 && axis.x(other) < 300.1);
            List<Axis.Tick> ticks = axis.ticks();
            assertTrue(ticks.size() >= 2, one + " and " + other);
            double last = Double.NEGATIVE_INFINITY;
            for (Axis.Tick tick : ticks) {
                double probability = Double.parseDouble(tick.label().replace("%", "")) / 100;
                assertEquals(axis.x(probability), tick.x(), 0.05, tick.label());
                assertTrue(tick.x() - last > 30);
                last = tick.x();
            }
        }
    }

    @Test
    void of_many_findings_the_later_ones_are_counted() {
        List<EvidenceWeight> many = IntStream.range(0, 33)
                .mapToObj(i -> Cases.weight(i + 1, "f" + i, 0.2 + 0.01 * i, 0.21 + 0.01 * i))
                .toList();
        Figure figure = WeightChart.of(many, Set.of());
        assertEquals(20, bars(figure).size());
        assertTrue(figure.caption().contains("13 later findings are left out"));
        assertTrue(texts(figure, "end").contains("after these"));
        assertThrows(IllegalArgumentException.class, () -> WeightChart.of(List.of(), Set.of()));
    }

    @Test
    void contrasts_are_as_long_as_they_weigh_to_the_side_that_they_speak_for() {
        List<Contrast> contrasts = List.of(
                new Contrast(1, "x", "flu=yes", "strep=yes", 4),
                new Contrast(2, "u", "flu=yes", "strep=yes", -18),
                new Contrast(3, "y", "flu=yes", "strep=yes", 0),
                new Contrast(4, "<script>", "flu=yes", "strep=yes", BeliefFact.DECISIVE));
        Figure figure = ContrastChart.of(contrasts, Set.of("c3"));
        List<double[]> bars = bars(figure);
        double perDecibel = (bars.get(0)[1] - bars.get(0)[0]) / 4;
        assertTrue(perDecibel > 0);
        assertEquals(-18 * perDecibel, bars.get(1)[1] - bars.get(1)[0], 0.2);
        assertEquals(bars.get(2)[0], bars.get(2)[1]);
        assertTrue(bars.get(3)[1] - bars.get(3)[0] > bars.get(1)[0] - bars.get(1)[1]);
        assertEquals(List.of("+4 dB", "−18 dB", "0 dB", "+∞ dB"), texts(figure, "number"));
        assertTrue(figure.alternative().contains("u by 18 dB for strep=yes"));
        assertFalse(((Drawing) figure.content()).markup().contains("<script"));
    }

    @Test
    void causes_come_with_the_most_probable_first_and_beyond_a_dozen_they_are_counted() {
        Random random = new Random(4);
        for (int count : new int[] {1, 12, 13, 14, 134}) {
            List<Belief> beliefs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                beliefs.add(new Belief("cause " + i, random.nextDouble(), random.nextDouble()));
            }
            Figure figure = CauseBars.of(beliefs, Optional.of("cause 0"), Optional.empty(), Set.of());
            List<double[]> rows = Drawn.all(Drawn.root(figure), "rect", "after").stream()
                    .filter(bar -> bar.getParentNode() instanceof Element group
                            && group.getTagName().equals("g"))
                    .map(bar -> new double[] {Drawn.number(bar, "width")})
                    .toList();
            assertEquals(count <= 13 ? count : 12, rows.size());
            double[] sorted = beliefs.stream()
                    .mapToDouble(belief -> -belief.after())
                    .sorted()
                    .map(after -> -144 * after)
                    .toArray();
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(sorted[i], rows.get(i)[0], 0.06);
            }
            assertEquals(count > 13, figure.alternative().contains("… and " + (count - 12) + " more, none above "));
        }
    }

    @Test
    void probabilities_are_short_and_never_round_up_to_certainty() {
        assertEquals("5%", Percent.of(0.05));
        assertEquals("99.96%", Percent.of(0.9996));
        assertEquals("<0.01%", Percent.of(1e-7));
        assertEquals(">99.99%", Percent.of(1 - 1e-9));
        assertEquals("100%", Percent.of(1));
        assertEquals("0%", Percent.of(0));
    }
}
