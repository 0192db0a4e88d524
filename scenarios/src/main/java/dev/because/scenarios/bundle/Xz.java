package dev.because.scenarios.bundle;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Compresses blocks with the program {@code xz}, three times as fast as it can be done in Java. What was compressed once is
 * kept, so that the next bundle, of which most is the same, is packed in seconds.
 *
 * @param preset of xz, 0 to 9
 * @param kept folder of compressed blocks, each named by the SHA-256 of what was compressed
 */
record Xz(int preset, Path kept) {
    /** Safe to call from several threads. */
    byte[] compress(byte[] block, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(block, 0, length);
            Path file = kept.resolve(HexFormat.of().formatHex(digest.digest()) + "." + preset + ".xz");
            if (!Files.exists(file)) {
                Path unfinished = Files.createTempFile(Files.createDirectories(kept), "block", "");
                run(block, length, unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(byte[] block, int length, Path target) throws IOException {
        Process xz;
        try {
            xz = new ProcessBuilder("xz", "-" + preset, "-T1", "-c")
                    .redirectOutput(target.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            throw new BadInputException("xz", "no such program on the PATH", "xz (package xz-utils)");
        }
        try (OutputStream in = xz.getOutputStream()) {
            in.write(block, 0, length);
        }
        try {
            if (xz.waitFor() != 0) {
                throw new IOException("xz ended with " + xz.exitValue());
            }
        } catch (InterruptedException e) {
            xz.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
