package dev.because.neural.device.cache;

import dev.because.neural.device.cache.Manifest.Entry;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Brings libraries of a jar into a folder. Whoever comes second, in this process or in another, waits for the first and
 * then finds the work done; what somebody left unfinished is swept away.
 */
final class Extraction {
    private static final int MOST_THREADS = 4;

    private final Path jar;
    private final Path folder;
    private final Disk disk;

    Extraction(Path jar, Path folder, Disk disk) {
        this.jar = jar;
        this.folder = folder;
        this.disk = disk;
    }

    /** Whether a library lies in a folder, as far as its name and size tell. */
    static boolean isWhole(Path folder, Entry entry) {
        Path file = folder.resolve(entry.soname());
        try {
            return Files.isRegularFile(file) && Files.size(file) == entry.bytes();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Extracts those of these libraries that are not there.
     *
     * @throws BadInputException when the jar is not what it should be, or the folder cannot be written, or is too small
     */
    void run(List<Entry> wanted, Progress progress) {
        // A lock of the system is held by the process: this one keeps its threads apart.
        synchronized (Extraction.class) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(
                                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    assert lock.isValid();
                    extract(wanted, progress);
                }
            } catch (IOException unwritable) {
                throw new BadInputException(
                        folder.toString(), describe(unwritable), "a folder that libraries can be extracted to");
            }
        }
    }

    private void extract(List<Entry> wanted, Progress progress) throws IOException {
        sweep();
        List<Entry> entries =
                wanted.stream().filter(entry -> !isWhole(folder, entry)).toList();
        if (entries.isEmpty()) {
            return;
        }
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        long free = disk.free(folder);
        if (free < bytes) {
            throw full(Size.words(free) + " free", bytes);
        }
        try (ZipFile zip = open()) {
            Tally tally = new Tally(bytes, progress);
            write(new Unpacker(jar, zip, folder, disk, tally), entries);
        } catch (DiskFullException full) {
            throw full("no room any more (" + full.getMessage() + ")", bytes);
        }
    }

    /** While the lock is held, nobody else writes: what is unfinished stays so for ever. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(Unpacker.UNFINISHED))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private BadInputException full(String found, long bytes) {
        return new BadInputException(
                folder.toString(),
                found,
                Size.words(bytes) + " for CUDA's libraries; BECAUSE_CACHE names another folder");
    }

    private ZipFile open() {
        try {
            return new ZipFile(jar.toFile());
        } catch (IOException noJar) {
            throw new BadInputException(jar.toString(), describe(noJar), "the jar with CUDA's libraries");
        }
    }

    /** One library, one task: unpacking costs a processor more than the disk. The largest come first. */
    private static void write(Unpacker unpacker, List<Entry> entries) throws IOException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "extraction");
            thread.setDaemon(true);
            return thread;
        });
        List<Future<?>> tasks = new ArrayList<>();
        try {
            entries.stream()
                    .sorted((one, other) -> Long.compare(other.bytes(), one.bytes()))
                    .forEach(entry -> tasks.add(executor.submit(() -> {
                        unpacker.write(entry);
                        return entry;
                    })));
            for (Future<?> task : tasks) {
                await(task);
            }
        } finally {
            stop(executor);
        }
    }

    private static void await(Future<?> task) throws IOException {
        try {
            task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** After a fault, those that are still writing give up at their next buffer; the jar and the lock last until then. */
    private static void stop(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String describe(IOException fault) {
        return fault.getClass().getSimpleName().replace("Exception", "")
                + (fault.getMessage() == null ? "" : " (" + fault.getMessage() + ")");
    }
}
