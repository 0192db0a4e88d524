package dev.because.symbolic.causal.inference.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent work, several at once. */
final class SideBySide {
    private SideBySide() {}

    /** Does all of it. */
    static void run(int threads, List<Runnable> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> waiting = new ArrayList<>();
            work.forEach(one -> waiting.add(pool.submit(one)));
            for (Future<?> one : waiting) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sampling", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
