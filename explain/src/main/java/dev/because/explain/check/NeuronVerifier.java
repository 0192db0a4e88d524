package dev.because.explain.check;

import dev.because.explain.check.neuron.LayerRecomputation;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NeuronFact;
import dev.because.explain.facts.NeuronFact.ChannelRange;
import dev.because.explain.facts.NeuronFact.ConceptHeldOut;
import dev.because.explain.facts.NeuronFact.LayerSurvey;
import dev.because.explain.facts.NeuronFact.SharedConcept;
import dev.because.explain.facts.NeuronFact.StrongestPictures;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.NeuronCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes the facts about a layer's channels. Counts are taken from the claimed lists of strongest pictures, each of
 * which is itself compared with what the network says.
 */
final class NeuronVerifier implements Verifier {
    private static final String MODEL = "s1";
    private static final String PICTURES = "s2";
    private static final int FEWEST = 5;

    private final LayerRecomputation layer;
    private final GroupVerifier groups;
    private final Map<List<Object>, List<String>> strongest = new HashMap<>();

    NeuronVerifier(LayerRecomputation layer, List<Claim> claims) {
        this.layer = layer;
        this.groups = new GroupVerifier(layer);
        for (Claim claim : claims) {
            if (claim.statement() instanceof StrongestPictures pictures) {
                strongest.put(List.of(pictures.channel(), pictures.among()), pictures.pictures());
            }
        }
    }

    @Override
    public Certificate certificate(Fact fact) {
        String name = layer.layer();
        if (fact instanceof LayerSurvey) {
            return new NeuronCertificate.Survey(MODEL, PICTURES, name, 0);
        }
        if (fact instanceof ChannelRange range) {
            return new NeuronCertificate.ActivationRange(MODEL, PICTURES, name, range.channel(), Tolerance.ACTIVATION);
        }
        if (fact instanceof StrongestPictures pictures) {
            return new NeuronCertificate.Strongest(
                    MODEL, PICTURES, name, pictures.channel(), pictures.among(), Tolerance.RANKING);
        }
        if (fact instanceof SharedConcept shared) {
            return enrichment(shared.channel(), NeuronFact.NAMING, shared.id());
        }
        if (fact instanceof ConceptHeldOut heldOut) {
            return enrichment(heldOut.channel(), NeuronFact.HELD_OUT, heldOut.id());
        }
        return groups.certificate(fact);
    }

    private Certificate enrichment(int channel, String among, String concept) {
        return new NeuronCertificate.Enrichment(
                MODEL, PICTURES, layer.layer(), channel, among, concept, Tolerance.COUNTED);
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof LayerSurvey) {
            return layer.survey();
        }
        if (fact instanceof ChannelRange range) {
            return layer.range(range);
        }
        if (fact instanceof StrongestPictures pictures) {
            return layer.strongest(pictures);
        }
        if (fact instanceof SharedConcept shared) {
            return layer.shared(shared.channel(), enough(shared.channel(), NeuronFact.NAMING));
        }
        if (fact instanceof ConceptHeldOut heldOut) {
            int channel = heldOut.channel();
            return layer.heldOut(channel, enough(channel, NeuronFact.NAMING), enough(channel, NeuronFact.HELD_OUT));
        }
        return groups.recompute(fact, certificate);
    }

    private List<String> enough(int channel, String among) {
        return Optional.ofNullable(strongest.get(List.<Object>of(channel, among)))
                .filter(pictures -> pictures.size() >= FEWEST)
                .orElseThrow(() -> new IllegalArgumentException(
                        "channel " + channel + " has too few strongest pictures among those of " + among));
    }

    @Override
    public Map<String, Integer> families() {
        int named = 0;
        for (int channel = 0; layer.hasConcepts() && channel < layer.channels(); channel++) {
            named += isRanked(channel, NeuronFact.NAMING) && isRanked(channel, NeuronFact.HELD_OUT) ? 1 : 0;
        }
        Map<String, Integer> families = new HashMap<>(groups.families());
        families.put("LayerSurvey", 1);
        families.put("ChannelRange", layer.channels());
        families.put("StrongestPictures", 3 * layer.channels());
        families.put("SharedConcept", named);
        families.put("ConceptHeldOut", named);
        families.put("Complete", 4);
        return families;
    }

    private boolean isRanked(int channel, String among) {
        return strongest
                        .getOrDefault(List.<Object>of(channel, among), List.of())
                        .size()
                >= FEWEST;
    }

    @Override
    public String key(Fact fact) {
        String kind = Vocabulary.kind(fact);
        if (fact instanceof ChannelRange range) {
            return kind + " " + range.channel();
        }
        if (fact instanceof StrongestPictures pictures) {
            return kind + " " + pictures.channel() + " " + pictures.among();
        }
        if (fact instanceof SharedConcept shared) {
            return kind + " " + shared.channel();
        }
        return fact instanceof ConceptHeldOut heldOut ? kind + " " + heldOut.channel() : groups.key(fact);
    }
}
