package dev.because.explain.check;

import dev.because.explain.check.neuron.LayerRecomputation;
import dev.because.explain.check.neuron.SecondGroups;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NeuronFact;
import dev.because.explain.facts.NeuronFact.DividedChannel;
import dev.because.explain.facts.NeuronFact.FollowingLayer;
import dev.because.explain.facts.NeuronFact.GroupConcept;
import dev.because.explain.facts.NeuronFact.GroupHeldOut;
import dev.because.explain.facts.NeuronFact.StimulusGroup;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.NeuronCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.Map;

/** Recomputes the facts about the groups that channels' strongest pictures fall into. */
final class GroupVerifier implements Verifier {
    private static final String MODEL = "s1";
    private static final String PICTURES = "s2";

    private final LayerRecomputation layer;
    private final SecondGroups groups;

    GroupVerifier(LayerRecomputation layer) {
        this.layer = layer;
        this.groups = layer.groups();
    }

    @Override
    public Certificate certificate(Fact fact) {
        String name = layer.layer();
        if (fact instanceof FollowingLayer) {
            return new NeuronCertificate.Following(MODEL, PICTURES, name, 0);
        }
        if (fact instanceof DividedChannel divided) {
            return new NeuronCertificate.Division(MODEL, PICTURES, name, divided.channel(), Tolerance.DIVISION);
        }
        if (fact instanceof StimulusGroup group) {
            return new NeuronCertificate.Membership(MODEL, PICTURES, name, group.channel(), group.group(), 0);
        }
        if (fact instanceof GroupConcept shared) {
            return enrichment(shared.channel(), shared.group(), NeuronFact.NAMING, shared.id());
        }
        if (fact instanceof GroupHeldOut heldOut) {
            return enrichment(heldOut.channel(), heldOut.group(), NeuronFact.HELD_OUT, heldOut.id());
        }
        throw new IllegalArgumentException("a " + Vocabulary.kind(fact) + " answers another question");
    }

    private Certificate enrichment(int channel, int group, String among, String concept) {
        return new NeuronCertificate.GroupEnrichment(
                MODEL, PICTURES, layer.layer(), channel, group, among, concept, Tolerance.COUNTED);
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        if (fact instanceof FollowingLayer) {
            return groups.following();
        }
        if (fact instanceof DividedChannel divided) {
            return groups.division(divided.channel());
        }
        if (fact instanceof StimulusGroup group) {
            return groups.group(group);
        }
        if (fact instanceof GroupConcept shared) {
            int channel = shared.channel();
            return layer.shared(
                    channel,
                    shared.group(),
                    groups.members(channel, shared.group()),
                    groups.others(channel, shared.group()),
                    groups.count(channel));
        }
        GroupHeldOut heldOut = (GroupHeldOut) fact;
        int channel = heldOut.channel();
        return layer.heldOut(
                channel,
                heldOut.group(),
                groups.members(channel, heldOut.group()),
                groups.nearest(channel, heldOut.group()),
                groups.allHeldOut(channel),
                groups.count(channel));
    }

    @Override
    public Map<String, Integer> families() {
        return Map.of(
                "FollowingLayer",
                groups.isSought() ? 1 : 0,
                "DividedChannel",
                groups.channels(),
                "StimulusGroup",
                groups.groups(),
                "GroupConcept",
                groups.groups(),
                "GroupHeldOut",
                groups.groups());
    }

    @Override
    public String key(Fact fact) {
        String kind = Vocabulary.kind(fact);
        if (fact instanceof DividedChannel divided) {
            return kind + " " + divided.channel();
        }
        if (fact instanceof StimulusGroup group) {
            return kind + " " + group.channel() + " " + group.group();
        }
        if (fact instanceof GroupConcept shared) {
            return kind + " " + shared.channel() + " " + shared.group();
        }
        return fact instanceof GroupHeldOut heldOut ? kind + " " + heldOut.channel() + " " + heldOut.group() : kind;
    }
}
