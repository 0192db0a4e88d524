package dev.because.neural.device.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.device.library.OtherProcess;
import dev.because.neural.device.library.Resolution;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way from the jar to the folder. */
class ExtractionTest extends MadeUpCache {
    @Test
    void a_library_with_another_hash_is_refused_and_leaves_nothing() throws IOException {
        byte[] other = JAR.file("libcusolver.so.11");
        other[other.length - 1]++;
        Path file = JAR.write(root.resolve("cuda.jar"), "libcusolver.so.11", other);
        Cache cache = cache(file, QUICK);
        Resolution resolution = resolve(cache);
        String refusal = assertThrows(BadInputException.class, () -> cache.extract(resolution, Progress.SILENT))
                .getMessage();
        assertTrue(
                refusal.matches("org/bytedeco/cuda/linux-x86_64/libcusolver.so.11 in " + file
                        + ": found SHA-256 [0-9a-f]{64}, expected SHA-256 [0-9a-f]{64}"),
                refusal);
        assertFalse(names().contains("libcusolver.so.11"));
        assertTrue(names().stream().noneMatch(name -> name.contains("unfinished")), names().toString());
        assertFalse(resolve(cache).packed().isEmpty());
    }

    @Test
    void a_jar_that_lacks_a_library_or_is_no_jar_is_named() throws IOException {
        Path lacking = JAR.write(root.resolve("lacking.jar"), "libcufft.so.11");
        assertEquals(
                lacking + ": found no org/bytedeco/cuda/linux-x86_64/libcufft.so.11, expected one in the jar of "
                        + "cuda-12.6-9.5-1.5.11",
                refusal(lacking, QUICK));
        Path text = Files.writeString(root.resolve("text.jar"), "not found");
        assertTrue(refusal(text, QUICK).startsWith(text + ": found Zip"), refusal(text, QUICK));
    }

    @Test
    void what_an_interrupted_extraction_left_is_not_taken_for_whole() throws IOException {
        Files.createDirectories(folder);
        byte[] half = Arrays.copyOf(JAR.file("libcudnn.so.9"), 1000);
        Files.write(folder.resolve("libcudnn.so.9.unfinished"), half);
        Files.write(folder.resolve("libcufft.so.11"), half);
        Cache cache = cache(JAR.write(root.resolve("cuda.jar")), QUICK);
        Resolution resolution = resolve(cache);
        assertEquals(JAR.bytes(), resolution.bytesPacked());
        cache.extract(resolution, Progress.SILENT);
        assertArrayEquals(JAR.file("libcufft.so.11"), Files.readAllBytes(folder.resolve("libcufft.so.11")));
        assertFalse(names().contains("libcudnn.so.9.unfinished"));
        assertEquals(List.of(), cache.verify());
    }

    @Test
    void a_disk_that_is_too_small_is_said_with_both_numbers_before_anything_is_written() throws IOException {
        Disk small = new Disk() {
            @Override
            public long free(Path below) {
                return 1_234_567;
            }
        };
        assertEquals(
                folder + ": found 1 MB free, expected " + Math.round(JAR.bytes() / 1e6)
                        + " MB for CUDA's libraries; BECAUSE_CACHE names another folder",
                refusal(JAR.write(root.resolve("cuda.jar")), small));
        assertEquals(Set.of(".lock"), names());
    }

    @Test
    void a_disk_that_fills_on_the_way_leaves_no_half_library() throws IOException {
        Disk filling = new Disk() {
            private long room = JAR.bytes() / 2;

            @Override
            public OutputStream create(Path file) throws IOException {
                OutputStream real = Files.newOutputStream(file);
                return new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        write(new byte[] {(byte) value}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        take(length);
                        real.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        real.close();
                    }
                };
            }

            private synchronized void take(int length) throws IOException {
                room -= length;
                if (room < 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        Path file = JAR.write(root.resolve("cuda.jar"));
        assertEquals(
                folder + ": found no room any more (No space left on device), expected "
                        + Math.round(JAR.bytes() / 1e6)
                        + " MB for CUDA's libraries; BECAUSE_CACHE names another folder",
                refusal(file, filling));
        assertTrue(names().stream().noneMatch(name -> name.contains("unfinished")), names().toString());
        Cache real = cache(file, QUICK);
        real.extract(resolve(real), Progress.SILENT);
        assertEquals(List.of(), real.verify());
    }

    @Test
    void several_at_once_extract_each_library_once() throws Exception {
        Path file = JAR.write(root.resolve("cuda.jar"));
        List<Long> written = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(4);
        List<Future<?>> runs = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            Cache cache = cache(file, QUICK);
            Resolution resolution = resolve(cache);
            runs.add(executor.submit(() -> cache.extract(resolution, (done, all) -> {
                if (done == all) {
                    synchronized (written) {
                        written.add(all);
                    }
                }
            })));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        executor.shutdown();
        assertEquals(List.of(JAR.bytes()), written, "one wrote, and the others found it done");
        assertEquals(List.of(), cache(file, QUICK).verify());
    }

    @Test
    void another_process_that_extracts_is_waited_for() throws Exception {
        Path file = JAR.write(root.resolve("cuda.jar"));
        Files.createDirectories(folder);
        Process other =
                OtherProcess.start(LockHolder.class, folder.resolve(".lock").toString(), "700");
        assertEquals('L', other.getInputStream().read(), "the other process holds the lock");
        long start = System.nanoTime();
        Cache cache = cache(file, QUICK);
        cache.extract(resolve(cache), Progress.SILENT);
        assertTrue(System.nanoTime() - start > 400_000_000L, "it went on before the other was done");
        assertEquals(0, other.waitFor());
    }

    /** A process of its own that holds a lock for some milliseconds. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel = FileChannel.open(
                            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.print(lock.isValid() ? "L" : "?");
                System.out.flush();
                Thread.sleep(Long.parseLong(arguments[1]));
            }
        }
    }

    private String refusal(Path file, Disk disk) {
        Cache cache = cache(file, disk);
        Resolution resolution = resolve(cache);
        return assertThrows(BadInputException.class, () -> cache.extract(resolution, Progress.SILENT))
                .getMessage();
    }
}
