package dev.because.symbolic.game;

/** Who moves. */
public enum Side {
    WHITE,
    BLACK;

    /** The other one. */
    public Side opposite() {
        return this == WHITE ? BLACK : WHITE;
    }

    /** {@code White} or {@code Black}, as sentences say it. */
    public String title() {
        return this == WHITE ? "White" : "Black";
    }

    /** The rank, from 0, that is {@code rank} counted from this side's own edge of the board. */
    public int rank(int rank) {
        return this == WHITE ? rank : 7 - rank;
    }

    /** How far a pawn's step goes in squares. */
    public int forward() {
        return this == WHITE ? 8 : -8;
    }
}
