package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.attack.Attacks;

/** The attack on the enemy king, the pawns before the own king, and enemy pieces that are attacked by lesser ones. */
final class KingTerms {
    private static final int SHELTER = Term.SHELTER.first();
    private static final int STORM = Term.STORM.first();
    private static final int KING_ATTACK = Term.KING_ATTACK.first();
    private static final int MOST_DANGER = Term.KING_ATTACK.size() - 1;
    private static final int PAWN_THREAT = Term.PAWN_THREAT.first();
    private static final int MINOR_THREAT = Term.MINOR_THREAT.first();
    private static final int ROOK_THREAT = Term.ROOK_THREAT.first();
    private static final int HANGING = Term.HANGING.first();
    private static final PieceType[] TYPES = PieceType.values();

    private final int[] weights;

    KingTerms(int[] weights) {
        this.weights = weights;
    }

    int of(Position position, Sight own, Sight enemy) {
        long guarded = enemy.all();
        int danger = own.danger + 4 * safeChecks(position, own, enemy, guarded);
        return weights[KING_ATTACK + Math.min(MOST_DANGER, danger)]
                + shelter(own, enemy)
                + threats(position, own, enemy, guarded);
    }

    private static int safeChecks(Position position, Sight own, Sight enemy, long guarded) {
        long safe = ~own.own & ~guarded;
        long bishop = Attacks.bishop(enemy.king, position.occupied());
        long rook = Attacks.rook(enemy.king, position.occupied());
        int count = (Attacks.knight(enemy.king) & own.knightsReach & safe) != 0 ? 1 : 0;
        if ((bishop & own.bishopsReach & safe) != 0) {
            count++;
        }
        if ((rook & own.rooks & safe) != 0) {
            count++;
        }
        return (bishop | rook) != 0 && ((bishop | rook) & own.queens & safe) != 0 ? count + 1 : count;
    }

    private int shelter(Sight own, Sight enemy) {
        int sum = 0;
        int middle = Math.max(1, Math.min(6, own.king & 7));
        int kingRank = (own.king ^ own.turn) >>> 3;
        // Pawns behind the king protect and threaten nothing.
        long ahead = own.isWhite ? -1L << 8 * kingRank : -1L >>> 8 * kingRank;
        for (int file = middle - 1; file <= middle + 1; file++) {
            long here = Sight.A_FILE << file & ahead;
            sum += weights[SHELTER + nearest(here & own.ownPawns, own)]
                    + weights[STORM + nearest(here & enemy.ownPawns, own)];
        }
        return sum;
    }

    /** The rank of the pawn that is nearest to a side's own edge, 0 for none. */
    private static int nearest(long pawns, Sight own) {
        if (pawns == 0) {
            return 0;
        }
        int square = own.isWhite ? Long.numberOfTrailingZeros(pawns) : 63 - Long.numberOfLeadingZeros(pawns);
        return (square ^ own.turn) >>> 3;
    }

    private int threats(Position position, Sight own, Sight enemy, long guarded) {
        int sum = 0;
        long pieces = enemy.own & ~enemy.ownPawns;
        for (long rest = pieces & own.pawns; rest != 0; rest &= rest - 1) {
            sum += weight(position, PAWN_THREAT, rest);
        }
        for (long rest = enemy.own & own.minors & ~enemy.pawns; rest != 0; rest &= rest - 1) {
            sum += weight(position, MINOR_THREAT, rest);
        }
        for (long rest = enemy.own & own.rooks & ~enemy.pawns; rest != 0; rest &= rest - 1) {
            sum += weight(position, ROOK_THREAT, rest);
        }
        long hanging = enemy.own & ~guarded & own.all();
        return sum + weights[HANGING] * Long.bitCount(hanging);
    }

    private int weight(Position position, int row, long rest) {
        long bit = Long.lowestOneBit(rest);
        for (int type = 0; type < 5; type++) {
            if ((position.of(TYPES[type]) & bit) != 0) {
                return weights[row + type];
            }
        }
        return 0;
    }
}
