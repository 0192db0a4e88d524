package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which moves to try first: what the table remembers, captures that win something, quiet moves that refuted another move at the same ply
 * (killers) or the same move elsewhere, then quiet moves by how often they were good (history), and captures that lose something.
 */
final class MoveOrder {
    private static final int REMEMBERED = 1 << 30;
    private static final int CAPTURE = 1 << 26;
    private static final int KILLER = 1 << 25;
    /** Moves of at least that place in the order are likely to be good. */
    static final int GOOD = KILLER;

    private static final int LOSING_CAPTURE = -(1 << 26);
    private static final int MOST_HISTORY = 16_384;
    private static final int PLACES = 6 * 64;

    private final int[] history = new int[2 * 64 * 64];
    private final int[] continuation = new int[PLACES * PLACES];
    private final @Nullable Move[] answers = new Move[2 * 64 * 64];

    /** A kind of piece and where it goes, as one number. */
    static int place(Position position, Move move) {
        PieceType type = position.typeAt(move.from());
        return type == null ? -1 : type.ordinal() << 6 | move.to();
    }

    /** Gives each move its place in {@code frame.order}. */
    void rate(Position position, Frame frame, int count, @Nullable Move remembered, Frame before) {
        Move answer = before.played < 0 ? null : answers[side(position) << 12 | before.played];
        for (int i = 0; i < count; i++) {
            Move move = frame.moves[i];
            frame.order[i] = move == remembered
                    ? REMEMBERED
                    : position.isCapture(move) || move.kind() == Move.Kind.PROMOTE_QUEEN
                            ? capture(position, move)
                            : quiet(position, frame, move, before, answer);
        }
    }

    private int capture(Position position, Move move) {
        int value = dearestFirst(position, move);
        return Swap.isAtLeast(position, move, 0) ? CAPTURE + value : LOSING_CAPTURE + value;
    }

    /** The dearest victim first, taken by the cheapest piece first. */
    static int dearestFirst(Position position, Move move) {
        PieceType taken = position.typeAt(move.to());
        int victim = taken != null ? Swap.worth(taken) : move.kind() == Move.Kind.EN_PASSANT ? 100 : 0;
        PieceType by = position.typeAt(move.from());
        return 16 * (victim + (move.kind() == Move.Kind.PROMOTE_QUEEN ? 800 : 0)) - (by == null ? 0 : by.ordinal());
    }

    private int quiet(Position position, Frame frame, Move move, Frame before, @Nullable Move answer) {
        if (move.promotes()) {
            return LOSING_CAPTURE;
        }
        if (move == frame.killer) {
            return KILLER + 2;
        }
        if (move == frame.secondKiller) {
            return KILLER + 1;
        }
        return move == answer ? KILLER : history(position, move, before);
    }

    /** How good a quiet move has been, from −32,768 to 32,768. */
    int history(Position position, Move move, Frame before) {
        int value = history[butterfly(position, move)];
        return before.played < 0 ? value : value + continuation[before.played * PLACES + place(position, move)];
    }

    /** A quiet move refuted what was played before; those tried before it did not. */
    void reward(Position position, Frame frame, Frame before, Move move) {
        if (frame.killer != move) {
            frame.secondKiller = frame.killer;
            frame.killer = move;
        }
        if (before.played >= 0) {
            answers[side(position) << 12 | before.played] = move;
        }
        int bonus = Math.min(2000, 16 * frame.depth * frame.depth + 64 * frame.depth);
        adjust(position, move, before, bonus);
        for (int i = 0; i < frame.triedCount; i++) {
            adjust(position, frame.tried[i], before, -bonus);
        }
    }

    private void adjust(Position position, Move move, Frame before, int bonus) {
        pull(history, butterfly(position, move), bonus);
        if (before.played >= 0) {
            pull(continuation, before.played * PLACES + place(position, move), bonus);
        }
    }

    /** The further from zero, the less a bonus moves it on. */
    private static void pull(int[] values, int index, int bonus) {
        values[index] += bonus - values[index] * Math.abs(bonus) / MOST_HISTORY;
    }

    private static int butterfly(Position position, Move move) {
        return side(position) << 12 | move.from() << 6 | move.to();
    }

    private static int side(Position position) {
        return position.toMove() == Side.WHITE ? 0 : 1;
    }
}
