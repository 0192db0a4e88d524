package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The weights of all {@link Term}s in centipawns, one for the opening and one for the endgame each. */
final class Weights {
    private static final Weights FITTED = load();

    /** The opening in the upper half, the endgame in the lower: both are added at once. */
    final int[] packed = new int[Term.total()];

    static Weights fitted() {
        return FITTED;
    }

    /** Two numbers in one, so that sums of them are sums of both. */
    static int pack(int opening, int endgame) {
        return (opening << 16) + endgame;
    }

    static int opening(int packed) {
        return packed + 0x8000 >> 16;
    }

    static int endgame(int packed) {
        return (short) packed;
    }

    private static Weights load() {
        try (InputStream stream = Weights.class.getResourceAsStream("weights.txt")) {
            if (stream == null) {
                throw new IllegalStateException("weights.txt is missing beside " + Weights.class);
            }
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From text: {@code bishop pair, opening: 30}; more lines of numbers may follow, and lines that begin with # say something. */
    static Weights read(String text) {
        Map<String, StringBuilder> rows = new HashMap<>();
        StringBuilder row = new StringBuilder();
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.startsWith("#")) {
                continue;
            }
            if (colon >= 0) {
                row = new StringBuilder();
                rows.put(line.substring(0, colon).strip(), row);
            }
            row.append(' ').append(line.substring(colon + 1));
        }
        Weights weights = new Weights();
        for (Term term : Term.values()) {
            int[] opening = row(rows, term, "opening");
            int[] endgame = row(rows, term, "endgame");
            for (int i = 0; i < term.size(); i++) {
                weights.packed[term.first() + i] = pack(opening[i], endgame[i]);
            }
        }
        return weights;
    }

    private static int[] row(Map<String, StringBuilder> rows, Term term, String phase) {
        String name = term.title() + ", " + phase;
        String numbers = rows.getOrDefault(name, new StringBuilder()).toString().strip();
        int[] row = numbers.isEmpty()
                ? new int[0]
                : java.util.Arrays.stream(numbers.split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        if (row.length != term.size()) {
            throw new BadInputException("weights, " + name, row.length + " numbers", term.size() + "");
        }
        return row;
    }

    /** As {@link #read} reads it. */
    static String write(int[] opening, int[] endgame) {
        StringBuilder text = new StringBuilder();
        for (Term term : Term.values()) {
            append(text, term, "opening", opening);
            append(text, term, "endgame", endgame);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Term term, String phase, int[] weights) {
        text.append(term.title()).append(", ").append(phase).append(':');
        for (int i = 0; i < term.size(); i++) {
            boolean board = term.size() == 32;
            text.append(board && i % 4 == 0 ? "\n   " : "").append(' ').append(weights[term.first() + i]);
        }
        text.append('\n');
    }
}
