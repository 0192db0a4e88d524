package dev.because.explain.render.html;

import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.html.PageView.FigureView;
import dev.because.explain.render.html.PageView.Further;
import dev.because.explain.render.html.PageView.Option;
import dev.because.explain.render.html.PageView.PartView;
import dev.because.explain.render.html.PageView.PictureLink;
import dev.because.explain.render.html.PageView.SentenceView;
import dev.because.explain.render.html.PageView.SourceView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a page together: which sentence and which figure stands where. */
final class Composition {
    /** Drawings are tall: more of them would leave the sentences' column empty. */
    private static final int DRAWINGS_BESIDE = 1;

    private final Page page;
    private final Explanation explanation;
    private final ClaimTables tables;
    private final Placement placement;

    private Composition(Page page) {
        this.page = page;
        this.explanation = page.explanation();
        this.tables = new ClaimTables(explanation);
        this.placement = new Placement(
                page.figures(),
                page.paragraphs().stream()
                        .flatMap(paragraph -> paragraph.sentences().stream())
                        .toList());
    }

    static PageView of(Page page, String style) {
        return new Composition(page).view(style);
    }

    private PageView view(String style) {
        var unplaced = placement.unplaced();
        return new PageView(
                page.question(),
                style,
                explanation.question().verb(),
                explanation.question().options().entrySet().stream()
                        .map(option ->
                                new Option(option.getKey(), option.getValue().toString()))
                        .toList(),
                page.paragraphs().stream().map(this::part).toList(),
                page.sheet().map(SheetViews::of).stream().toList(),
                unplaced.isEmpty() ? List.of() : List.of(new Further(true, unplaced)),
                count(explanation.claims().size(), "claim") + ", "
                        + count(explanation.justifications().size(), "rule firing"),
                tables.ledger(),
                explanation.sources().stream()
                        .map(source -> new SourceView(source.id(), source.path(), source.sha256()))
                        .toList());
    }

    private PartView part(Paragraph paragraph) {
        List<SentenceView> sentences =
                paragraph.sentences().stream().map(this::sentence).toList();
        List<FigureView> beside = new ArrayList<>();
        List<FigureView> below = new ArrayList<>();
        int drawings = 0;
        for (Sentence sentence : paragraph.sentences()) {
            for (FigureView figure : placement.beside(sentence)) {
                drawings += figure.drawn() && !figure.wide() ? 1 : 0;
                (figure.wide() || figure.drawn() && drawings > DRAWINGS_BESIDE ? below : beside).add(figure);
            }
        }
        return new PartView(
                paragraph.part().key(),
                paragraph.part().heading(),
                sentences,
                !beside.isEmpty(),
                beside,
                below.isEmpty() ? List.of() : List.of(new Further(true, below)));
    }

    private SentenceView sentence(Sentence sentence) {
        return new SentenceView(
                sentence.text(),
                placement.beside(sentence).stream()
                        .map(figure -> new PictureLink(figure.number()))
                        .toList(),
                sentence.claims().stream()
                        .limit(1)
                        .flatMap(conclusion -> tables.reason(conclusion).stream())
                        .toList(),
                tables.of(sentence.claims().stream().distinct().collect(Collectors.toList())));
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
