package dev.because.explain.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is said of one decision of a network about one picture. The <em>lead</em> is the score of the predicted class
 * less the score of its rival, both before the softmax; a <em>share of lead</em> is a change of it divided by its value
 * on the picture as it is.
 */
public sealed interface NetworkFact extends Fact {
    /** What the network calls the picture. */
    record Prediction(String noun, String label, @Unit("softmax score") double score) implements NetworkFact {}

    /** The class that came second. */
    record Rival(String label, @Unit("softmax score") double score, @Unit("logit") double lead)
            implements NetworkFact {}

    /** Covering one region takes this much of the lead away, and the network then says {@code answer}. */
    record RegionDrop(String region, @Unit("share of lead") double drop, String answer) implements NetworkFact {
        /** The regions, the one whose covering costs most first. */
        public static List<String> strongestFirst(Collection<?> drops) {
            return drops.stream()
                    .map(RegionDrop.class::cast)
                    .sorted(Comparator.comparing((RegionDrop drop) -> -drop.drop())
                            .thenComparing(Object::toString))
                    .map(RegionDrop::region)
                    .toList();
        }
    }

    /** The part of a method's absolute attribution that lies in one region. */
    record AttributionShare(String method, String region, @Unit("share") double share) implements NetworkFact {}

    /** Setting one channel to zero takes this much of the lead away; rank 1 takes most. */
    record ChannelEffect(String layer, int channel, int rank, @Unit("share of lead") double drop)
            implements NetworkFact {}

    /** The smallest set of regions whose covering changes the answer, and what it becomes. */
    record ChangeOfMind(List<String> regions, int size, String label) implements NetworkFact {
        public ChangeOfMind {
            regions = List.copyOf(regions);
        }
    }

    /** No set of regions changes the answer: even the covered picture is called so. */
    record Unmoved(String label) implements NetworkFact {}

    /** How alike two methods rank the regions. */
    record Agreement(String first, String second, @Unit("Spearman correlation") double correlation)
            implements NetworkFact {}

    /** How far the integrated gradients are from adding up to the lead that they explain. */
    record Convergence(int steps, @Unit("share of lead") double error) implements NetworkFact {}

    /**
     * How much of a method's map stays where a map that shows the reasons would change: between the two classes, and when
     * the last layer has forgotten what it learnt. 1 is the same map, 0 one that has nothing to do with it.
     */
    record Steadiness(String method, @Unit("cosine") double classes, @Unit("Spearman correlation") double forgetting)
            implements NetworkFact {}
}
