package dev.because.neural.activation.naming;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.Stimuli;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Seeks a name for each channel: of all concepts the one whose frequency among the channel's strongest pictures chance
 * explains worst; of two that it explains as badly the rarer one. A more general concept therefore wins only if it explains
 * so many more of the strongest pictures that this outweighs its being common.
 */
public final class Naming {
    private final ConceptTable table;
    private final int naming;
    private final int heldOut;

    private Naming(Stimuli stimuli, ConceptTable table) {
        this.table = table;
        this.naming = stimuli.pictures().count(Half.NAMING);
        this.heldOut = stimuli.pictures().count(Half.HELD_OUT);
    }

    /** The search for each channel of a layer, in their order. */
    public static List<ChannelNaming> of(Stimuli stimuli, ConceptTable table) {
        Naming naming = new Naming(stimuli, table);
        return stimuli.channels().stream().map(naming::search).toList();
    }

    private ChannelNaming search(ChannelStimuli channel) {
        Ranking strongest = Ranking.of(channel.naming(), naming);
        Ranking others = Ranking.of(channel.heldOut(), heldOut);
        Optional<Finding> best = strongest.isLongEnough() && others.isLongEnough()
                ? best(strongest.pictures(), others.pictures())
                : Optional.empty();
        return new ChannelNaming(channel.channel(), strongest, others, best);
    }

    /**
     * The best concept for some pictures of the naming half.
     *
     * @param strongest the pictures whose common concept is sought
     * @param others the pictures of the other half among which it is counted again
     * @return empty if no concept can be tested
     */
    public Optional<Finding> best(List<Integer> strongest, List<Integer> others) {
        return table.tested().stream()
                .map(concept -> new Finding(
                        concept,
                        count(concept, strongest, Half.NAMING, naming),
                        table.tested().size(),
                        count(concept, others, Half.HELD_OUT, heldOut)))
                .min(Comparator.comparingDouble(
                                (Finding finding) -> finding.naming().chance())
                        .thenComparing(finding -> finding.naming().holders())
                        .thenComparing(finding -> finding.concept().concept().id()));
    }

    private static Enrichment count(TestedConcept concept, List<Integer> chosen, Half half, int pictures) {
        int shown = (int) chosen.stream().filter(concept.pictures()::contains).count();
        return new Enrichment(shown, chosen.size(), concept.holders().get(half), pictures);
    }
}
