package dev.because.symbolic.game.search.alphabeta.evaluation;

import java.util.Locale;

/** What is counted in a position, for White less the same for Black. Each has one weight or a row of them, for the opening and for the endgame. */
enum Term {
    /** By kind of piece, from pawn to queen. */
    MATERIAL(5),
    /** By square, mirrored to the left half of the board, the side's own first rank first. */
    PAWN_SQUARES(32),
    KNIGHT_SQUARES(32),
    BISHOP_SQUARES(32),
    ROOK_SQUARES(32),
    QUEEN_SQUARES(32),
    KING_SQUARES(32),
    /** By how many squares it can go to that no enemy pawn attacks. */
    KNIGHT_MOBILITY(9),
    BISHOP_MOBILITY(14),
    ROOK_MOBILITY(15),
    QUEEN_MOBILITY(28),
    BISHOP_PAIR(1),
    /** On a file without pawns of either side; without own pawns only. */
    ROOK_FILE(2),
    /** A knight or a bishop that a pawn guards and no enemy pawn can drive away. */
    OUTPOST(2),
    /** Another own pawn stands before it. */
    DOUBLED_PAWN(1),
    /** No own pawn on the files beside it. */
    ISOLATED_PAWN(1),
    /** Its neighbours have all gone ahead of it, and it cannot follow safely. */
    BACKWARD_PAWN(1),
    /** Guarded by a pawn or beside one, by rank. */
    CONNECTED_PAWN(8),
    /** No enemy pawn before it or on the files beside it, by rank. */
    PASSED_PAWN(8),
    /** A passed pawn before which the square is empty, by rank. */
    FREE_PASSED_PAWN(8),
    /** Distance of the own king from the square before a passed pawn that has come half way. */
    OWN_KING_TO_PASSED(8),
    /** Distance of the enemy king from it. */
    ENEMY_KING_TO_PASSED(8),
    /** On the king's file and beside it: the rank of the nearest own pawn, 0 for none. */
    SHELTER(8),
    /** The rank, as the king's side counts, of the nearest enemy pawn there, 0 for none. */
    STORM(8),
    /** How much attacks the enemy king: pieces by their strength and how many squares at the king they reach, and safe checks. */
    KING_ATTACK(40),
    /** An enemy piece that a pawn attacks, by kind. */
    PAWN_THREAT(5),
    /** An enemy piece that a knight or a bishop attacks, by kind. */
    MINOR_THREAT(5),
    /** An enemy piece that a rook attacks, by kind. */
    ROOK_THREAT(5),
    /** An enemy piece that is attacked and not guarded. */
    HANGING(1),
    /** To be the one who moves. */
    TEMPO(1);

    private static final int TOTAL;

    static {
        int next = 0;
        for (Term term : values()) {
            term.first = next;
            next += term.size;
        }
        TOTAL = next;
    }

    private final int size;
    private int first;

    Term(int size) {
        this.size = size;
    }

    /** How many weights all terms have. */
    static int total() {
        return TOTAL;
    }

    /** How many weights it has. */
    int size() {
        return size;
    }

    /** The number of its first weight. */
    int first() {
        return first;
    }

    /** {@code bishop pair}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
