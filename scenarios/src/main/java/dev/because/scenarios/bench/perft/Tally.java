package dev.because.scenarios.bench.perft;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** What one way of counting came to, over some positions. */
final class Tally {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double SECOND = 1e9;

    private final List<String> wrong = new ArrayList<>();
    private int positions;
    private long nodes;
    private long nanoseconds;

    /**
     * Counts once more.
     *
     * @param name what the position is called where the number is wrong
     * @param known the number that is right
     */
    void add(String name, long known, LongSupplier counting) {
        long start = THREADS.getCurrentThreadCpuTime();
        long counted;
        try {
            counted = counting.getAsLong();
        } catch (RuntimeException failure) {
            // A library that gives up counted nothing.
            counted = 0;
        }
        nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
        positions++;
        nodes += counted;
        if (counted != known) {
            wrong.add(name + ": " + counted + " for " + known);
        }
    }

    int positions() {
        return positions;
    }

    long nodes() {
        return nodes;
    }

    /** The positions whose numbers are not the known ones, with both. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** A second of processor time, the share of a busy machine. */
    double nodesPerSecond() {
        return nodes / Math.max(nanoseconds / SECOND, 1e-9);
    }
}
