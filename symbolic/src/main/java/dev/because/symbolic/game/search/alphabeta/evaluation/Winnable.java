package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;

/** How much of an advantage in an endgame counts: little where the better side has no pawn to promote and hardly a piece more. */
final class Winnable {
    /** All of it. */
    static final int ALL = 64;

    private static final long LIGHT = 0x55AA55AA55AA55AAL;

    private Winnable() {}

    /** @param advantage of White; of Black where it is below 0 */
    static int share(Position position, int advantage) {
        Side better = advantage >= 0 ? Side.WHITE : Side.BLACK;
        long pawns = position.of(PieceType.PAWN);
        if ((pawns & position.of(better)) == 0) {
            int more = pieces(position, better);
            int less = pieces(position, better.opposite());
            if (more - less <= 300) {
                return more <= 300 ? 0 : 10;
            }
        }
        return isOppositeBishops(position) ? 36 : ALL;
    }

    private static int pieces(Position position, Side side) {
        long own = position.of(side);
        return 300 * Long.bitCount(own & (position.of(PieceType.KNIGHT) | position.of(PieceType.BISHOP)))
                + 500 * Long.bitCount(own & position.of(PieceType.ROOK))
                + 900 * Long.bitCount(own & position.of(PieceType.QUEEN));
    }

    /** One bishop each, on squares of different colours, and no other pieces. */
    private static boolean isOppositeBishops(Position position) {
        long bishops = position.of(PieceType.BISHOP);
        return (position.of(PieceType.KNIGHT) | position.of(PieceType.ROOK) | position.of(PieceType.QUEEN)) == 0
                && Long.bitCount(bishops & position.of(Side.WHITE)) == 1
                && Long.bitCount(bishops & position.of(Side.BLACK)) == 1
                && Long.bitCount(bishops & LIGHT) == 1;
    }
}
