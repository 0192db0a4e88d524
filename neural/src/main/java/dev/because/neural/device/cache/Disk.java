package dev.because.neural.device.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What an extraction asks of the disk that it writes to; a test has one that is full. */
interface Disk {
    /** The disk of this machine. */
    Disk REAL = new Disk() {};

    /** Bytes that this process may still write below a folder that exists. */
    default long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    default OutputStream create(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    /** Waits until a file that was written is on the disk: a name must not outlive the loss of what it names. */
    default void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
