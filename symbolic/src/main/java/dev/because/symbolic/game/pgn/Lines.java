package dev.because.symbolic.game.pgn;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file, each as UTF-8, or where it is none as Latin-1: old files have names in it. */
final class Lines implements Closeable {
    private final InputStream in;
    private int number;

    /** @param in buffered */
    Lines(InputStream in) {
        this.in = in;
    }

    /** How many lines have been read. */
    int number() {
        return number;
    }

    /** The next one without its end; empty after the last. */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        int one = in.read();
        if (one < 0) {
            return Optional.empty();
        }
        for (; one >= 0 && one != '\n'; one = in.read()) {
            bytes.write(one);
        }
        number++;
        String line = decode(bytes.toByteArray());
        if (number == 1 && line.startsWith("\uFEFF")) {
            line = line.substring(1);
        }
        return Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
