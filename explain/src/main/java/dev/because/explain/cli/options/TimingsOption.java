package dev.because.explain.cli.options;

import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Timings;
import picocli.CommandLine.Option;

/** Whether to say where the time went. */
public final class TimingsOption {
    private final Timings timings = new Timings();

    @Option(names = "--timings", description = "Print on standard error where the time went.")
    private boolean wanted;

    /** To be told of every stage, wanted or not. */
    public Timings timings() {
        return timings;
    }

    /** The last thing a verb does. */
    public void print(Console console) {
        if (wanted) {
            timings.print(console);
        }
    }
}
