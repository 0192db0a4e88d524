package dev.because.symbolic.game;

import dev.because.symbolic.game.attack.Attacks;

/** Finds the legal moves of one position. None is tried out: pins and checks are found first, and bound where a piece may go. */
public final class MoveGenerator {
    /** No position has more legal moves (218 is the most that is known). */
    public static final int MOST = 256;

    private static final long A_FILE = 0x0101010101010101L;

    private final Position position;
    private final Move[] moves;
    private final Side side;
    private final long own;
    private final long enemy;
    private final long occupied;
    private final int king;
    /** Where moves that are asked for may go: anywhere, or where they take something or promote. */
    private final long wanted;

    private long pinned;
    /** Where a piece other than the king may go: anywhere, or where it ends a check. */
    private long targets;

    private int count;

    private MoveGenerator(Position position, Move[] moves, boolean all) {
        this.position = position;
        this.moves = moves;
        side = position.toMove();
        own = position.of(side);
        enemy = position.of(side.opposite());
        occupied = own | enemy;
        king = position.king(side);
        wanted = all ? ~own : enemy;
    }

    /**
     * Writes the legal moves to the front of an array.
     *
     * @param moves at least {@link #MOST} long
     * @return how many there are
     */
    public static int generate(Position position, Move[] moves) {
        return new MoveGenerator(position, moves, true).legal();
    }

    /**
     * Writes those legal moves to the front of an array that take something or promote, in the same order.
     *
     * @param moves at least {@link #MOST} long
     * @return how many there are
     */
    public static int generateCaptures(Position position, Move[] moves) {
        return new MoveGenerator(position, moves, false).legal();
    }

    private int legal() {
        long checkers = position.attackers(king, occupied) & enemy;
        kingSteps();
        if ((checkers & checkers - 1) != 0) {
            return count;
        }
        targets = checkers == 0 ? ~own : checkers | Attacks.between(king, Square.first(checkers));
        findPins();
        boolean all = wanted != enemy;
        pieces(targets & wanted);
        pawns(all);
        if (all && checkers == 0 && (position.castling() & Castling.rank(side)) != 0) {
            castle(Move.Kind.CASTLE_KINGSIDE);
            castle(Move.Kind.CASTLE_QUEENSIDE);
        }
        return count;
    }

    private void findPins() {
        long queens = position.of(PieceType.QUEEN);
        long snipers = (Attacks.bishop(king, enemy) & (position.of(PieceType.BISHOP) | queens)
                        | Attacks.rook(king, enemy) & (position.of(PieceType.ROOK) | queens))
                & enemy;
        for (long rest = snipers; rest != 0; rest &= rest - 1) {
            long between = Attacks.between(king, Square.first(rest)) & own;
            if (between != 0 && (between & between - 1) == 0) {
                pinned |= between;
            }
        }
    }

    private void kingSteps() {
        long without = occupied ^ Square.bit(king);
        for (long rest = Attacks.king(king) & wanted; rest != 0; rest &= rest - 1) {
            int to = Square.first(rest);
            if (isSafe(to, without)) {
                add(king, to, Move.Kind.PLAIN);
            }
        }
    }

    private boolean isSafe(int square, long taken) {
        return (position.attackers(square, taken | Square.bit(square)) & enemy & ~Square.bit(square)) == 0;
    }

    private void pieces(long targets) {
        // A pinned knight cannot move at all.
        for (long rest = position.of(PieceType.KNIGHT) & own & ~pinned; rest != 0; rest &= rest - 1) {
            int from = Square.first(rest);
            go(from, Attacks.knight(from) & targets);
        }
        long queens = position.of(PieceType.QUEEN);
        for (long rest = (position.of(PieceType.BISHOP) | queens) & own; rest != 0; rest &= rest - 1) {
            int from = Square.first(rest);
            go(from, Attacks.bishop(from, occupied) & targets & mayReach(from));
        }
        for (long rest = (position.of(PieceType.ROOK) | queens) & own; rest != 0; rest &= rest - 1) {
            int from = Square.first(rest);
            go(from, Attacks.rook(from, occupied) & targets & mayReach(from));
        }
    }

