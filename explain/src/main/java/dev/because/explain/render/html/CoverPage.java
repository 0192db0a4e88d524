package dev.because.explain.render.html;

import com.samskivert.mustache.Mustache;
import dev.because.explain.justification.Source;
import dev.because.explain.render.html.PageView.FigureView;
import dev.because.explain.render.html.PageView.Line;
import dev.because.explain.render.html.PageView.Option;
import dev.because.explain.render.html.PageView.SourceView;
import dev.because.explain.render.picture.Figure;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/**
 * What a network makes of a picture for each place of a cover, as a page that needs nothing but itself: what there is to say,
 * the maps, and what the colours of classes mean.
 *
 * @param question what was asked, in words: the heading
 * @param options what was asked, as the command takes it
 * @param sentences what the maps show
 * @param figures the maps
 * @param classes the classes that win somewhere, with their colours
 * @param sources the files
 */
public record CoverPage(
        String question,
        Map<String, String> options,
        List<String> sentences,
        List<Figure> figures,
        List<Key> classes,
        List<Source> sources) {
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(Page.resource(name + ".mustache")));

    public CoverPage {
        options = Map.copyOf(options);
        sentences = List.copyOf(sentences);
        figures = List.copyOf(figures);
        classes = List.copyOf(classes);
        sources = List.copyOf(sources);
    }

    /**
     * What a colour means.
     *
     * @param colour as a page writes it, such as {@code #e69f00}
     * @param meaning in words
     */
    public record Key(String colour, String meaning) {}

    private record View(
            String question,
            String style,
            List<Option> options,
            List<Line> sentences,
            boolean illustrated,
            List<FigureView> figures,
            boolean changes,
            List<Key> classes,
            List<SourceView> sources) {}

    /** The page, to be written as UTF-8. The same sheet gives the same bytes. */
    public String html() {
        return MUSTACHE.compile(Page.resource("cover.mustache"))
                .execute(new View(
                        question,
                        Page.resource("page.css"),
                        options.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(option -> new Option(option.getKey(), option.getValue()))
                                .toList(),
                        sentences.stream().map(Line::new).toList(),
                        !figures.isEmpty(),
                        new Placement(figures, List.of()).unplaced(),
                        !classes.isEmpty(),
                        classes,
                        sources.stream()
                                .map(source -> new SourceView(source.id(), source.path(), source.sha256()))
                                .toList()));
    }
}
