package dev.because.explain.player.nnue;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Square;

/**
 * What the network sees: for each side one input a piece, of 2 × 6 × 64, that says whose it is, of what kind, and where. A side sees the
 * board from its own edge, and mirrored so that its king stands on one of the files a to d: what holds on one wing holds on the other.
 */
public final class Features {
    /** How many inputs there are a side. */
    public static final int COUNT = 2 * 6 * 64;

    /** A quarter of the pieces decides which of the outputs counts. */
    public static final int BUCKETS = 8;

    private static final int TYPES = PieceType.values().length;

    private Features() {}

    /** Which of the outputs counts: there is one for every four pieces on the board. */
    public static int bucket(int pieces) {
        return (pieces - 1) / 4 % BUCKETS;
    }

    /** What a square's number is to be combined with, by exclusive or, to be seen as a side sees it whose king stands there. */
    public static int turned(boolean white, int king) {
        return (white ? 0 : 56) ^ (Square.file(king) >= 4 ? 7 : 0);
    }

    /**
     * The number of an input.
     *
     * @param own whether the piece belongs to the side that sees
     * @param type the ordinal of its kind
     * @param seen its square, turned
     */
    public static int number(boolean own, int type, int seen) {
        return ((own ? 0 : TYPES) + type) * 64 + seen;
    }
}