    /** A pinned piece stays on the line between its king and the piece that pins it. */
    private long mayReach(int from) {
        return (pinned & Square.bit(from)) == 0 ? -1L : Attacks.line(king, from);
    }

    private void go(int from, long to) {
        for (long rest = to; rest != 0; rest &= rest - 1) {
            add(from, Square.first(rest), Move.Kind.PLAIN);
        }
    }

    private void pawns(boolean all) {
        long pawns = position.of(PieceType.PAWN) & own;
        int forward = side.forward();
        long empty = ~occupied;
        long single = shift(pawns, forward) & empty;
        long twice = shift(single & 0xFFL << 8 * side.rank(2), forward) & empty;
        advance(single & targets & (all ? -1L : 0xFFL << 8 * side.rank(7)), forward);
        for (long rest = all ? twice & targets : 0; rest != 0; rest &= rest - 1) {
            int to = Square.first(rest);
            if (isFree(to - 2 * forward, to)) {
                add(to - 2 * forward, to, Move.Kind.DOUBLE_STEP);
            }
        }
        advance(shift(pawns & ~A_FILE, forward - 1) & enemy & targets, forward - 1);
        advance(shift(pawns & ~(A_FILE << 7), forward + 1) & enemy & targets, forward + 1);
        if (position.enPassantSquare() >= 0) {
            takeEnPassant(position.enPassantSquare(), pawns);
        }
    }

    private void advance(long to, int step) {
        for (long rest = to; rest != 0; rest &= rest - 1) {
            int square = Square.first(rest);
            int from = square - step;
            if (!isFree(from, square)) {
                continue;
            }
            if (Square.rank(square) == side.rank(7)) {
                add(from, square, Move.Kind.PROMOTE_QUEEN);
                add(from, square, Move.Kind.PROMOTE_ROOK);
                add(from, square, Move.Kind.PROMOTE_BISHOP);
                add(from, square, Move.Kind.PROMOTE_KNIGHT);
            } else {
                add(from, square, Move.Kind.PLAIN);
            }
        }
    }

    /** Two pawns leave a line at once, so pins and checks are looked for on the board as it would be. */
    private void takeEnPassant(int to, long pawns) {
        int taken = to - side.forward();
        for (long rest = Attacks.pawn(side == Side.BLACK, to) & pawns; rest != 0; rest &= rest - 1) {
            int from = Square.first(rest);
            long after = occupied ^ Square.bit(from) ^ Square.bit(taken) | Square.bit(to);
            if ((position.attackers(king, after) & enemy & ~Square.bit(taken)) == 0) {
                add(from, to, Move.Kind.EN_PASSANT);
            }
        }
    }

    private void castle(Move.Kind kind) {
        int rook = Castling.rook(position, kind);
        if (rook == 64 || (position.castling() & Square.bit(rook) & Castling.rank(side)) == 0) {
            return;
        }
        int kingTo = Castling.kingLands(side, kind);
        int rookTo = Castling.rookLands(side, kind);
        long others = occupied ^ Square.bit(king) ^ Square.bit(rook);
        long path = Attacks.between(king, kingTo) | Square.bit(kingTo);
        long rookPath = Attacks.between(rook, rookTo) | Square.bit(rookTo);
        if (((path | rookPath) & others) != 0) {
            return;
        }
        for (long rest = path; rest != 0; rest &= rest - 1) {
            if (!isSafe(Square.first(rest), occupied ^ Square.bit(king))) {
                return;
            }
        }
        // In Chess960 the rook may have shielded the king.
        if (isSafe(kingTo, others | Square.bit(rookTo))) {
            add(king, kingTo, kind);
        }
    }

    private boolean isFree(int from, int to) {
        return (pinned & Square.bit(from)) == 0 || (Attacks.line(king, from) & Square.bit(to)) != 0;
    }

    private void add(int from, int to, Move.Kind kind) {
        moves[count++] = Move.of(from, to, kind);
    }

    private static long shift(long squares, int by) {
        return by > 0 ? squares << by : squares >>> -by;
    }
}
