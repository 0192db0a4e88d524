package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of positions that were searched, found by their hash. Two entries share a place: one keeps the deepest search, the other
 * the latest. Each question sees only what it has written itself, so that the same question gets the same answer.
 */
final class TranspositionTable {
    static final int NONE = 0;
    static final int UPPER = 1;
    static final int LOWER = 2;
    static final int EXACT = 3;

    private static final Move.Kind[] KINDS = Move.Kind.values();
    private static final int QUESTIONS = 255;
    private static final int DEPTH_OFFSET = 16;

    private final long[] keys;
    /** From the lowest bit: move 16, value 16, depth 8, bound 2, question 8. */
    private final long[] entries;

    private long question;

    /** @param bits the binary logarithm of how many positions it holds; each takes 16 bytes */
    TranspositionTable(int bits) {
        keys = new long[1 << bits];
        entries = new long[1 << bits];
    }

    /** Forgets everything. */
    void clear() {
        if (question == QUESTIONS) {
            Arrays.fill(entries, 0);
            question = 0;
        }
        question++;
    }

    /** What is known of a position; 0 for nothing. */
    long find(long hash) {
        int place = place(hash);
        for (int i = place; i < place + 2; i++) {
            if (keys[i] == hash && isOurs(entries[i])) {
                return entries[i];
            }
        }
        return 0;
    }

    void store(long hash, @Nullable Move move, int value, int depth, int bound) {
        int place = place(hash);
        boolean same = keys[place] == hash && isOurs(entries[place]);
        boolean deeper = !isOurs(entries[place]) || depth >= depth(entries[place]) || same && bound == EXACT;
        if (same && !deeper) {
            return;
        }
        if (!same && deeper) {
            keys[place + 1] = keys[place];
            entries[place + 1] = entries[place];
        }
        int to = deeper ? place : place + 1;
        long code = move != null ? code(move) : same ? entries[place] & 0xFFFF : 0;
        keys[to] = hash;
        entries[to] = code
                | (value & 0xFFFFL) << 16
                | (long) (depth + DEPTH_OFFSET & 0xFF) << 32
                | (long) bound << 40
                | question << 48;
    }

    static int value(long entry) {
        return (short) (entry >>> 16);
    }

    static int depth(long entry) {
        return (int) (entry >>> 32 & 0xFF) - DEPTH_OFFSET;
    }

    static int bound(long entry) {
        return (int) (entry >>> 40 & 3);
    }

    /** Whether an entry says on which side of a bound a value lies. */
    static boolean decides(long entry, int value, int beta) {
        return (bound(entry) & (value >= beta ? LOWER : UPPER)) != 0;
    }

    static @Nullable Move move(long entry) {
        int code = (int) entry & 0xFFFF;
        return code == 0 ? null : Move.of(code >>> 6 & 63, code & 63, KINDS[code >>> 12]);
    }

    private static long code(Move move) {
        return (long) move.kind().ordinal() << 12 | (long) move.from() << 6 | move.to();
    }

    private boolean isOurs(long entry) {
        return entry >>> 48 == question;
    }

    private int place(long hash) {
        return (int) (hash >>> 32) & keys.length - 2;
    }
}
