package dev.because.explain.answer.neuron;

import dev.because.explain.evidence.NeuronEvidence;
import dev.because.explain.evidence.NeuronEvidence.ChannelEvidence;
import dev.because.explain.evidence.NeuronEvidence.ConceptCounts;
import dev.because.explain.evidence.NeuronEvidence.ConceptEvidence;
import dev.because.neural.activation.naming.ChannelNaming;
import dev.because.neural.activation.naming.ConceptTable;
import dev.because.neural.activation.naming.Enrichment;
import dev.because.neural.activation.naming.Finding;
import dev.because.neural.activation.naming.Naming;
import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.activation.stimulus.StimulusPictures;
import java.util.ArrayList;
import java.util.List;

/** Seeks names for the channels of a pass, and keeps what was found as evidence. */
final class NeuronWitness {
    /** What an interval of 95% leaves out. */
    private static final double OUTSIDE = 0.05;

    private final Stimuli stimuli;
    private final StimulusPictures pictures;

    NeuronWitness(Stimuli stimuli) {
        this.stimuli = stimuli;
        this.pictures = stimuli.pictures();
    }

    NeuronEvidence measure() {
        ConceptTable table = ConceptTable.of(pictures);
        List<ChannelNaming> namings = Naming.of(stimuli, table);
        List<ChannelEvidence> channels = new ArrayList<>();
        for (int i = 0; i < namings.size(); i++) {
            channels.add(channel(stimuli.channels().get(i), namings.get(i)));
        }
        return new NeuronEvidence(
                stimuli.layer(),
                new NeuronEvidence.Pictures(
                        pictures.used().size(),
                        pictures.count(Half.NAMING),
                        pictures.count(Half.HELD_OUT),
                        pictures.skipped().size(),
                        table.tested().size()),
                channels);
    }

    private ChannelEvidence channel(ChannelStimuli channel, ChannelNaming naming) {
        return new ChannelEvidence(
                channel.channel(),
                channel.least(),
                channel.greatest(),
                paths(channel.strongest().stream().map(Stimulus::picture).toList()),
                paths(naming.naming().pictures()),
                paths(naming.heldOut().pictures()),
                naming.best().map(NeuronWitness::concept));
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
