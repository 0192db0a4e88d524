package dev.because.neural.device.cache;

/** Counts what several threads have written, and tells it to one listener, from one thread at a time. */
final class Tally {
    private static final long STEP = 1 << 20;

    private final long all;
    private final Progress progress;
    private long done;
    private long told;

    Tally(long all, Progress progress) {
        this.all = all;
        this.progress = progress;
    }

    synchronized void add(long bytes) {
        done += bytes;
        if (done - told >= STEP || done == all) {
            told = done;
            progress.at(done, all);
        }
    }
}
