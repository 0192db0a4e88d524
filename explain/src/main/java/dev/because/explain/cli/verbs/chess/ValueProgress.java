package dev.because.explain.cli.verbs.chess;

import dev.because.explain.cli.console.Console;
import dev.because.explain.player.training.strength.MatchResult;
import dev.because.explain.player.training.value.ValueListener;
import java.util.Locale;

/** Shows how far the training of a value network is: one bar after the other, and lines where nobody watches. */
final class ValueProgress implements ValueListener, AutoCloseable {
    private final Console console;
    private final TaskBars bars;

    ValueProgress(Console console) {
        this.console = console;
        bars = new TaskBars(console);
    }

    @Override
    public void labelled(int done, int wanted) {
        bars.to("rating", done, wanted);
    }

    @Override
    public void step(int done, int total) {
        bars.to("training", done, total);
    }

    @Override
    public void tested(int done, double learnt, double tested) {
        if (!console.interactive()) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "step %d: mean squared error %.5f, on positions not learnt from %.5f%n",
                            done,
                            learnt,
                            tested);
        }
    }

    @Override
    public void played(MatchResult result, int games) {
        bars.to("match", result.games(), games);
    }

    @Override
    public void close() {
        bars.close();
    }
}
