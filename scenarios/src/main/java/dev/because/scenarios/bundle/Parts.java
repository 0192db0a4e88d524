package dev.because.scenarios.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that are carried: parts of one archive, as few as possible and of equal size, and {@code SHA256SUMS}, in the
 * form that {@code sha256sum -c} reads.
 */
final class Parts {
    static final String SUMS = "SHA256SUMS";
    private static final int BUFFER = 1 << 20;

    private Parts() {}

    /**
     * Splits the archive. Parts of an earlier bundle in that folder are deleted first.
     *
     * @param largest bytes of a part at most
     * @return the parts, in order
     */
    static List<Path> split(Path archive, Path folder, long largest) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "because-gpu.*.part")) {
            for (Path part : old) {
                Files.delete(part);
            }
        }
        long total = Files.size(archive);
        long count = Math.max(1, (total + largest - 1) / largest);
        List<Path> parts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(archive)) {
            for (long i = 0; i < count; i++) {
                Path part = folder.resolve("because-gpu.%02d.part".formatted(i));
                copy(in, part, total * (i + 1) / count - total * i / count);
                parts.add(part);
            }
        }
        return parts;
    }

    private static void copy(InputStream in, Path part, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        try (OutputStream out = Files.newOutputStream(part)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** Writes the sums of these files, sorted by name, beside them. */
    static void sum(List<Path> files, Path folder) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        for (Path file : files) {
            sums.put(file.getFileName().toString(), sha256(file));
        }
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(folder.resolve(SUMS), text);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
