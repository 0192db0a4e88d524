package dev.because.neural.data;

import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files from outside, read up to a limit; whatever prevents it is said in one line. */
public final class InputFile {
    private InputFile() {}

    /** Opens a file. @throws BadInputException if it is missing, a folder, or may not be read */
    public static InputStream open(Path path, String expected) {
        if (Files.isDirectory(path)) {
            throw new BadInputException(path.toString(), "a folder", expected);
        }
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw refusal(path, e, expected);
        }
    }

    /** @throws BadInputException if {@link #open} does */
    public static void refuseUnlessReadable(Path path, String expected) {
        try (InputStream in = open(path, expected)) {
            in.read();
        } catch (IOException e) {
            throw refusal(path, e, expected);
        }
    }

    /** All bytes of a file. @throws BadInputException if it cannot be read or has more than {@code limit} bytes */
    public static byte[] bytes(Path path, int limit, String expected) {
        try (InputStream in = open(path, expected)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new BadInputException(
                        path.toString(), "more than " + limit / (1 << 20) + " MiB", expected + " of at most that size");
            }
            return bytes;
        } catch (IOException e) {
            throw refusal(path, e, expected);
        }
    }

    /** Bytes as UTF-8 without a byte order mark. @throws BadInputException if they are not UTF-8 */
    public static String text(String where, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(where, "bytes that are not UTF-8", "text in UTF-8");
        }
    }

    public static BadInputException refusal(Path path, IOException e, String expected) {
        return new BadInputException(path.toString(), reason(e), expected);
    }

    /** What an exception of the file system means in words. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
    }
}
