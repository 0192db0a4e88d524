package dev.because.explain.cli.verbs.chess;

import dev.because.explain.cli.console.Console;
import dev.because.explain.player.training.ChessListener;
import dev.because.explain.player.training.course.CourseListener;
import dev.because.explain.player.training.tower.Losses;
import java.util.Locale;

/** Shows how far a course of training is: one bar after the other, and lines where nobody watches. */
final class TrainingProgress implements CourseListener, AutoCloseable {
    private final Console console;
    private final TaskBars bars;

    TrainingProgress(Console console) {
        this.console = console;
        bars = new TaskBars(console);
    }

    @Override
    public void labelled(int done, int wanted) {
        bars.to("labelling", done, wanted);
    }

    @Override
    public void played(int done, int wanted) {
        bars.to("self-play", done, wanted);
    }

    @Override
    public void examined(int done, int wanted) {
        bars.to("problems", done, wanted);
    }

    @Override
    public ChessListener training() {
        return new ChessListener() {
            @Override
            public void step(int done, int total) {
                bars.to("training", done, total);
            }

            @Override
            public void tested(int done, Losses learnt, Losses tested) {
                if (!console.interactive()) {
                    console.err()
                            .printf(
                                    Locale.ROOT,
                                    "step %d: loss %.4f, on positions not learnt from %.4f; %.1f%% of the engine's moves%n",
                                    done,
                                    learnt.total(),
                                    tested.total(),
                                    100 * tested.hits());
                }
            }
        };
    }

    @Override
    public void close() {
        bars.close();
    }
}
