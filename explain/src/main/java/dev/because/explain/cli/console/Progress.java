package dev.because.explain.cli.console;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a person who watches how far the work is; short work, and work that nobody watches, shows nothing. */
public final class Progress implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final int COLUMNS = 79;

    private final Console console;
    private final String task;
    private final long total;
    private final long started = System.nanoTime();
    private Optional<ProgressBar> bar = Optional.empty();
    private long done;

    /**
     * @param task what is being done, in a word or two
     * @param total how many steps there are; 0 or less if nobody knows
     */
    public Progress(Console console, String task, long total) {
        this.console = console;
        this.task = task;
        this.total = total;
    }

    /** So many more steps are done. Any thread may say so. */
    public synchronized void step(long steps) {
        done += steps;
        if (bar.isEmpty() && console.interactive() && System.nanoTime() - started > PATIENCE) {
            bar = Optional.of(newBar());
        }
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    /** One more step is done. */
    public void step() {
        step(1);
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }

    private ProgressBar newBar() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total > 0 ? total : -1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), COLUMNS))
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }
}
