package dev.because.explain.cli;

import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.tensorflow.device.Notices;
import java.util.Optional;

/** Tells whoever runs a command what the choice of a device takes. */
final class ConsoleNotices implements Notices {
    private static final String TASK = "extracting CUDA";
    private static final long MEGABYTE = 1_000_000;

    private final Console console;
    private Optional<Progress> progress = Optional.empty();
    private long shown;

    ConsoleNotices(Console console) {
        this.console = console;
    }

    @Override
    public void warn(String line) {
        console.warn(line);
    }

    @Override
    public synchronized void at(long done, long all) {
        if (progress.isEmpty()) {
            console.problem("extracting CUDA's libraries, once: " + all / MEGABYTE + " MB …");
            progress = Optional.of(new Progress(console, TASK, all / MEGABYTE));
        }
        progress.get().step(done / MEGABYTE - shown);
        shown = done / MEGABYTE;
        if (done >= all) {
            progress.get().close();
        }
    }
}
