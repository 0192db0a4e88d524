package dev.because.explain.render;

import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Conclusion;
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
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Source;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.NetworkCertificate;
import dev.because.explain.render.english.Phrasebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An explanation such as the network's: why a digit is a seven and not a nine. */
public final class SevenOrNine {
    public static final List<String> REGIONS = RegionGrid.names();
    public static final double[] DROPS = {0.4123456789, 0.071, 0.2251, -0.034, 0.118, 1.0 / 3, 0.02, 5e-5, -1.25e-3};

    private final List<Claim> claims = new ArrayList<>();
    private final List<Justification> justifications = new ArrayList<>();
    private final String label;

    private SevenOrNine(String label) {
        this.label = label;
    }

    /** The explanation of a seven. */
    public static Explanation explanation() {
        return labelled("7");
    }

    /** The same with another label, to see what becomes of it. */
    public static Explanation labelled(String label) {
        return new SevenOrNine(label).build();
    }

    /** What the rules say. */
    public static Phrasebook phrasebook() {
        return Phrasebook.of(metadata());
    }

    public static Map<String, Map<String, String>> metadata() {
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        rules.put(
                "Answer",
                Map.of(
                        "part",
                        "answer",
                        "says",
                        "The network calls this {noun} {label|a} and not {rival|a}, because of {regions|the|and}, "
                                + "which together carry {share|percent} of its lead."));
        rules.put(
                "Region decides",
                Map.of(
                        "part",
                        "for",
                        "order",
                        "1",
                        "says",
                        "covering the {region} takes {drop|percent} of the lead over {rival|a} away."));
        rules.put(
                "Channel carries",
                Map.of(
                        "part",
                        "for",
                        "order",
                        "2",
                        "detail",
                        "true",
                        "says",
                        "Without channel {channel} of {layer} the lead falls by {drop|percent}."));
        rules.put(
                "Region opposes",
                Map.of(
                        "part",
                        "against",
                        "says",
                        "Only the {region} speaks for {rival|a}: without it the lead grows by {drop|size|percent}."));
        rules.put(
                "Change",
                Map.of(
                        "part",
                        "change",
                        "says",
                        "It takes {size|word} covered {size|plural:region}, {regions|the|and}, to make it {label|a}."));
        rules.put(
                "Methods agree",
                Map.of(
                        "part",
                        "trust",
                        "says",
                        "Covering and integrated gradients rank the regions alike (correlation "
                                + "{correlation|number}), so the heat map can be relied on."));
        rules.put("Silent", Map.of());
        return rules;
    }

