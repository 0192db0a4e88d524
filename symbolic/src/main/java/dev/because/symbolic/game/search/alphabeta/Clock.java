package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.search.Limit;

/** Counts positions and says when to stop. */
final class Clock {
    /** Thrown through the whole search when its limit is reached: positions are values, so nothing has to be taken back. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    private static final Stopped STOPPED = new Stopped();
    /** Between two looks at the time there are fewer positions than a millisecond takes. */
    private static final int LOOKS = 511;

    private final long mostNodes;
    private final long deadline;
    private final boolean timed;
    private long nodes;

    Clock(Limit limit) {
        mostNodes = limit.nodes() > 0 ? limit.nodes() : Long.MAX_VALUE;
        timed = limit.milliseconds() > 0;
        deadline = System.nanoTime() + limit.milliseconds() * 1_000_000;
    }

    /** One more position is looked at. */
    void visit() {
        if (nodes >= mostNodes || timed && (nodes & LOOKS) == LOOKS && System.nanoTime() - deadline >= 0) {
            throw STOPPED;
        }
        nodes++;
    }

    long nodes() {
        return nodes;
    }
}
