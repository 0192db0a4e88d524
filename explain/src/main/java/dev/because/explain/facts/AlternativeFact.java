package dev.because.explain.facts;

import java.util.List;

/**
 * How many covers by primes there are of a side of one function, of a {@code kind}: {@link #MINIMUM} ones, of the fewest terms
 * and of those the fewest literals; or {@link #IRREDUNDANT} ones, from which no term can be left out.
 */
public sealed interface AlternativeFact extends Fact {
    String MINIMUM = "minimum";
    String IRREDUNDANT = "irredundant";

    /**
     * How many there are.
     *
     * @param count in digits: there may be vastly many
     * @param certainty {@code exactly}, or {@code at least}
     * @param byTerms for each number of terms how many there are, such as {@code 2 of 3 terms}; empty if that is not known
     */
    record CoverCount(String side, String kind, String count, String certainty, List<String> byTerms)
            implements AlternativeFact {
        public CoverCount {
            byTerms = List.copyOf(byTerms);
        }
    }

    /**
     * One of them.
     *
     * @param number its place in the list, from 1
     * @param expression the function's name, and what it is
     */
    record ListedCover(
            String side, String kind, int number, int terms, int literals, List<String> cubes, String expression)
            implements AlternativeFact {
        public ListedCover {
            cubes = List.copyOf(cubes);
        }
    }
}
