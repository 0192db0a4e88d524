package dev.because.scenarios.run;

import java.util.List;

/** How a scenario ended. */
public sealed interface Outcome {
    /** The answer is as expected. */
    record Passed() implements Outcome {}

    /**
     * The answer is not as expected.
     *
     * @param reasons one for each expectation that it misses; a reason may have several lines
     */
    record Failed(List<String> reasons) implements Outcome {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /** The question was not asked. @param reason what it needs and does not find */
    record Skipped(String reason) implements Outcome {}

    /** Passed where there is no reason against it. */
    static Outcome of(List<String> reasons) {
        return reasons.isEmpty() ? new Passed() : new Failed(reasons);
    }
}
