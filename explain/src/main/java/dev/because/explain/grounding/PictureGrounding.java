package dev.because.explain.grounding;

import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.evidence.PictureEvidence.AblationEvidence;
import dev.because.explain.evidence.PictureEvidence.Covering;
import dev.because.explain.evidence.PictureEvidence.MethodEvidence;
import dev.because.explain.evidence.PictureEvidence.SteadyMap;
import dev.because.explain.evidence.PictureEvidence.Subject;
import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NetworkFact.Agreement;
import dev.because.explain.facts.NetworkFact.AttributionShare;
import dev.because.explain.facts.NetworkFact.ChangeOfMind;
import dev.because.explain.facts.NetworkFact.ChannelEffect;
import dev.because.explain.facts.NetworkFact.Convergence;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.explain.facts.NetworkFact.Steadiness;
import dev.because.explain.facts.NetworkFact.Unmoved;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.NetworkCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/** Puts what was measured of one decision about one picture into the words of {@code NetworkFact}. */
public final class PictureGrounding {
    /** How many channels are spoken of: those whose loss costs most. */
    public static final int CHANNELS = 3;

    private final PictureEvidence evidence;
    private final Subject subject;
    private final String model;
    private final String image;
    private final List<Grounded> grounded = new ArrayList<>();

    private PictureGrounding(PictureEvidence evidence, String model, String image) {
        this.evidence = evidence;
        this.subject = evidence.subject();
        this.model = model;
        this.image = image;
    }

    /**
     * The facts of a decision, each with its certificate.
     *
     * @param model the id of the model's source
     * @param image the id of the picture's source
     */
    public static List<Grounded> ground(PictureEvidence evidence, String model, String image) {
        PictureGrounding grounding = new PictureGrounding(evidence, model, image);
        grounding.decision();
        evidence.drops().forEach(grounding::drop);
        evidence.attributions().forEach(grounding::shares);
        grounding.channels(evidence.ablation());
        grounding.change();
        grounding.agreement();
        grounding.convergence();
        evidence.steadiness().forEach(grounding::steadiness);
        grounding.completeness();
        return List.copyOf(grounding.grounded);
    }

    private void decision() {
        Certificate scores = new NetworkCertificate.Scores(model, image, winner(), rival(), Tolerance.SCORE);
        add(
                new Prediction(
                        subject.noun(),
                        subject.winner().label(),
                        subject.winner().score()),
                scores);
        add(new Rival(subject.rival().label(), subject.rival().score(), subject.lead()), scores);
    }

    private void drop(Covering covering) {
        String region = covering.regions().get(0);
        add(
                new RegionDrop(region, covering.drop(), covering.answer()),
                new NetworkCertificate.Occlusion(
                        model, image, winner(), rival(), region, subject.cover(), Tolerance.DROP));
    }

    private void shares(MethodEvidence method) {
        for (int i = 0; i < method.shares().size(); i++) {
            String region = RegionGrid.names().get(i);
            add(
                    new AttributionShare(
                            method.method(), region, method.shares().get(i)),
                    new NetworkCertificate.Attribution(
                            model,
                            image,
                            winner(),
                            rival(),
                            method.method(),
                            subject.steps(),
                            region,
                            Tolerance.SHARE));
        }
    }

    private void channels(AblationEvidence ablation) {
        List<Integer> ranked = IntStream.range(0, ablation.drops().size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer channel) -> -ablation.drops().get(channel)))
                .limit(CHANNELS)
                .toList();
        for (int rank = 1; rank <= ranked.size(); rank++) {
            int channel = ranked.get(rank - 1);
            String layer = ablation.layer().name();
            add(
                    new ChannelEffect(layer, channel, rank, ablation.drops().get(channel)),
                    new NetworkCertificate.Ablation(model, image, winner(), rival(), layer, channel, Tolerance.DROP));
        }
    }

    private void change() {
        Fact fact = evidence.smallestChange()
                .<Fact>map(change ->
                        new ChangeOfMind(change.regions(), change.regions().size(), change.answer()))
                .orElseGet(() -> new Unmoved(subject.winner().label()));
        List<String> regions = evidence.smallestChange().map(Covering::regions).orElse(List.of());
        add(
                fact,
                new NetworkCertificate.SmallestCover(
                        model, image, winner(), rival(), regions, subject.cover(), Tolerance.DROP));
    }

    private void agreement() {
        Map<String, double[]> weights = new TreeMap<>();
        weights.put(
                "occlusion",
                evidence.drops().stream()
                        .mapToDouble(covering -> Math.abs(covering.drop()))
                        .toArray());
        evidence.attributions()
                .forEach(method -> weights.put(
                        method.method(),
                        method.shares().stream().mapToDouble(share -> share).toArray()));
        List<String> methods = List.copyOf(weights.keySet());
        for (int i = 0; i < methods.size(); i++) {
            for (int j = i + 1; j < methods.size(); j++) {
                double[] first = weights.get(methods.get(i));
                double[] second = weights.get(methods.get(j));
                double correlation = new SpearmansCorrelation().correlation(first, second);
                add(
                        new Agreement(methods.get(i), methods.get(j), Double.isNaN(correlation) ? 0 : correlation),
                        new NetworkCertificate.RankCorrelation(methods.get(i), methods.get(j), Tolerance.CORRELATION));
            }
        }
    }

    private void convergence() {
        add(
                new Convergence(subject.steps(), evidence.integrationError()),
                new NetworkCertificate.Convergence(
                        model, image, winner(), rival(), subject.steps(), Tolerance.INTEGRAL));
    }

    private void steadiness(SteadyMap map) {
        add(
                new Steadiness(map.method(), map.classes(), map.forgetting()),
                new NetworkCertificate.Steadiness(
                        model,
                        image,
                        winner(),
                        rival(),
                        map.method(),
                        SteadyMap.STEPS,
                        map.layer().name(),
                        SteadyMap.SEED,
                        Tolerance.SIMILARITY));
    }

    private void completeness() {
        Map<String, Integer> counts = new TreeMap<>();
        grounded.forEach(item -> counts.merge(Vocabulary.kind(item.fact()), 1, Integer::sum));
        counts.forEach((family, count) -> add(new Complete(family, count), new Completeness(family, 0)));
    }

    private int winner() {
        return subject.winner().index();
    }

    private int rival() {
        return subject.rival().index();
    }

    private void add(Fact fact, Certificate certificate) {
        grounded.add(new Grounded(fact, certificate));
    }
}
