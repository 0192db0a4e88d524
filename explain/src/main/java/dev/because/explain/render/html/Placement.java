package dev.because.explain.render.html;

import dev.because.explain.justification.Sentence;
import dev.because.explain.render.html.PageView.DrawingView;
import dev.because.explain.render.html.PageView.FigureView;
import dev.because.explain.render.html.PageView.ImageView;
import dev.because.explain.render.html.PageView.LegendView;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.Figure.Drawing;
import dev.because.explain.render.picture.Figure.Pixels;
import dev.because.explain.render.picture.HeatMaps;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where figures stand: each beside the first sentence that rests on a claim that it shows. They are numbered in the order
 * in which a reader meets them.
 */
final class Placement {
    private static final int WIDTH_IN_PNG = 16;

    private final Map<Sentence, List<FigureView>> beside = new IdentityHashMap<>();
    private final List<FigureView> unplaced = new ArrayList<>();
    private final String legend = dataUri(HeatMaps.legend());

    Placement(List<Figure> figures, List<Sentence> sentences) {
        int number = 1;
        List<Figure> left = new ArrayList<>(figures);
        for (Sentence sentence : sentences) {
            List<FigureView> placed = new ArrayList<>();
            for (Figure figure : List.copyOf(left)) {
                if (sentence.claims().stream().anyMatch(figure.claims()::contains)) {
                    placed.add(view(figure, number++));
                    left.remove(figure);
                }
            }
            beside.put(sentence, placed);
        }
        for (Figure figure : left) {
            unplaced.add(view(figure, number++));
        }
    }

    /** The figures beside a sentence. */
    List<FigureView> beside(Sentence sentence) {
        return beside.getOrDefault(sentence, List.of());
    }

    /** The figures of which no sentence speaks. */
    List<FigureView> unplaced() {
        return List.copyOf(unplaced);
    }

    private FigureView view(Figure figure, int number) {
        boolean drawn = figure.content() instanceof Drawing;
        return new FigureView(
                number,
                figure.content() instanceof Pixels pixels
                        ? List.of(image(pixels.png(), figure.alternative()))
                        : List.of(),
                figure.content() instanceof Drawing drawing ? List.of(new DrawingView(drawing.markup())) : List.of(),
                drawn,
                figure.content() instanceof Drawing drawing && drawing.wide(),
                figure.caption(),
                legend(figure.legend()));
    }

    private static ImageView image(byte[] png, String alternative) {
        ByteBuffer header = ByteBuffer.wrap(png);
        return new ImageView(
                dataUri(png), header.getInt(WIDTH_IN_PNG), header.getInt(WIDTH_IN_PNG + Integer.BYTES), alternative);
    }

    private List<LegendView> legend(Optional<Figure.Legend> meaning) {
        return meaning
                .map(ends -> new LegendView(
                        ends.below(),
                        ends.above(),
                        legend,
                        "Colours from blue, " + ends.below() + ", through none at zero to orange, " + ends.above()))
                .stream()
                .toList();
    }

    private static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
