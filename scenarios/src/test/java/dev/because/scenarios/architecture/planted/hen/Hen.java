package dev.because.scenarios.architecture.planted.hen;

import dev.because.scenarios.architecture.planted.Egg;

/** Planted: it needs the package above, which needs this one. */
public interface Hen {
    /** What it came from. */
    Egg egg();
}
