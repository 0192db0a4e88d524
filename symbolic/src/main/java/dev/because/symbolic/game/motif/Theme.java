package dev.because.symbolic.game.motif;

import java.util.Locale;

/** What kind of trick a motif is. */
public enum Theme {
    /** One piece attacks two or more at once, and they cannot all be saved. */
    FORK,
    /** A piece cannot move, or may not well, as it would uncover a king or something dearer than itself. */
    PIN,
    /** A dear piece in front has to move, and what stands behind it is taken. */
    SKEWER,
    /** A piece moves away and uncovers the attack of another. */
    DISCOVERED_ATTACK,
    /** Two pieces give check at once. */
    DOUBLE_CHECK,
    /** What guarded a piece or square was taken or driven away. */
    REMOVED_DEFENDER,
    /** A piece guards two things and can only keep one. */
    OVERLOADED,
    /** An attacked piece has no safe square. */
    TRAPPED_PIECE,
    /** A piece that is attacked is not guarded, or not enough. */
    HANGING_PIECE,
    /** Mate on the first rank, behind the king's own pawns. */
    BACK_RANK_MATE,
    /** Mate by a knight to a king that its own pieces shut in. */
    SMOTHERED_MATE,
    /** A pawn promotes. */
    PROMOTION,
    /** Checks without end. */
    PERPETUAL_CHECK,
    /** The right to castle is lost. */
    LOST_CASTLING;

    /** {@code discovered attack}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
