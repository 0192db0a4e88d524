package dev.because.neural.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Splits batches into pieces of a fixed size and computes them side by side. Where the pieces begin depends on the batch
 * alone, so the number of threads changes no number.
 */
public final class Pieces implements AutoCloseable {
    /** Computes the items from {@code from} to before {@code to}. */
    @FunctionalInterface
    public interface Work {
        void compute(int from, int to);
    }

    private final int threads;
    private final ExecutorService executor;

    /** @param threads how many pieces are computed at once */
    public Pieces(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(Math.max(1, threads), task -> {
            Thread thread = new Thread(task, "because-pieces");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Computes {@code count} items in pieces of {@code size}, the last one perhaps smaller, and waits until all are done. */
    public void run(int count, int size, Work work) {
        if (count <= size || threads == 1) {
            for (int from = 0; from < count; from += size) {
                work.compute(from, Math.min(count, from + size));
            }
            return;
        }
        List<Future<?>> futures = new ArrayList<>();
        for (int from = 0; from < count; from += size) {
            int first = from;
            futures.add(executor.submit(() -> work.compute(first, Math.min(count, first + size))));
        }
        futures.forEach(Pieces::join);
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the network was running", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
