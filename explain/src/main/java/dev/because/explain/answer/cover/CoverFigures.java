package dev.because.explain.answer.cover;

import dev.because.explain.evidence.HeatMap;
import dev.because.explain.facts.Quantity;
import dev.because.explain.render.english.Template;
import dev.because.explain.render.html.CoverPage.Key;
import dev.because.explain.render.picture.ClassMap;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.HeatMaps;
import dev.because.neural.attribution.perturbation.OcclusionSheet;
import dev.because.neural.network.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The maps of an occlusion sheet: each pixel has the colour of the place of the cover whose centre lies nearest. */
final class CoverFigures {
    private static final Template TOTAL = Template.parse(
            "occlusion sheet",
            "Channel {channel} of {layer}, the strongest here: how much of its total activation a cover at each place takes"
                    + " away (orange) or adds (blue).");
    private static final Template SCORE = Template.parse(
            "occlusion sheet",
            "The score of {label|a}, {clean|percent} without a cover: how far a cover at each place lowers it (orange) or"
                    + " raises it (blue).");
    private static final Template CLASSES = Template.parse(
            "occlusion sheet",
            "Which class wins with the cover at each place; where there is no colour, it is still {label|a}.");
    private static final Template END = Template.parse("occlusion sheet", "−{size|percent}");
    private static final Template BEGIN = Template.parse("occlusion sheet", "+{size|percent}");
    private static final Template KEY =
            Template.parse("occlusion sheet", "{label}: {count|number} {count|plural:place}");

    private final CoveredPicture covered;
    private final OcclusionSheet sheet;
    private final List<Winner> winners;
    private final int[] nearest;

    CoverFigures(CoveredPicture covered) {
        this.covered = covered;
        this.sheet = covered.sheet();
        this.winners = Winner.instead(sheet);
        this.nearest = nearest();
    }

    /** The maps, in the order of the paper's figure. */
    List<Figure> all() {
        OcclusionSheet.Reading clean = sheet.clean();
        double total = clean.activation() == 0 ? 1 : Math.abs(clean.activation());
        String label = covered.label(sheet.classIndex());
        List<String> sentences = covered.sentences();
        return List.of(
                map(
                        TOTAL.fill(Map.of(
                                "channel",
                                sheet.channel(),
                                "layer",
                                sheet.layer().name())),
                        sentences.get(2),
                        place -> (clean.activation() - place.activation()) / total),
                map(
                        SCORE.fill(Map.of("label", label, "clean", new Quantity(clean.score(), "share"))),
                        sentences.get(0),
                        place -> clean.score() - place.score()),
                new Figure(
                        CLASSES.fill(Map.of("label", covered.label(clean.winner()))),
                        sentences.get(1),
                        ClassMap.over(covered.picture(), classes()),
                        Set.of()));
    }

    /** What the colours of the last map mean. */
    List<Key> key() {
        List<Key> key = new ArrayList<>();
        for (int i = 0; i < Math.min(winners.size(), ClassMap.colours()); i++) {
            Winner winner = winners.get(i);
            key.add(new Key(
                    ClassMap.colour(i),
                    KEY.fill(Map.of("label", covered.label(winner.index()), "count", winner.places()))));
        }
        int left = winners.stream().skip(key.size()).mapToInt(Winner::places).sum();
        if (left > 0) {
            key.add(new Key(
                    ClassMap.colour(ClassMap.colours()), KEY.fill(Map.of("label", "another class", "count", left))));
        }
        return key;
    }

    private Figure map(String caption, String alternative, ToDoubleFunction<OcclusionSheet.Reading> loss) {
        float[] values = new float[nearest.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) loss.applyAsDouble(sheet.places().get(nearest[i]));
        }
        HeatMap map = new HeatMap(covered.picture().rows(), covered.picture().columns(), values);
        double scale = HeatMaps.scale(map);
        Quantity size = new Quantity(scale, "share");
        return new Figure(
                caption,
                alternative,
                HeatMaps.over(covered.picture(), map, scale),
                Set.of(),
                Optional.of(new Figure.Legend(BEGIN.fill(Map.of("size", size)), END.fill(Map.of("size", size)))));
    }

    private int[] classes() {
        List<Integer> order = winners.stream().map(Winner::index).toList();
        return IntStream.of(nearest)
                .map(place -> order.indexOf(sheet.places().get(place).winner()))
                .toArray();
    }

    /** For each pixel, the place of the cover whose centre lies nearest. */
    private int[] nearest() {
        int rows = covered.picture().rows();
        int columns = covered.picture().columns();
        int[] placeRows = new int[rows];
        int[] placeColumns = new int[columns];
        for (int row = 0; row < rows; row++) {
            int at = row;
            placeRows[row] = closest(sheet.rows(), i -> {
                Window window = sheet.windows().get(i * sheet.columns());
                return Math.abs(2 * at + 1 - (window.top() + window.bottom()));
            });
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            placeColumns[column] = closest(sheet.columns(), i -> {
                Window window = sheet.windows().get(i);
                return Math.abs(2 * at + 1 - (window.left() + window.right()));
            });
        }
        return IntStream.range(0, rows * columns)
                .map(pixel -> placeRows[pixel / columns] * sheet.columns() + placeColumns[pixel % columns])
                .toArray();
    }

    private static int closest(int count, IntUnaryOperator distance) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (distance.applyAsInt(i) < distance.applyAsInt(best)) {
                best = i;
            }
        }
        return best;
    }
}
