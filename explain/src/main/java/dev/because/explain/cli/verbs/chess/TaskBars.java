package dev.because.explain.cli.verbs.chess;

import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import java.util.Optional;

/** A bar for each task, one after the other. */
final class TaskBars implements AutoCloseable {
    private final Console console;
    private String task = "";
    private long shown;
    private Optional<Progress> progress = Optional.empty();

    TaskBars(Console console) {
        this.console = console;
    }

    /** So much of a task is done. */
    void to(String now, long done, long total) {
        if (!now.equals(task) || done < shown) {
            close();
            task = now;
            shown = 0;
            progress = Optional.of(new Progress(console, now, total));
        }
        long more = Math.max(0, Math.min(done, total) - shown);
        shown += more;
        progress.ifPresent(bar -> bar.step(more));
    }

    @Override
    public void close() {
        progress.ifPresent(Progress::close);
        progress = Optional.empty();
    }
}
