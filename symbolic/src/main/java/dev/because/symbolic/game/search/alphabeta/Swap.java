package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;
import org.jspecify.annotations.Nullable;

/**
 * Static exchange evaluation, quick: both sides take on one square with their least piece as long as it pays, whatever is pinned. Good
 * enough to put moves in order; {@link dev.because.symbolic.game.exchange.Exchange} heeds pins and checks.
 */
final class Swap {
    private static final int[] VALUES = {100, 300, 300, 500, 900, 10_000};
    private static final PieceType[] TYPES = PieceType.values();

    private Swap() {}

    static int worth(@Nullable PieceType type) {
        return type == null ? 0 : VALUES[type.ordinal()];
    }

    /** Whether the move comes out of the exchange on its square with at least so many centipawns. */
    static boolean isAtLeast(Position position, Move move, int threshold) {
        if (move.castles()) {
            return threshold <= 0;
        }
        int to = move.to();
        long occupied = (position.occupied() ^ Square.bit(move.from())) | Square.bit(to);
        int taken = worth(position.typeAt(to));
        if (move.kind() == Move.Kind.EN_PASSANT) {
            taken = VALUES[0];
            occupied ^= Square.bit(position.capturedAt(move));
        }
        int stands = worth(position.typeAt(move.from()));
        if (move.promotes()) {
            int promoted = worth(move.promotion().orElseThrow());
            taken += promoted - VALUES[0];
            stands = promoted;
        }
        int balance = taken - threshold;
        if (balance < 0) {
            return false;
        }
        balance -= stands;
        return balance >= 0 || trade(position, to, occupied, balance);
    }

    /**
     * @param balance what the first side is ahead by if its piece on the square is taken; below 0
     */
    private static boolean trade(Position position, int to, long occupiedAtFirst, int balanceAtFirst) {
        long occupied = occupiedAtFirst;
        int balance = balanceAtFirst;
        long diagonal = position.of(PieceType.BISHOP) | position.of(PieceType.QUEEN);
        long straight = position.of(PieceType.ROOK) | position.of(PieceType.QUEEN);
        long attackers = position.attackers(to, occupied);
        Side first = position.toMove();
        Side side = first;
        while (true) {
            side = side.opposite();
            attackers &= occupied;
            long own = attackers & position.of(side);
            if (own == 0) {
                break;
            }
            int type = 0;
            while ((own & position.of(TYPES[type])) == 0) {
                type++;
            }
            if (type == 5 && (attackers & position.of(side.opposite())) != 0) {
                // The king may not take what is still guarded.
                break;
            }
            occupied ^= nearest(own & position.of(TYPES[type]), side);
            attackers |= Attacks.bishop(to, occupied) & diagonal | Attacks.rook(to, occupied) & straight;
            // Seen from the side that has just taken: what it is ahead by if it is taken back.
            balance = -balance - 1 - VALUES[type];
            if (balance >= 0) {
                side = side.opposite();
                break;
            }
        }
        // The side that cannot or will not go on loses the argument.
        return side != first;
    }

    /** One of several pieces, the same for mirrored boards. */
    private static long nearest(long pieces, Side side) {
        return side == Side.WHITE
                ? Long.lowestOneBit(pieces)
                : Long.reverseBytes(Long.lowestOneBit(Long.reverseBytes(pieces)));
    }
}
