package dev.because.neural.activation.naming;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.Stimuli;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seeks a name for each channel. Of all concepts, the best is the one whose frequency among the channel's strongest pictures
 * chance explains worst: a general concept wins only if it holds of so many more of the strongest pictures that this
 * outweighs its being common. But if a more specific one, below it, holds of nearly as many and would stand by itself, the
 * channel is named by that: by "dog", although one of twenty was a wolf.
 */
public final class Naming {
    /** Of ten strongest pictures of which a concept holds, a more specific one must hold of so many to be preferred. */
    public static final int NEARLY = 9;

    /** Many channels have the same counts: each chance is computed once. */
    private final Map<Enrichment, Double> chances = new HashMap<>();

    private final Comparator<Finding> byChance = Comparator.comparingDouble(
                    (Finding finding) -> chance(finding.naming()))
            .thenComparing(finding -> finding.naming().holders())
            .thenComparing(finding -> finding.concept().concept().id());

    private final ConceptTable table;
    private final int naming;
    private final int heldOut;

    Naming(Stimuli stimuli, ConceptTable table) {
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
                ? best(strongest.pictures(), others.pictures(), 1)
                : Optional.empty();
        return new ChannelNaming(channel.channel(), strongest, others, best);
    }

    /**
     * The best concept for some pictures of the naming half.
     *
     * @param strongest the pictures whose common concept is sought
     * @param others the pictures of the other half among which it is counted again
     * @param searches how many such searches are made for the same channel: all concepts of each count as tried
     * @return empty if no concept can be tested
     */
    Optional<Finding> best(List<Integer> strongest, List<Integer> others, int searches) {
        List<Finding> findings = table.tested().stream()
                .map(concept ->
                        counted(concept, strongest, others, table.tested().size() * searches))
                .toList();
        return findings.stream().min(byChance).map(best -> findings.stream()
                .filter(finding -> isNearlyAsGood(finding, best))
                .min(Comparator.comparing((Finding finding) -> finding.naming().holders())
                        .thenComparing(byChance))
                .orElse(best));
    }

    /** One concept, counted among pictures of either half. */
    Finding counted(TestedConcept concept, List<Integer> strongest, List<Integer> others, int tried) {
        return new Finding(
                concept,
                count(concept, strongest, Half.NAMING, naming),
                tried,
                count(concept, others, Half.HELD_OUT, heldOut));
    }

    private double chance(Enrichment counts) {
        return chances.computeIfAbsent(counts, Enrichment::chance);
    }

    /** Whether a finding is of a concept below the other's, holds of nearly as many pictures, and would stand by itself. */
    private static boolean isNearlyAsGood(Finding finding, Finding best) {
        return best.concept().pictures().containsAll(finding.concept().pictures())
                && finding.naming().shown() * 10 >= best.naming().shown() * NEARLY
                && finding.corrected() <= Finding.LEVEL;
    }

    private static Enrichment count(TestedConcept concept, List<Integer> chosen, Half half, int pictures) {
        int shown = (int) chosen.stream().filter(concept.pictures()::contains).count();
        return new Enrichment(shown, chosen.size(), concept.holders().get(half), pictures);
    }
}
