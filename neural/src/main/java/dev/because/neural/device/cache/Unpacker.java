package dev.because.neural.device.cache;

import dev.because.neural.device.cache.Manifest.Entry;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes single libraries, such that a name always stands for the whole file: each is written beside its place, hashed on
 * the way, settled on the disk, and renamed last. Several threads may write, each another library.
 *
 * @param jar the file that {@code zip} reads
 * @param tally hears of every byte
 */
record Unpacker(Path jar, ZipFile zip, Path folder, Disk disk, Tally tally) {
    static final String UNFINISHED = ".unfinished";
    private static final int BUFFER = 1 << 18;

    /**
     * Writes one.
     *
     * @throws BadInputException when the jar does not have it, or has another
     * @throws DiskFullException when it could not be written
     */
    void write(Entry entry) throws IOException {
        ZipEntry packed = zip.getEntry(entry.path());
        if (packed == null) {
            throw new BadInputException(jar.toString(), "no " + entry.path(), "one in the jar of " + Manifest.RELEASE);
        }
        Path unfinished = folder.resolve(entry.soname() + UNFINISHED);
        try {
            String sha256 = copy(packed, unfinished);
            if (!sha256.equals(entry.sha256())) {
                throw new BadInputException(
                        entry.path() + " in " + jar, "SHA-256 " + sha256, "SHA-256 " + entry.sha256());
            }
            disk.settle(unfinished);
            Files.move(unfinished, folder.resolve(entry.soname()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private String copy(ZipEntry packed, Path file) throws IOException {
        MessageDigest digest = Hash.sha256();
        try (InputStream in = zip.getInputStream(packed);
                OutputStream out = disk.create(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("interrupted");
                }
                digest.update(buffer, 0, count);
                writeTo(out, buffer, count);
                tally.add(count);
            }
        }
        return Hash.text(digest);
    }

    private static void writeTo(OutputStream out, byte[] buffer, int count) throws IOException {
        try {
            out.write(buffer, 0, count);
        } catch (IOException unwritten) {
            // The system's words depend on its language, and say little else than this.
            throw unwritten instanceof InterruptedIOException ? unwritten : new DiskFullException(unwritten);
        }
    }
}
