package dev.because.explain.cli.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many independent items are worked on side by side. It changes no byte of the answer. */
public final class ThreadsOption {
    private static final int MOST = 1024;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many items are worked on side by side (default: as many as there are processors).")
    void threads(int number) {
        if (number < 1 || number > MOST) {
            throw new ParameterException(verb.commandLine(), "--threads: found " + number + ", expected 1 to " + MOST);
        }
        threads = number;
    }

    public int threads() {
        return threads;
    }
}
