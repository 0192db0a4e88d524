package dev.because.neural.data;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 in lower-case hexadecimal: the name by which certificates speak of models and inputs. */
public final class Digest {
    private static final int CHUNK = 1 << 16;

    private Digest() {}

    /** The digest of some bytes. */
    public static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * The digest of a file's bytes, which are never all in memory.
     *
     * @throws BadInputException if it cannot be read
     */
    public static String ofFile(Path file) {
        try (InputStream in = InputFile.open(file, "a file that can be read")) {
            MessageDigest digest = sha256();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw InputFile.refusal(file, e, "a file that can be read");
        }
    }

    /**
     * The digest of a folder: of one line for each file below it, its digest, two spaces and its path in the folder with
     * forward slashes, sorted by path. It is what this prints there:
     * {@code find -L . -type f -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum}.
     *
     * @throws BadInputException if it is no folder, or a file in it cannot be read
     */
    public static String ofFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(
                    folder.toString(), Files.exists(folder) ? "a file" : "no such folder", "a folder");
        }
        StringBuilder lines = new StringBuilder();
        files(folder)
                .forEach((name, file) ->
                        lines.append(ofFile(file)).append("  ").append(name).append('\n'));
        return ofBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of a file or of a folder, whichever is there. @throws BadInputException if neither can be read */
    public static String of(Path path) {
        return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
    }

    private static Map<String, Path> files(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            below.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            folder.relativize(file)
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "/"),
                            file));
        } catch (IOException e) {
            throw InputFile.refusal(folder, e, "a folder that can be read");
        } catch (UncheckedIOException e) {
            throw new BadInputException(folder.toString(), String.valueOf(e.getMessage()), "a folder that can be read");
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
