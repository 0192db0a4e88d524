package dev.because.explain.player.training.label;

import dev.because.symbolic.game.search.Engine;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Plays and labels games, one for each engine at a time, and appends them to a file in the order of their numbers. */
public final class Labelling implements AutoCloseable {
    private final LabelRecipe recipe;
    private final HeldOut heldOut;
    private final BlockingQueue<Engine> idle;
    private final int engines;
    private final ExecutorService workers;

    /**
     * @param engines all of one kind; this labelling closes them
     * @param heldOut what must not be in the file
     */
    public Labelling(LabelRecipe recipe, List<? extends Engine> engines, HeldOut heldOut) {
        this.recipe = recipe;
        this.heldOut = heldOut;
        this.engines = engines.size();
        idle = new ArrayBlockingQueue<>(engines.size(), false, engines);
        workers = Executors.newFixedThreadPool(engines.size(), task -> {
            Thread thread = new Thread(task, "labelling");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Goes on with a file until it has so many positions or a few more: games are not cut.
     *
     * @param progress hears after each game how many positions there are
     * @return how many there are
     * @throws dev.because.neural.network.BadInputException if the file is of another form or cannot be written
     * @throws dev.because.symbolic.logic.BadInputException if an engine fails
     */
    public int extend(Path file, int positions, IntConsumer progress) {
        LabelFile.End end = LabelFile.end(file);
        LabelFile.cut(file, end);
        long number = end.nextGame();
        int done = end.positions();
        progress.accept(done);
        Deque<Future<List<LabelledPosition>>> ahead = new ArrayDeque<>();
        while (done < positions) {
            while (ahead.size() < 2 * engines) {
                long game = number + ahead.size();
                ahead.add(workers.submit(() -> play(game)));
            }
            List<LabelledPosition> labels = finished(ahead.remove());
            LabelFile.append(file, number++, labels);
            done += labels.size();
            progress.accept(done);
        }
        ahead.forEach(rest -> rest.cancel(true));
        return done;
    }

    private List<LabelledPosition> play(long game) throws InterruptedException {
        Engine engine = idle.take();
        try {
            return new SampledGame(recipe, engine, heldOut, game).play();
        } finally {
            idle.add(engine);
        }
    }

    private static List<LabelledPosition> finished(Future<List<LabelledPosition>> game) {
        try {
            return game.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("labelling was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        idle.forEach(Engine::close);
    }
}
