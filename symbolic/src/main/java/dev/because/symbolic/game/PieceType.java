package dev.because.symbolic.game;

import java.util.Locale;

/** A kind of chess piece, with its letter and the value by which people count material. */
public enum PieceType {
    PAWN('P', 1),
    KNIGHT('N', 3),
    BISHOP('B', 3),
    ROOK('R', 5),
    QUEEN('Q', 9),
    KING('K', 0);

    private final char letter;
    private final int pawns;

    PieceType(char letter, int pawns) {
        this.letter = letter;
        this.pawns = pawns;
    }

    /** The English letter, in capitals. */
    public char letter() {
        return letter;
    }

    /** What it is worth in pawns; a king, which is never taken, counts nothing. */
    public int pawns() {
        return pawns;
    }

    /** {@code knight}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
