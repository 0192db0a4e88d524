package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.logic.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A model's bytes, unpacked where they were packed with gzip, and what messages call them.
 *
 * @param name the file, as the user named it
 * @param bytes at most {@value #MOST_BYTES}, which a table that is only ever unpacked to more cannot pass
 */
public record ModelSource(String name, byte[] bytes) {
    /** More than the largest published networks take as text. */
    public static final int MOST_BYTES = 1 << 24;

    /**
     * Reads a file.
     *
     * @throws BadInputException if it cannot be read, is empty, too long, or packed and broken
     */
    public static ModelSource open(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new BadInputException(name, "a folder", "a file with a causal model");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, atMost(name, in, "bytes"));
        } catch (NoSuchFileException e) {
            throw new BadInputException(name, "no such file", "a file with a causal model");
        } catch (AccessDeniedException e) {
            throw new BadInputException(name, "no permission to read it", "a file that can be read");
        } catch (IOException e) {
            throw new BadInputException(name, "an error (" + e.getMessage() + ")", "a file that can be read");
        }
    }

    /**
     * The source that those bytes are, unpacked if need be.
     *
     * @throws BadInputException if they are none, too many, or packed and broken
     */
    public static ModelSource of(String name, byte[] bytes) {
        boolean packed = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        byte[] content = packed ? unpacked(name, bytes) : bytes;
        if (content.length == 0) {
            throw new BadInputException(name, "an empty file", "a causal model");
        }
        return new ModelSource(name, content);
    }

    private static byte[] unpacked(String name, byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return atMost(name, in, "bytes once unpacked");
        } catch (IOException e) {
            throw new BadInputException(name, "gzip that is broken or cut off", "a whole gzip file");
        }
    }

    private static byte[] atMost(String name, InputStream in, String what) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadInputException(
                    name, "more than " + MOST_BYTES + " " + what, "a causal model of at most that size");
        }
        return bytes;
    }

    /** Whether it begins as a zip file does, such as a workbook. */
    public boolean isZip() {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether it begins as XML does, after a byte order mark and blanks. */
    public boolean isXml() {
        int start = bytes.length > 2 && (bytes[0] & 0xff) == 0xef ? 3 : 0;
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        return start < bytes.length && bytes[start] == '<';
    }

    /**
     * Its text.
     *
     * @param expected what it should be, for a message
     * @throws BadInputException if it is binary or no UTF-8, or holds nothing but blanks
     */
    public String text(String expected) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(name, "bytes that are no UTF-8", expected);
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadInputException(name, "a binary file", expected);
        }
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (clean.isBlank()) {
            throw new BadInputException(name, "an empty file", expected);
        }
        return clean;
    }

    /** The file's name without its folders and endings, for a model that does not say what it is called. */
    public static String plainName(String file) {
        String plain = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                .replaceFirst("(?i)\\.gz$", "")
                .replaceFirst("(?i)\\.(bif|xml|xmlbif|ya?ml|xlsx|csv)$", "");
        return plain.isBlank() ? file : plain;
    }
}