    private Explanation build() {
        String prediction =
                fact(new Prediction("digit", label, 0.99963), new NetworkCertificate.Scores("s1", "s2", 7, 9, 1e-3));
        String rival = fact(new Rival("9", 2.9e-4, 8.1382), new NetworkCertificate.Scores("s1", "s2", 7, 9, 1e-3));
        List<String> drops = drops();
        fact(new Complete("RegionDrop", 9), new Completeness("RegionDrop", 0));
        List<String> shares = shares();
        String channel = fact(
                new ChannelEffect("conv2", 41, 1, 0.311),
                new NetworkCertificate.Ablation("s1", "s2", 7, 9, "conv2", 41, 1e-4));
        String change = fact(
                new ChangeOfMind(List.of("upper left", "upper right", "right side"), 3, "1"),
                new NetworkCertificate.SmallestCover(
                        "s1",
                        "s2",
                        7,
                        9,
                        List.of("upper left", "upper right", "right side"),
                        -0.4242129623889923,
                        1e-3));
        String agreement = fact(
                new Agreement("occlusion", "integrated gradients", 0.8833333333333333),
                new NetworkCertificate.RankCorrelation("occlusion", "integrated gradients", 1e-9));
        fact(new Convergence(50, 4.1e-4), new NetworkCertificate.Convergence("s1", "s2", 7, 9, 50, 1e-3));
        fact(
                new Steadiness("guided", 0.96, 0.81),
                new NetworkCertificate.Steadiness("s1", "s2", 7, 9, "guided", 5, "scores", 0, 5e-3));
        List<String> decisive = new ArrayList<>();
        for (int region : new int[] {0, 5}) {
            decisive.add(concluded(
                    "Region decides",
                    List.of(drops.get(region), rival),
                    List.of(),
                    Conclusion.of("region-decides")
                            .with("region", REGIONS.get(region))
                            .with("rival", "9")
                            .with("drop", DROPS[region], "share of lead")));
        }
        String carries = concluded(
                "Channel carries",
                List.of(channel),
                List.of(),
                Conclusion.of("channel-carries")
                        .with("layer", "conv2")
                        .with("channel", 41)
                        .with("drop", 0.311, "share of lead"));
        String opposes = concluded(
                "Region opposes",
                List.of(drops.get(3), rival),
                List.of("no other region whose covering raises the lead by more than 1%"),
                Conclusion.of("region-opposes")
                        .with("region", "left side")
                        .with("rival", "9")
                        .with("drop", DROPS[3], "share of lead"));
        String turns = concluded(
                "Change",
                List.of(change),
                List.of(),
                Conclusion.of("change")
                        .with("regions", List.of("upper left", "upper right", "right side"))
                        .with("size", 3)
                        .with("label", "1"));
        String trust = concluded(
                "Methods agree",
                List.of(agreement, shares.get(0)),
                List.of(),
                Conclusion.of("methods-agree").with("correlation", 0.8833333333333333, "Spearman correlation"));
        String silent = concluded("Silent", List.of(prediction), List.of(), Conclusion.of("confident"));
        String answer = concluded(
                "Answer",
                List.of(prediction, rival, decisive.get(0), decisive.get(1), carries, opposes, turns, trust, silent),
                List.of("no single region takes more than half of the lead away"),
                Conclusion.of("answer")
                        .with("noun", "digit")
                        .with("label", label)
                        .with("rival", "9")
                        .with("regions", List.of("upper left", "right side"))
                        .with("share", DROPS[0] + DROPS[5], "share of lead"));
        return new Explanation(
                Question.of(
                        "explain",
                        Map.of("image", "digits/0042", "model", "lenet5", "seed", 0, "fraction", 0.5, "detail", true)),
                answer,
                List.of(
                        new Source("s1", "lenet5 (embedded)", "0f".repeat(32)),
                        new Source("s2", "digits/0042 (embedded)", "a7".repeat(32))),
                claims,
                justifications);
    }

    private List<String> drops() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < REGIONS.size(); i++) {
            String region = REGIONS.get(i);
            ids.add(fact(
                    new RegionDrop(region, DROPS[i], label),
                    new NetworkCertificate.Occlusion("s1", "s2", 7, 9, region, -0.4242129623889923, 1e-3)));
        }
        return ids;
    }

    private List<String> shares() {
        List<String> ids = new ArrayList<>();
        for (String method : List.of("guided", "integrated gradients")) {
            for (int i = 0; i < REGIONS.size(); i++) {
                String region = REGIONS.get(i);
                ids.add(fact(
                        new AttributionShare(method, region, (i + 1) / 45.0),
                        new NetworkCertificate.Attribution("s1", "s2", 7, 9, method, 50, region, 1e-4)));
            }
        }
        return ids;
    }

    private String fact(Fact fact, Certificate certificate) {
        String id = "c" + (claims.size() + 1);
        claims.add(new Claim(id, fact, Optional.of(certificate)));
        return id;
    }

    private String concluded(String rule, List<String> premises, List<String> absent, Conclusion conclusion) {
        String id = "c" + (claims.size() + 1);
        claims.add(new Claim(id, conclusion, Optional.empty()));
        justifications.add(new Justification(rule, premises, absent, id));
        return id;
    }
}
