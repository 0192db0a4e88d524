package dev.because.explain.grounding;

import dev.because.explain.evidence.NeuronEvidence.ConceptCounts;
import dev.because.explain.evidence.NeuronEvidence.DivisionEvidence;
import dev.because.explain.evidence.NeuronEvidence.GroupEvidence;
import dev.because.explain.facts.NeuronFact;
import dev.because.explain.facts.NeuronFact.DividedChannel;
import dev.because.explain.facts.NeuronFact.GroupConcept;
import dev.because.explain.facts.NeuronFact.GroupHeldOut;
import dev.because.explain.facts.NeuronFact.SharedConcept;
import dev.because.explain.facts.NeuronFact.StimulusGroup;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.NeuronCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Puts the groups that a channel's strongest pictures fall into in the words of {@code NeuronFact}. */
final class DivisionGrounding {
    private final int channel;
    private final String layer;
    private final String model;
    private final String pictures;
    private final List<Grounded> grounded = new ArrayList<>();

    private DivisionGrounding(int channel, String layer, String model, String pictures) {
        this.channel = channel;
        this.layer = layer;
        this.model = model;
        this.pictures = pictures;
    }

    static List<Grounded> of(int channel, DivisionEvidence division, String layer, String model, String pictures) {
        DivisionGrounding grounding = new DivisionGrounding(channel, layer, model, pictures);
        grounding.grounded.add(new Grounded(
                new DividedChannel(channel, division.groups().size(), division.silhouette(), division.chance()),
                new NeuronCertificate.Division(model, pictures, layer, channel, Tolerance.DIVISION)));
        for (int group = 0; group < division.groups().size(); group++) {
            grounding.group(group, division.groups().get(group));
        }
        return grounding.grounded;
    }

    private void group(int group, GroupEvidence evidence) {
        grounded.add(new Grounded(
                new StimulusGroup(channel, group, evidence.naming(), evidence.heldOut()),
                new NeuronCertificate.Membership(model, pictures, layer, channel, group, 0)));
        ConceptCounts naming = evidence.best().naming();
        grounded.add(new Grounded(
                new GroupConcept(
                        channel,
                        group,
                        evidence.best().name(),
                        evidence.best().id(),
                        evidence.best().isLabel() ? SharedConcept.LABEL : SharedConcept.KIND,
                        naming.shown(),
                        naming.of(),
                        naming.holders(),
                        naming.pictures(),
                        naming.lift(),
                        naming.leastLift(),
                        naming.greatestLift(),
                        naming.chance(),
                        evidence.best().tried(),
                        evidence.best().corrected(),
                        evidence.elsewhere(),
                        evidence.others(),
                        evidence.apart(),
                        evidence.overall().corrected()),
                enrichment(group, NeuronFact.NAMING, evidence)));
        ConceptCounts heldOut = evidence.best().heldOut();
        grounded.add(new Grounded(
                new GroupHeldOut(
                        channel,
                        group,
                        evidence.best().id(),
                        heldOut.shown(),
                        heldOut.of(),
                        heldOut.holders(),
                        heldOut.pictures(),
                        heldOut.chance(),
                        evidence.overall().heldOut().chance()),
                enrichment(group, NeuronFact.HELD_OUT, evidence)));
    }

    private Certificate enrichment(int group, String among, GroupEvidence evidence) {
        return new NeuronCertificate.GroupEnrichment(
                model, pictures, layer, channel, group, among, evidence.best().id(), Tolerance.COUNTED);
    }
}
