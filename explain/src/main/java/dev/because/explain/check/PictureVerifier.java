package dev.because.explain.check;

import dev.because.explain.check.picture.PictureRecomputation;
import dev.because.explain.evidence.PictureEvidence.SteadyMap;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NetworkFact;
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
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.NetworkCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes the facts of one decision about one picture; the numbers come from {@link PictureRecomputation}. */
final class PictureVerifier implements Verifier {
    private static final String MODEL = "s1";
    private static final String IMAGE = "s2";

    private final PictureRecomputation picture;
    private final Ranks ranks;

    PictureVerifier(PictureRecomputation picture, List<Claim> claims) {
        this.picture = picture;
        this.ranks = new Ranks(claims);
    }

    @Override
    public Certificate certificate(Fact fact) {
        int winner = picture.winner();
        int rival = picture.rival();
        if (fact instanceof Prediction || fact instanceof Rival) {
            return new NetworkCertificate.Scores(MODEL, IMAGE, winner, rival, Tolerance.SCORE);
        }
        if (fact instanceof RegionDrop drop) {
            return new NetworkCertificate.Occlusion(
                    MODEL, IMAGE, winner, rival, drop.region(), picture.cover(), Tolerance.DROP);
        }
        if (fact instanceof AttributionShare share) {
            return new NetworkCertificate.Attribution(
                    MODEL, IMAGE, winner, rival, share.method(), picture.steps(), share.region(), Tolerance.SHARE);
        }
        if (fact instanceof ChannelEffect effect) {
            return new NetworkCertificate.Ablation(
                    MODEL, IMAGE, winner, rival, effect.layer(), effect.channel(), Tolerance.DROP);
        }
        if (fact instanceof ChangeOfMind || fact instanceof Unmoved) {
            List<String> regions = fact instanceof ChangeOfMind change ? change.regions() : List.of();
            return new NetworkCertificate.SmallestCover(
                    MODEL, IMAGE, winner, rival, regions, picture.cover(), Tolerance.DROP);
        }
        if (fact instanceof Agreement agreement) {
            return new NetworkCertificate.RankCorrelation(agreement.first(), agreement.second(), Tolerance.CORRELATION);
        }
        if (fact instanceof Convergence) {
            return new NetworkCertificate.Convergence(MODEL, IMAGE, winner, rival, picture.steps(), Tolerance.INTEGRAL);
        }
        if (fact instanceof Steadiness steadiness) {
            return new NetworkCertificate.Steadiness(
                    MODEL,
                    IMAGE,
                    winner,
                    rival,
                    steadiness.method(),
                    SteadyMap.STEPS,
                    picture.lastWeights(),
                    SteadyMap.SEED,
                    Tolerance.SIMILARITY);
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(fact) + " answers another question");
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof Prediction) {
            return picture.prediction();
        }
        if (fact instanceof Rival) {
            return picture.rivalFact();
        }
        if (fact instanceof RegionDrop drop) {
            return picture.drop(drop.region());
        }
        if (fact instanceof AttributionShare share) {
            return new AttributionShare(share.method(), share.region(), picture.share(share.method(), share.region()));
        }
        if (fact instanceof ChannelEffect effect) {
            return picture.effect(effect.layer(), effect.channel(), effect.rank());
        }
        if (fact instanceof ChangeOfMind || fact instanceof Unmoved) {
            return picture.change(((NetworkCertificate.SmallestCover) certificate).regions());
        }
        if (fact instanceof Agreement agreement) {
            return new Agreement(
                    agreement.first(), agreement.second(), ranks.correlation(agreement.first(), agreement.second()));
        }
        if (fact instanceof Steadiness steadiness) {
            return picture.steadiness(steadiness.method());
        }
        return new Convergence(picture.steps(), picture.integrationError());
    }

    @Override
    public Map<String, Integer> families() {
        Map<String, Integer> families = new TreeMap<>(Map.of(
                "Prediction", 1,
                "Rival", 1,
                "RegionDrop", 9,
                "AttributionShare", 18,
                "ChannelEffect", Math.min(3, picture.channels()),
                "Agreement", 3,
                "Convergence", 1));
        families.put(picture.changes() ? "ChangeOfMind" : "Unmoved", 1);
        if (picture.hasWeights()) {
            families.put("Steadiness", 2);
        }
        families.put("Complete", families.size());
        return families;
    }

    @Override
    public String key(Fact fact) {
        List<Object> key = new ArrayList<>(List.of(Vocabulary.kind(fact)));
        if (fact instanceof NetworkFact.RegionDrop drop) {
            key.add(drop.region());
        } else if (fact instanceof AttributionShare share) {
            key.add(share.method());
            key.add(share.region());
        } else if (fact instanceof ChannelEffect effect) {
            key.add(effect.rank());
        } else if (fact instanceof Steadiness steadiness) {
            key.add(steadiness.method());
        } else if (fact instanceof Agreement agreement) {
            key.add(agreement.first());
            key.add(agreement.second());
        }
        return key.toString();
    }
}
