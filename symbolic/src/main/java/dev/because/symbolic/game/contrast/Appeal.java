package dev.because.symbolic.game.contrast;

/** Why a person would ask about a move. */
public enum Appeal {
    /** It is what the engine plays. */
    CHOSEN,
    /** It was asked about by name. */
    ASKED,
    /** It was played in the game. */
    PLAYED,
    /** It comes next in the engine's own order. */
    SECOND_BEST,
    /** It takes something. */
    CAPTURE,
    /** A pawn becomes a queen. */
    PROMOTION,
    /** It gives check. */
    CHECK,
    /** It brings out a piece or castles. */
    DEVELOPMENT
}
