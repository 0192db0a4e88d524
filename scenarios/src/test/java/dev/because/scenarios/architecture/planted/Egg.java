package dev.because.scenarios.architecture.planted;

import dev.because.scenarios.architecture.planted.hen.Hen;

/** Planted: it needs the package below, which needs this one. */
public interface Egg {
    /** Who laid it. */
    Hen hen();
}
