package dev.because.explain.answer.concept;

import dev.because.explain.source.ModelReference;
import dev.because.neural.network.BadInputException;

/**
 * The question how much a class depends on a concept.
 *
 * @param model the network that is asked
 * @param layer the name of the layer in which the concept is looked for; it may be flat
 * @param ofClass the class, by name or number
 * @param examples pictures of the concept: a folder, or {@code digits:1,7} for embedded digits
 * @param random other pictures, written likewise
 * @param pictures pictures of the class, written likewise
 * @param sets how many random sets there are; from twenty on, p can reach 0.05
 * @param seed of the draw of the random sets
 */
public record ConceptQuestion(
        ModelReference model,
        String layer,
        String ofClass,
        String examples,
        String random,
        String pictures,
        int sets,
        long seed) {
    private static final int FEWEST_SETS = 3;
    private static final int MOST_SETS = 1000;

    /** @throws BadInputException if there are too few or too many sets */
    public ConceptQuestion {
        if (sets < FEWEST_SETS || sets > MOST_SETS) {
            throw new BadInputException(
                    "--sets", String.valueOf(sets), FEWEST_SETS + " to " + MOST_SETS + ", and 20 to reach p = 0.05");
        }
    }
}
