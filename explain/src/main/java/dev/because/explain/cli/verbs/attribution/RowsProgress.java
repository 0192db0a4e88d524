package dev.because.explain.cli.verbs.attribution;

import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/** Shows how many of a network's rows have been computed, once it is known how many there will be. */
final class RowsProgress implements LongFunction<IntConsumer>, AutoCloseable {
    private final Console console;
    private final String task;
    private Optional<Progress> progress = Optional.empty();

    RowsProgress(Console console, String task) {
        this.console = console;
        this.task = task;
    }

    @Override
    public IntConsumer apply(long rows) {
        Progress begun = new Progress(console, task, rows);
        progress = Optional.of(begun);
        return begun::step;
    }

    @Override
    public void close() {
        progress.ifPresent(Progress::close);
    }
}
