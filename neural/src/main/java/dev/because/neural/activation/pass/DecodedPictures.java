package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The pictures of a source as inputs of a network, in order: read, decoded and preprocessed on other threads, while the
 * network computes those that came before. At most so many are ready or on their way at once.
 */
public final class DecodedPictures implements AutoCloseable {
    private final PictureSource source;
    private final Preprocessing preprocessing;
    private final Optional<ExecutorService> executor;
    private final int ahead;
    private final Queue<Future<Decoded>> coming = new ArrayDeque<>();
    private int next;

    /**
     * @param first the index of the first path
     * @param threads how many pictures are decoded side by side; with one, each is decoded when it is asked for
     * @param ahead how many are decoded before they are asked for
     */
    public DecodedPictures(PictureSource source, Preprocessing preprocessing, int first, int threads, int ahead) {
        this.source = source;
        this.preprocessing = preprocessing;
        this.next = first;
        this.ahead = threads == 1 ? 1 : ahead;
        this.executor = threads == 1
                ? Optional.empty()
                : Optional.of(Executors.newFixedThreadPool(threads, task -> {
                    Thread thread = new Thread(task, "because-decoding");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    /** The next picture; empty behind the last. */
    public Optional<Decoded> next() {
        while (coming.size() < ahead && next < source.paths().size()) {
            int file = next++;
            FutureTask<Decoded> task = new FutureTask<>(() -> decode(file));
            executor.ifPresentOrElse(threads -> threads.execute(task), task);
            coming.add(task);
        }
        return coming.isEmpty() ? Optional.empty() : Optional.of(join(coming.remove()));
    }

    private Decoded decode(int file) {
        try {
            PictureSource.Content content = source.read(source.paths().get(file));
            return new Decoded.Seen(
                    file, content.sha256(), preprocessing.see(content.picture()).input());
        } catch (BadInputException refused) {
            return new Decoded.Unreadable(file, String.valueOf(refused.getMessage()));
        }
    }

    private static Decoded join(Future<Decoded> decoded) {
        try {
            return decoded.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pictures were decoded", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        executor.ifPresent(ExecutorService::shutdownNow);
    }
}
