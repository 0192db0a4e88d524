package dev.because.explain.render.html;

import com.samskivert.mustache.Mustache;
import dev.because.explain.justification.Explanation;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.sheet.ChannelSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An explanation as a page that needs nothing but itself: no script, no network. The answer comes first; every sentence
 * unfolds the claims that it rests on, the rule that concluded it and the certificates by which its facts are recomputed;
 * figures stand beside the first sentence that speaks of their claims.
 *
 * @param question what was asked, in words: the heading
 * @param explanation the explanation
 * @param paragraphs its sentences
 * @param figures its pictures
 * @param sheet the channels of a layer, where the question is about these
 */
public record Page(
        String question,
        Explanation explanation,
        List<Paragraph> paragraphs,
        List<Figure> figures,
        Optional<ChannelSheet> sheet) {
    static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(resource(name + ".mustache")));

    public Page {
        paragraphs = List.copyOf(paragraphs);
        figures = List.copyOf(figures);
    }

    /** A page without a sheet of channels. */
    public Page(String question, Explanation explanation, List<Paragraph> paragraphs, List<Figure> figures) {
        this(question, explanation, paragraphs, figures, Optional.empty());
    }

    /** The page, to be written as UTF-8. The same explanation gives the same bytes. */
    public String html() {
        return MUSTACHE.compile(resource("page.mustache"))
                .execute(Composition.of(
                        this,
                        resource("page.css") + resource("logic.css") + resource("causal.css") + resource("board.css")));
    }

    static String resource(String name) {
        try (InputStream bytes = Page.class.getResourceAsStream("/dev/because/explain/render/html/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the archive lacks " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
