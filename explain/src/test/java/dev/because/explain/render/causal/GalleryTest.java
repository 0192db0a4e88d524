package dev.because.explain.render.causal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GalleryTest {
    @Test
    void every_drawing_stands_on_its_page_once_with_caption_and_alternative_and_no_script() {
        Map<String, List<Figure>> again = Gallery.pages();
        Gallery.pages().forEach((name, figures) -> {
            String html = Gallery.html(name, figures);
            assertEquals(figures.size(), html.split("<figcaption>", -1).length - 1);
            for (Figure figure : figures) {
                String markup = ((Drawing) figure.content()).markup();
                assertEquals(2, html.split(Pattern.quote(markup), -1).length);
                Drawn.root(figure);
                assertTrue(markup.contains("aria-label=\""));
            }
            assertFalse(html.contains("<script"));
            assertFalse(html.contains("<left>"));
            assertEquals(html, Gallery.html(name, again.get(name)));
        });
    }
}
