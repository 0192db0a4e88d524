package dev.because.explain.render.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.because.explain.facts.NetworkFact.AttributionShare;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Explanation;
import dev.because.explain.render.DrawnSeven;
import dev.because.explain.render.SevenOrNine;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureFiguresTest {
    private final Explanation explanation = SevenOrNine.explanation();
    private final List<Figure> figures = PictureFigures.of(DrawnSeven.picture(), DrawnSeven.evidence(), explanation);

    @Test
    void captions_say_what_there_is_to_see() {
        assertEquals(
                List.of(
                        "The digit as the network sees it, 28 × 28 pixels.",
                        "How much of its lead over a 9 a 7 loses when a region is covered: orange is loss, blue is gain.",
                        "Guided: orange pixels speak for a 7, blue ones against it.",
                        "Integrated gradients: orange pixels speak for a 7, blue ones against it.",
                        "With the upper left, the upper right and the right side covered the network says a 1."),
                figures.stream().map(Figure::caption).toList());
        assertEquals(
                "The heat map lies mostly in the lower right and the bottom, which together hold 38% of it.",
                figures.get(2).alternative());
        assertEquals(
                "Covering each region costs of the lead: upper left 41%, top 7.1%, upper right 23%, left side -3.4%, "
                        + "centre 12%, right side 33%, lower left 2%, bottom less than 0.01%, lower right -0.13%.",
                figures.get(1).alternative());
    }

    @Test
    void figures_show_claims_of_their_kind() {
        assertEquals(9, statements(figures.get(1), RegionDrop.class).size());
        List<AttributionShare> shares = statements(figures.get(2), AttributionShare.class);
        assertEquals(9, shares.size());
        shares.forEach(share -> assertEquals("guided", share.method()));
        figures.forEach(figure -> assertFalse(figure.claims().isEmpty()));
    }

    private <T extends Statement> List<T> statements(Figure figure, Class<T> kind) {
        return figure.claims().stream()
                .map(id -> kind.cast(explanation.claimsById().get(id).statement()))
                .toList();
    }
}
