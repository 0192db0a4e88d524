package dev.because.explain.check.neuron;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * WordNet's file of nouns, as its authors publish it (manual page wndb(5)): one noun a line, and its id is the byte at which
 * the line begins. The line's fields: the id, the file of origin, a letter, the number of words in hexadecimal, each word
 * with a number, the number of pointers, and for each pointer a sign, an id, a letter and a number. A pointer {@code @} leads
 * to what the noun is a kind of, {@code @i} to what it is an instance of.
 */
final class NounFile {
    private static final String FILE = "/net/sf/extjwnl/data/wordnet/wn30/data.noun";
    private static final int ID_LENGTH = 9;

    /** Read on first use: 15 MB. */
    private static final class Holder {
        private static final NounFile INSTANCE = new NounFile();
    }

    private final byte[] bytes;

    static NounFile instance() {
        return Holder.INSTANCE;
    }

    private NounFile() {
        try (InputStream in = Objects.requireNonNull(NounFile.class.getResourceAsStream(FILE), FILE)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** The noun and everything above it, by their ids; empty if there is no such noun. */
    Set<String> upwards(String id) {
        Set<String> found = new TreeSet<>();
        climb(id, found);
        return found;
    }

    private void climb(String id, Set<String> found) {
        line(id).ifPresent(line -> {
            if (found.add(id)) {
                above(line).forEach(kind -> climb(kind, found));
            }
        });
    }

    /** The first word of a noun. */
    String word(String id) {
        return line(id).orElseThrow()[4];
    }

    private static List<String> above(String[] line) {
        List<String> kinds = new ArrayList<>();
        int pointers = 4 + 2 * Integer.parseInt(line[3], 16);
        for (int i = 0; i < Integer.parseInt(line[pointers]); i++) {
            int at = pointers + 1 + 4 * i;
            if (line[at].equals("@") || line[at].equals("@i")) {
                kinds.add("n" + line[at + 1]);
            }
        }
        return kinds;
    }

    private Optional<String[]> line(String id) {
        if (id.length() != ID_LENGTH || !id.matches("n\\d+")) {
            return Optional.empty();
        }
        int start = Integer.parseInt(id.substring(1));
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String line = start < end ? new String(bytes, start, end - start, StandardCharsets.US_ASCII) : "";
        return Optional.of(line)
                .filter(text -> text.startsWith(id.substring(1) + " "))
                .map(text -> text.split(" "));
    }
}
