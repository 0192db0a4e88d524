package dev.because.neural.activation.naming;

import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.data.concept.Concept;
import java.util.Map;
import java.util.Set;

/**
 * A concept that enough pictures show for it to be tested.
 *
 * @param concept the concept
 * @param isLabel whether it is the label itself of every picture that shows it, and not a more general noun of some
 * @param pictures which pictures show it
 * @param holders how many of each half do
 */
public record TestedConcept(Concept concept, boolean isLabel, Set<Integer> pictures, Map<Half, Integer> holders) {
    public TestedConcept {
        pictures = Set.copyOf(pictures);
        holders = Map.copyOf(holders);
    }
}
