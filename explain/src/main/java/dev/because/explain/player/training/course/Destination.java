package dev.because.explain.player.training.course;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a network is to be written, and what comes beside it.
 *
 * @param file the network's
 */
public record Destination(Path file) {
    /**
     * Asked before hours of training rather than after them.
     *
     * @throws BadInputException if nothing can be written there
     */
    public void refuseUnwritable() {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file.toString(), "a folder", "a file to write the network to");
        }
        try {
            Files.delete(Files.createTempFile(file.toAbsolutePath().normalize().getParent(), "because-", ".part"));
        } catch (IOException e) {
            throw new BadInputException(
                    file.toString(), "a path that cannot be written (" + e + ")", "a file in a folder that exists");
        }
    }

    /** A file beside the network's, with its name without {@code .pb} and {@code .gz}. */
    public Path beside(String suffix) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("(\\.pb)?(\\.gz)?$", "") + suffix);
    }
}
