package dev.because.neural.training;

/** Hears how training goes on. Both methods do nothing unless they are written. */
public interface TrainingListener {
    /** Hears nothing. */
    TrainingListener SILENT = new TrainingListener() {};

    /**
     * A step is done.
     *
     * @param done how many are done
     * @param total how many there will be
     */
    default void step(int done, int total) {}

    /** An epoch is done. */
    default void epoch(EpochReport report) {}
}
