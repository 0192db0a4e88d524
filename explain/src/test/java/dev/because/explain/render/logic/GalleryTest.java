package dev.because.explain.render.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Part;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GalleryTest {
    @Test
    void every_drawing_stands_on_its_page_once_with_caption_and_alternative() {
        Gallery.pages().forEach((name, figures) -> {
            String html = Gallery.html(name, figures);
            assertEquals(figures.size(), html.split("<figcaption>", -1).length - 1);
            for (Figure figure : figures) {
                String markup = ((Drawing) figure.content()).markup();
                assertEquals(2, html.split(java.util.regex.Pattern.quote(markup), -1).length);
                Drawn.root(figure);
                assertTrue(markup.contains("aria-label=\""));
            }
            assertFalse(html.contains("<script"));
            assertFalse(html.contains("<b>tree"));
            assertEquals(html, Gallery.html(name, Gallery.pages().get(name)));
        });
    }

    @Test
    void what_is_wide_stands_below_the_sentences_and_the_rest_beside_them() {
        Explanation empty = new Explanation(Question.of("simplify", Map.of()), "c1", List.of(), List.of(), List.of());
        List<Paragraph> text =
                List.of(new Paragraph(Part.ANSWER, List.of(new Sentence("Three terms.", List.of("c1")))));
        Set<String> claims = Set.of("c1");
        Figure beside = KarnaughDrawing.of(Examples.lecture(), Examples.lectureSum(), 0, claims);
        Figure below = GateDiagram.of(Examples.manyOutputs(6, 3, 20, 3), claims);
        String html = new Page("Why?", empty, text, List.of(below, beside)).html();
        int end = html.indexOf("</div>\n</div>\n<div class=\"figures\">");
        assertTrue(html.indexOf("<figure id=\"figure2\" class=\"drawn\">") < end);
        assertTrue(html.indexOf("<figure id=\"figure1\" class=\"drawn wide\">") > end);
    }
}
