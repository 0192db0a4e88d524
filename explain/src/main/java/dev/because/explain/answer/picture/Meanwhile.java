package dev.because.explain.answer.picture;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on beside the caller's, on a thread of its own. {@link #close} waits for its end, so that what it uses
 * can be closed after it, also when the caller fails.
 *
 * @param <T> what it results in
 */
final class Meanwhile<T> implements AutoCloseable {
    private final FutureTask<T> work;

    /** @param threads how many threads may work: if it is one, the work is done at once, by the caller */
    Meanwhile(int threads, Supplier<T> work) {
        this.work = new FutureTask<>(work::get);
        if (threads > 1) {
            Thread thread = new Thread(this.work, "because-meanwhile");
            thread.setDaemon(true);
            thread.start();
        } else {
            this.work.run();
        }
    }

    /** Waits for the result. @throws RuntimeException what the work threw, as it threw it */
    T result() {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException toldByResult) {
            return;
        }
    }
}
