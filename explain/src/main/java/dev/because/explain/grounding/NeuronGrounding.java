package dev.because.explain.grounding;

import dev.because.explain.evidence.NeuronEvidence;
import dev.because.explain.evidence.NeuronEvidence.ChannelEvidence;
import dev.because.explain.evidence.NeuronEvidence.ConceptCounts;
import dev.because.explain.evidence.NeuronEvidence.ConceptEvidence;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NeuronFact;
import dev.because.explain.facts.NeuronFact.ChannelRange;
import dev.because.explain.facts.NeuronFact.ConceptHeldOut;
import dev.because.explain.facts.NeuronFact.DividedChannel;
import dev.because.explain.facts.NeuronFact.FollowingLayer;
import dev.because.explain.facts.NeuronFact.GroupConcept;
import dev.because.explain.facts.NeuronFact.LayerSurvey;
import dev.because.explain.facts.NeuronFact.SharedConcept;
import dev.because.explain.facts.NeuronFact.StrongestPictures;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.NeuronCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import dev.because.neural.network.Layer;
import java.util.ArrayList;
import java.util.List;

/** Puts what was measured of a layer's channels into the words of {@code NeuronFact}. */
public final class NeuronGrounding {
    private final NeuronEvidence evidence;
    private final String layer;
    private final String model;
    private final String pictures;
    private final List<Grounded> grounded = new ArrayList<>();

    private NeuronGrounding(NeuronEvidence evidence, String model, String pictures) {
        this.evidence = evidence;
        this.layer = evidence.layer().name();
        this.model = model;
        this.pictures = pictures;
    }

    /**
     * The facts about a layer, each with its certificate.
     *
     * @param model the id of the model's source
     * @param pictures the id of the pictures' source
     */
    public static List<Grounded> ground(NeuronEvidence evidence, String model, String pictures) {
        NeuronGrounding grounding = new NeuronGrounding(evidence, model, pictures);
        grounding.survey();
        evidence.next().ifPresent(grounding::following);
        evidence.channels().forEach(grounding::channel);
        grounding.completeness();
        return List.copyOf(grounding.grounded);
    }

    private void survey() {
        NeuronEvidence.Pictures shown = evidence.pictures();
        add(
                new LayerSurvey(
                        layer,
                        evidence.channels().size(),
                        shown.count(),
                        shown.naming(),
                        shown.heldOut(),
                        shown.skipped(),
                        shown.concepts()),
                new NeuronCertificate.Survey(model, pictures, layer, 0));
    }

    private void channel(ChannelEvidence channel) {
        int index = channel.channel();
        add(
                new ChannelRange(index, channel.least(), channel.greatest()),
                new NeuronCertificate.ActivationRange(model, pictures, layer, index, Tolerance.ACTIVATION));
        strongest(index, NeuronFact.ALL, channel.strongest());
        strongest(index, NeuronFact.NAMING, channel.naming());
        strongest(index, NeuronFact.HELD_OUT, channel.heldOut());
        channel.best().ifPresent(best -> concept(index, best));
        channel.division().ifPresent(division -> DivisionGrounding.of(index, division, layer, model, pictures)
                .forEach(grounded::add));
    }

    private void following(Layer next) {
        add(new FollowingLayer(layer, next.name()), new NeuronCertificate.Following(model, pictures, layer, 0));
    }

    private void strongest(int channel, String among, List<String> paths) {
        add(
                new StrongestPictures(channel, among, paths.size(), paths),
                new NeuronCertificate.Strongest(model, pictures, layer, channel, among, Tolerance.RANKING));
    }

    private void concept(int channel, ConceptEvidence best) {
        ConceptCounts naming = best.naming();
        add(
                new SharedConcept(
                        channel,
                        best.name(),
                        best.id(),
                        best.isLabel() ? SharedConcept.LABEL : SharedConcept.KIND,
                        naming.shown(),
                        naming.of(),
                        naming.holders(),
                        naming.pictures(),
                        naming.lift(),
                        naming.leastLift(),
                        naming.greatestLift(),
                        naming.chance(),
                        best.tried(),
                        best.corrected()),
                enrichment(channel, NeuronFact.NAMING, best.id()));
        ConceptCounts heldOut = best.heldOut();
        add(
                new ConceptHeldOut(
                        channel,
                        best.id(),
                        heldOut.shown(),
                        heldOut.of(),
                        heldOut.holders(),
                        heldOut.pictures(),
                        heldOut.lift(),
                        heldOut.leastLift(),
                        heldOut.greatestLift(),
                        heldOut.chance()),
                enrichment(channel, NeuronFact.HELD_OUT, best.id()));
    }

    private Certificate enrichment(int channel, String among, String concept) {
        return new NeuronCertificate.Enrichment(model, pictures, layer, channel, among, concept, Tolerance.COUNTED);
    }

    private void completeness() {
        for (Class<? extends NeuronFact> family :
                List.of(ChannelRange.class, SharedConcept.class, DividedChannel.class, GroupConcept.class)) {
            int count = (int) grounded.stream()
                    .filter(item -> family.isInstance(item.fact()))
                    .count();
            String name = family.getSimpleName();
            add(new Complete(name, count), new Completeness(name, 0));
        }
    }

    private void add(Fact fact, Certificate certificate) {
        grounded.add(new Grounded(fact, certificate));
    }
}
