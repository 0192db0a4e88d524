package dev.because.explain.answer.neuron;

import dev.because.explain.evidence.NeuronEvidence;
import dev.because.explain.evidence.NeuronEvidence.ChannelEvidence;
import dev.because.explain.evidence.NeuronEvidence.ConceptCounts;
import dev.because.explain.evidence.NeuronEvidence.ConceptEvidence;
import dev.because.explain.evidence.NeuronEvidence.DivisionEvidence;
import dev.because.explain.evidence.NeuronEvidence.GroupEvidence;
import dev.because.neural.activation.grouping.NextLayer;
import dev.because.neural.activation.naming.ChannelGroups;
import dev.because.neural.activation.naming.ChannelNaming;
import dev.because.neural.activation.naming.ConceptTable;
import dev.because.neural.activation.naming.Enrichment;
import dev.because.neural.activation.naming.Finding;
import dev.because.neural.activation.naming.GroupNaming;
import dev.because.neural.activation.naming.NamedGroup;
import dev.because.neural.activation.naming.Naming;
import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seeks names for the channels of a pass, and keeps what was found as evidence. */
final class NeuronWitness {
    /** What an interval of 95% leaves out. */
    private static final double OUTSIDE = 0.05;

    private final Stimuli stimuli;
    private final StimulusPictures pictures;
    private final Network network;
    private final PictureSource source;

    /**
     * @param stimuli what a pass found
     * @param network the network that it was made through
     * @param source the pictures that it was shown
     */
    NeuronWitness(Stimuli stimuli, Network network, PictureSource source) {
        this.stimuli = stimuli;
        this.pictures = stimuli.pictures();
        this.network = network;
        this.source = source;
    }

    NeuronEvidence measure() {
        ConceptTable table = ConceptTable.of(pictures);
        List<ChannelNaming> namings = Naming.of(stimuli, table);
        Optional<NextLayer> next = NextLayer.of(network, stimuli.layer());
        Map<Integer, ChannelGroups> divided = new HashMap<>();
        next.map(layer -> GroupNaming.of(network, layer, stimuli, table, namings, source))
                .orElse(List.of())
                .forEach(groups -> divided.put(groups.channel(), groups));
        List<ChannelEvidence> channels = new ArrayList<>();
        for (int i = 0; i < namings.size(); i++) {
            channels.add(channel(stimuli.channels().get(i), namings.get(i), Optional.ofNullable(divided.get(i))));
        }
        return new NeuronEvidence(
                stimuli.layer(),
                new NeuronEvidence.Pictures(
                        pictures.used().size(),
                        pictures.count(Half.NAMING),
                        pictures.count(Half.HELD_OUT),
                        pictures.skipped().size(),
                        table.tested().size()),
                next.map(NextLayer::layer),
                channels);
    }

    private ChannelEvidence channel(ChannelStimuli channel, ChannelNaming naming, Optional<ChannelGroups> divided) {
        return new ChannelEvidence(
                channel.channel(),
                channel.least(),
                channel.greatest(),
                paths(channel.strongest().stream().map(Stimulus::picture).toList()),
                paths(naming.naming().pictures()),
                paths(naming.heldOut().pictures()),
                naming.best().map(NeuronWitness::concept),
                divided.map(this::division));
    }

    private DivisionEvidence division(ChannelGroups divided) {
        return new DivisionEvidence(
                divided.division().silhouette(),
                divided.division().chance(),
                divided.groups().stream().map(this::group).toList());
    }

    private GroupEvidence group(NamedGroup group) {
        return new GroupEvidence(
                paths(group.naming()),
                paths(group.heldOut()),
                concept(group.finding()),
                group.elsewhere(),
                group.others(),
                group.apart(),
                concept(group.overall()));
    }

    private List<String> paths(List<Integer> chosen) {
        return chosen.stream()
                .map(picture -> pictures.used().get(picture).path())
                .toList();
    }

    private static ConceptEvidence concept(Finding finding) {
        return new ConceptEvidence(
                finding.concept().concept().name(),
                finding.concept().concept().id(),
                finding.concept().isLabel(),
                finding.tried(),
                finding.corrected(),
                counts(finding.naming()),
                counts(finding.heldOut()));
    }

    private static ConceptCounts counts(Enrichment counts) {
        return new ConceptCounts(
                counts.shown(),
                counts.of(),
                counts.holders(),
                counts.pictures(),
                counts.lift(),
                counts.leastLift(OUTSIDE),
                counts.greatestLift(OUTSIDE),
                counts.chance());
    }
}
