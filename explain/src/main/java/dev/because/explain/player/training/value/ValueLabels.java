package dev.because.explain.player.training.value;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.util.ArrayList;
import java.util.List;

/**
 * Very many positions with an engine's evaluation each, 32 bytes apiece. What is kept is what a value network sees, pieces and whose turn
 * it is, and what the count of terms says that the network corrects.
 */
final class ValueLabels {
    private static final int CHUNK = 1 << 16;
    private static final int LONGS = 4;
    private static final int IN_A_LONG = 16;
    private static final int KING = PieceType.KING.ordinal();

    private final Evaluation counting = StaticEvaluation.fitted();
    private final List<long[]> chunks = new ArrayList<>();
    private int size;

    /** A position as a network sees it, to be reused: its pieces by square, kind and side. */
    static final class View {
        final int[] squares = new int[32];
        final int[] types = new int[32];
        /** Whether a piece is the mover's. */
        final boolean[] mine = new boolean[32];

        int pieces;
        boolean whiteMoves;
        int centipawns;
        /** What counting says already, in centipawns for the side to move. */
        int counted;

        /** Where the mover's king stands, or the other one. */
        int king(boolean movers) {
            for (int i = 0; i < pieces; i++) {
                if (types[i] == KING && mine[i] == movers) {
                    return squares[i];
                }
            }
            throw new IllegalStateException("a board without a king");
        }
    }

    int size() {
        return size;
    }

    /** @param centipawns for the side to move, within ±32,000 */
    void add(Position position, int centipawns) {
        int place = size % CHUNK * LONGS;
        if (place == 0) {
            chunks.add(new long[CHUNK * LONGS]);
        }
        long[] chunk = chunks.get(size / CHUNK);
        long white = position.of(Side.WHITE);
        chunk[place] = position.occupied();
        int index = 0;
        for (long rest = position.occupied(); rest != 0; rest &= rest - 1, index++) {
            int square = Square.first(rest);
            PieceType type = position.typeAt(square);
            long code = (type == null ? 0 : type.ordinal()) | ((white & Square.bit(square)) != 0 ? 0 : 8);
            chunk[place + 1 + index / IN_A_LONG] |= code << index % IN_A_LONG * 4;
        }
        chunk[place + 3] = (long) counting.of(position) << 32
                | (long) (centipawns & 0xFFFF) << 1
                | (position.toMove() == Side.WHITE ? 1 : 0);
        size++;
    }

    /** Reads the position of a number into a view. */
    void look(int number, View view) {
        long[] chunk = chunks.get(number / CHUNK);
        int place = number % CHUNK * LONGS;
        view.whiteMoves = (chunk[place + 3] & 1) != 0;
        view.centipawns = (short) (chunk[place + 3] >> 1);
        view.counted = (int) (chunk[place + 3] >> 32);
        int index = 0;
        for (long rest = chunk[place]; rest != 0; rest &= rest - 1, index++) {
            int code = (int) (chunk[place + 1 + index / IN_A_LONG] >>> index % IN_A_LONG * 4) & 15;
            view.squares[index] = Square.first(rest);
            view.types[index] = code & 7;
            view.mine[index] = (code & 8) == 0 == view.whiteMoves;
        }
        view.pieces = index;
    }
}
