package dev.because.explain.render.picture;

import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.evidence.PictureEvidence.Covering;
import dev.because.explain.evidence.PictureEvidence.MethodEvidence;
import dev.because.explain.evidence.Raster;
import dev.because.explain.evidence.Region;
import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.NetworkFact.AttributionShare;
import dev.because.explain.facts.NetworkFact.ChangeOfMind;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.render.english.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures that belong to one decision of a network about one picture: what the network saw, what covering each region
 * does, a heat map for each method of attribution, and the cover that changes the answer.
 */
public final class PictureFigures {
    private static final Template SEEN =
            Template.parse("the picture", "The {noun} as the network sees it, {rows} × {columns} pixels.");
    private static final Template DROPS = Template.parse(
            "the drops",
            "How much of its lead over {rival|a} {label|a} loses when a region is covered: orange is loss, blue is gain.");
    private static final Template MAP =
            Template.parse("the heat map", "{method}: orange pixels speak for {label|a}, blue ones against it.");
    private static final Template MAP_SEEN = Template.parse(
            "the heat map",
            "The heat map lies mostly in {regions|the|and}, which together hold {share|percent} of it.");
    private static final Template COVERED =
            Template.parse("the cover", "With {regions|the|and} covered the network says {answer|a}.");
    private static final int REGIONS_NAMED = 2;

    private final Raster picture;
    private final PictureEvidence evidence;
    private final Explanation explanation;
    private final String label;
    private final String rival;
    private final List<Region> regions;

    private PictureFigures(Raster picture, PictureEvidence evidence, Explanation explanation) {
        this.picture = picture;
        this.evidence = evidence;
        this.explanation = explanation;
        this.label = evidence.subject().winner().label();
        this.rival = evidence.subject().rival().label();
        this.regions = RegionGrid.of(picture.rows(), picture.columns());
    }

    /**
     * All figures, in the order in which a reader wants them.
     *
     * @param picture the picture as the network saw it
     * @param evidence what was measured of it
     * @param explanation whose claims the figures show
     */
    public static List<Figure> of(Raster picture, PictureEvidence evidence, Explanation explanation) {
        PictureFigures all = new PictureFigures(picture, evidence, explanation);
        List<Figure> figures = new ArrayList<>();
        figures.add(all.seen());
        figures.add(all.drops());
        evidence.attributions().forEach(method -> figures.add(all.map(method)));
        evidence.smallestChange().ifPresent(change -> figures.add(all.covered(change)));
        return List.copyOf(figures);
    }

    private Figure seen() {
        String caption = SEEN.fill(
                Map.of("noun", evidence.subject().noun(), "rows", picture.rows(), "columns", picture.columns()));
        return new Figure(
                caption,
                "The " + evidence.subject().noun() + " that the network calls " + label + ".",
                Canvas.of(picture).png(),
                claims(Prediction.class::isInstance));
    }

    private Figure drops() {
        List<Double> drops = evidence.drops().stream().map(Covering::drop).toList();
        List<String> names = regions.stream().map(Region::name).toList();
        return new Figure(
                DROPS.fill(Map.of("label", label, "rival", rival)),
                listed("Covering each region costs of the lead: ", names, drops),
                RegionPictures.shares(picture, regions, drops),
                claims(RegionDrop.class::isInstance),
                Optional.of(new Figure.Legend("gain", "loss")));
    }

    private Figure map(MethodEvidence method) {
        List<Integer> most = IntStream.range(0, regions.size())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(method.shares().get(b), method.shares().get(a)))
                .limit(REGIONS_NAMED)
                .toList();
        double share = most.stream().mapToDouble(method.shares()::get).sum();
        List<String> names = most.stream().map(i -> regions.get(i).name()).toList();
        return new Figure(
                MAP.fill(Map.of("method", method.method(), "label", label)),
                MAP_SEEN.fill(Map.of("regions", names, "share", new Quantity(share, "share"))),
                HeatMaps.over(picture, method.map(), HeatMaps.scale(method.map())),
                claims(fact ->
                        fact instanceof AttributionShare claim && claim.method().equals(method.method())),
                Optional.of(new Figure.Legend("against", "for")));
    }

    private Figure covered(Covering change) {
        String caption = COVERED.fill(Map.of("regions", change.regions(), "answer", change.answer()));
        return new Figure(
                caption,
                "The " + evidence.subject().noun() + " with "
                        + change.regions().size() + " of its nine regions hidden: "
                        + String.join(", ", change.regions()) + ".",
                RegionPictures.covered(picture, regions, new HashSet<>(change.regions())),
                claims(ChangeOfMind.class::isInstance));
    }

    /** A sentence that begins as said and goes on with a list of names and shares. */
    private static String listed(String beginning, List<String> names, List<Double> shares) {
        String list = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " {share" + i + "|percent}")
                .collect(Collectors.joining(", "));
        Map<String, Quantity> values = IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.toMap(i -> "share" + i, i -> new Quantity(shares.get(i), "share of lead")));
        return Template.parse("the drops", beginning + list + ".").fill(values);
    }

    private Set<String> claims(Predicate<Statement> shown) {
        return explanation.claims().stream()
                .filter(claim -> shown.test(claim.statement()))
                .map(Claim::id)
                .collect(Collectors.toSet());
    }
}
