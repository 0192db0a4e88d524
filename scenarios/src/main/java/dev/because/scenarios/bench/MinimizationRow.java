package dev.because.scenarios.bench;

import dev.because.symbolic.minimization.Minimization;
import java.util.Optional;

/**
 * How short a function was made, and how fast.
 *
 * @param function its name
 * @param inputs how many it has
 * @param outputs how many it has
 * @param result the cover and what is guaranteed of it
 * @param seconds from the specification to the result, the median over all rounds
 * @param known what others have published of it
 */
public record MinimizationRow(
        String function, int inputs, int outputs, Minimization result, double seconds, Known known) {
    /**
     * Published terms, quoted and not measured here.
     *
     * @param espresso of the heuristic
     * @param minimum proved to be the least
     */
    public record Known(Optional<Integer> espresso, Optional<Integer> minimum) {
        /** Nothing is published. */
        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }

    /** Whether the least number of terms is known, and this has as many. */
    public boolean meetsMinimum() {
        return known.minimum()
                .filter(least -> least == result.cover().termCount())
                .isPresent();
    }

    /** Whether the heuristic is known to do better. */
    public boolean isWorseThanEspresso() {
        return known.espresso()
                .filter(terms -> terms < result.cover().termCount())
                .isPresent();
    }

    /** What is proved of it, in a word or two. */
    String guarantee() {
        if (result.literalsProved()) {
            return "minimum";
        }
        return result.termsProved()
                ? "terms, literals >= " + result.literalsAtLeast()
                : "terms >= " + result.termsAtLeast();
    }
}
