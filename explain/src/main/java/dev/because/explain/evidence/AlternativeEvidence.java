package dev.because.explain.evidence;

import java.util.List;

/**
 * How many covers there are of a kind, and some of them.
 *
 * @param side of the function that they cover
 * @param kind {@code minimum} or {@code irredundant}
 * @param count how many
 * @param exact whether just so many; else at least
 * @param byTerms how many of each number of terms, in words
 * @param covers some of them
 */
public record AlternativeEvidence(
        String side, String kind, String count, boolean exact, List<String> byTerms, List<Listed> covers)
        implements Evidence {
    public AlternativeEvidence {
        byTerms = List.copyOf(byTerms);
        covers = List.copyOf(covers);
    }

    /**
     * A cover.
     *
     * @param cubes its terms, in order
     * @param literals how many they have together
     * @param expression what it is called and what it is
     */
    public record Listed(List<String> cubes, int literals, String expression) {
        public Listed {
            cubes = List.copyOf(cubes);
        }
    }
}
