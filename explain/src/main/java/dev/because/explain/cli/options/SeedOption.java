package dev.because.explain.cli.options;

import picocli.CommandLine.Option;

/** The seed of everything random: the same seed gives the same bytes. */
public final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    public long seed() {
        return seed;
    }
}
