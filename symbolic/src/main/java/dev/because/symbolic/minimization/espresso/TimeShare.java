package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.minimization.Budget;
import java.time.Duration;

/** Part of the time that is left. */
final class TimeShare {
    private TimeShare() {}

    /** The first of so many parts of what is left of the budget. */
    static Budget of(Budget budget, int parts) {
        return budget.atMost(Duration.ofNanos(Math.max(0, budget.deadline() - System.nanoTime()) / parts));
    }
}
