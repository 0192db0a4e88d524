package dev.because.scenarios.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cuts what is written to it into blocks, has them compressed side by side, and writes the results in order. Where blocks
 * end depends on what is written and where {@link #begin} is called, never on threads.
 */
final class Blocks extends OutputStream {
    static final int SIZE = 32 << 20;

    private record Pending(String component, Future<byte[]> compressed) {}

    private final Xz xz;
    private final OutputStream out;
    private final int threads;
    private final ExecutorService workers;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Map<String, Long> packed = new LinkedHashMap<>();
    private byte[] block = new byte[SIZE];
    private int filled;
    private String component = "";

    Blocks(Xz xz, OutputStream out, int threads) {
        this.xz = xz;
        this.out = out;
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads);
    }

    /** What comes now belongs to this component; where that is another one, a block begins. */
    void begin(String next) throws IOException {
        if (!next.equals(component)) {
            cut();
            component = next;
        }
    }

    /** How many bytes each component takes compressed, in the order of writing; whole only after {@link #close}. */
    Map<String, Long> packed() {
        return packed;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int some = Math.min(length - done, SIZE - filled);
            System.arraycopy(bytes, offset + done, block, filled, some);
            filled += some;
            done += some;
            if (filled == SIZE) {
                cut();
            }
        }
    }

    private void cut() throws IOException {
        if (filled == 0) {
            return;
        }
        byte[] full = block;
        int length = filled;
        pending.add(new Pending(component, workers.submit(() -> xz.compress(full, length))));
        block = new byte[SIZE];
        filled = 0;
        while (pending.size() > 2 * threads) {
            writeFirst();
        }
    }

    private void writeFirst() throws IOException {
        Pending first = pending.remove();
        try {
            byte[] compressed = first.compressed().get();
            out.write(compressed);
            packed.merge(first.component(), (long) compressed.length, Long::sum);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            cut();
            while (!pending.isEmpty()) {
                writeFirst();
            }
        } finally {
            workers.shutdownNow();
            out.close();
        }
    }
}
