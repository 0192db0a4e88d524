package dev.because.scenarios.bench.devices;

import java.util.OptionalDouble;

/** Tells in which share of a time the GPU was busy. */
@FunctionalInterface
interface BusyShare {
    /** Where there is no GPU, or none that can be asked. */
    BusyShare UNKNOWN = () -> OptionalDouble::empty;

    /** Starts to watch. */
    Watch start();

    /** Watches. */
    @FunctionalInterface
    interface Watch {
        /** Ends, and says in which share of the time since the start it was busy, from 0 to 1. */
        OptionalDouble stop();
    }
}
