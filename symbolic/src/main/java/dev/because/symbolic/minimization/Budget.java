package dev.because.symbolic.minimization;

import java.time.Duration;

/**
 * How long a search may go on. When it has run out, a search returns the best that it has, never nothing.
 *
 * @param deadline of {@link System#nanoTime}
 */
public record Budget(long deadline) {
    /** From now on so long. */
    public static Budget of(Duration duration) {
        return new Budget(System.nanoTime() + duration.toNanos());
    }

    /** The earlier of this, and so long from now on. */
    public Budget atMost(Duration duration) {
        Budget other = of(duration);
        return other.deadline - deadline < 0 ? other : this;
    }

    public boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }
}
