package dev.because.explain.render.html;

import dev.because.explain.evidence.TrustEvidence;
import dev.because.explain.evidence.TrustEvidence.Line;
import dev.because.explain.evidence.TrustEvidence.MethodTrust;
import dev.because.explain.evidence.TrustEvidence.Step;
import dev.because.explain.render.html.LineChart.Curve;
import dev.because.explain.render.html.TrustView.CellView;
import dev.because.explain.render.html.TrustView.Chart;
import dev.because.explain.render.html.TrustView.Judged;
import dev.because.explain.render.html.TrustView.RowView;
import dev.because.explain.render.html.TrustView.SentenceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far attributions can be believed, as a page that needs nothing but itself: the numbers of every method in one table,
 * and for each its verdict, its curves of deletion and insertion, and what remained of its map as the network forgot.
 *
 * @param evidence what was measured
 * @param verdicts for each method, in the same order, its sentences
 */
public record TrustPage(TrustEvidence evidence, List<List<String>> verdicts) {
    private static final List<String> MEANINGS = List.of(
            "Two classes: the cosine of the maps for the class and for its rival; near 1, the map does not tell them"
                    + " apart.",
            "Last layer, all layers: rank correlation of the map with that of the same network when the weights of its"
                    + " last layer, or of all its layers, are random; near 1, the map does not show what was learnt.",
            "Deletion, insertion: the area under the score's curve as pixels are taken away, or put into the blurred"
                    + " picture, in the map's order, and in brackets in random orders; to be small, and large.",
            "Infidelity: the mean squared error with which the map predicts what taking away a square does; unexplained:"
                    + " the share that the best multiple of the map leaves, 1 being no better than a map of zeros.",
            "Sensitivity: the farthest that the map moves, in parts of its own size, when no value of the input changes"
                    + " by more than 0.02.");

    /** The page, to be written as UTF-8. The same evidence gives the same bytes. */
    public String html() {
        List<RowView> rows = new ArrayList<>();
        List<Judged> methods = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            MethodTrust method = evidence.methods().get(i);
            rows.add(new RowView(method.method(), cells(method)));
            List<Chart> charts = new ArrayList<>(List.of(pixels(method)));
            if (method.cascade().size() > 1) {
                charts.add(forgetting(method));
            }
            methods.add(new Judged(
                    method.method(),
                    verdicts.get(i).stream().map(SentenceText::new).toList(),
                    charts));
        }
        TrustView view = new TrustView(
                "How far can attributions of " + evidence.input() + " be believed?",
                "Attributions of the score of " + evidence.winner() + " by " + evidence.model() + ", held against "
                        + evidence.rival() + ".",
                Page.resource("page.css") + Page.resource("trust.css"),
                rows,
                methods,
                MEANINGS);
        return Page.MUSTACHE.compile(Page.resource("trust.mustache")).execute(view);
    }

    private static List<CellView> cells(MethodTrust method) {
        boolean steps = !method.cascade().isEmpty();
        return List.of(
                new CellView("two classes", number(method.classes())),
                new CellView(
                        "last layer", steps ? number(method.cascade().get(0).signed()) : ""),
                new CellView("all layers", steps ? number(last(method).signed()) : ""),
                new CellView("deletion", areas(method.deletion(), method.randomDeletion())),
                new CellView("insertion", areas(method.insertion(), method.randomInsertion())),
                new CellView("infidelity", String.format(Locale.ROOT, "%.3g", method.infidelity())),
                new CellView("unexplained", number(method.unexplained())),
                new CellView("sensitivity", number(method.sensitivity())));
    }

    private Chart pixels(MethodTrust method) {
        return new LineChart(0, 1)
                .chart(
                        List.of(
                                new Curve(
                                        "first", "taken away", method.deletion().values()),
                                new Curve(
                                        "first random",
                                        "taken away at random",
                                        method.randomDeletion().values()),
                                new Curve("second", "put in", method.insertion().values()),
                                new Curve(
                                        "second random",
                                        "put in at random",
                                        method.randomInsertion().values())),
                        List.of("no pixel", "all pixels"),
                        "Area under the curve of deletion " + areas(method.deletion(), method.randomDeletion())
                                + ", of insertion " + areas(method.insertion(), method.randomInsertion())
                                + ", in brackets for random orders.",
                        "The score of " + evidence.winner() + " as pixels are taken away or put in, in the order of "
                                + method.method() + ".");
    }

    private static Chart forgetting(MethodTrust method) {
        List<Step> steps = method.cascade();
        return new LineChart(-0.5, 1)
                .chart(
                        List.of(
                                new Curve(
                                        "first",
                                        "signed",
                                        steps.stream().map(Step::signed).toList()),
                                new Curve(
                                        "second",
                                        "magnitudes",
                                        steps.stream().map(Step::magnitude).toList())),
                        List.of("last layer", "all layers"),
                        "Rank correlation with the trained network's map: "
                                + number(steps.get(0).signed())
                                + " when " + steps.get(0).layer() + " is forgotten, "
                                + number(last(method).signed()) + " when everything is.",
                        "What remains of the map of " + method.method()
                                + " (rank correlation) as the network forgets its" + " layers, from "
                                + steps.get(0).layer() + " to " + last(method).layer() + ".");
    }

    private static Step last(MethodTrust method) {
        return method.cascade().get(method.cascade().size() - 1);
    }

    private static String areas(Line line, Line random) {
        return number(line.area()) + " (" + number(random.area()) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace("-", "−");
    }
}
