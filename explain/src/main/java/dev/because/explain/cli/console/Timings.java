package dev.because.explain.cli.console;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Where the time of one command went. Stages may overlap, on several threads; each is measured by the wall clock. */
public final class Timings {
    private record Stage(String name, long startedNanos, long endedNanos) {}

    /** Set by the launcher: when it started, in seconds since 1970. */
    private static final String STARTED = "because.started";

    private final long created = System.nanoTime();
    private final long createdAtMillis = System.currentTimeMillis();
    private final List<Stage> stages = new ArrayList<>();
    private long lastLap = created;

    /** Does the work and keeps how long it took. */
    public <T> T time(String stage, Callable<T> work) throws Exception {
        long started = System.nanoTime();
        try {
            return work.call();
        } finally {
            add(new Stage(stage, started, System.nanoTime()));
        }
    }

    /** Everything since the last lap, or since the beginning, was this stage. */
    public synchronized void lap(String stage) {
        long now = System.nanoTime();
        stages.add(new Stage(stage, lastLap, now));
        lastLap = now;
    }

    /** Prints, in milliseconds, when each stage began (since the command started) and how long it took. */
    public synchronized void print(Console console) {
        double before = millisBeforeCreation();
        console.err().println("timings (milliseconds)       from    took");
        row(console, "start of Java", 0, before);
        for (Stage stage : stages) {
            row(
                    console,
                    stage.name(),
                    before + millis(stage.startedNanos() - created),
                    millis(stage.endedNanos() - stage.startedNanos()));
        }
        row(console, "all so far", 0, before + millis(System.nanoTime() - created));
    }

    private synchronized void add(Stage stage) {
        stages.add(stage);
    }

    /** Java's own start time is that of the virtual machine, which the launcher comes before. */
    private double millisBeforeCreation() {
        String started = System.getProperty(STARTED, "");
        double startedMillis = started.isEmpty()
                ? ManagementFactory.getRuntimeMXBean().getStartTime()
                : Double.parseDouble(started) * 1e3;
        return Math.max(0, createdAtMillis - startedMillis);
    }

    private static void row(Console console, String name, double from, double took) {
        console.err().println(String.format(Locale.ROOT, "  %-22s %8.0f %7.0f", name, from, took));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
