package dev.because.symbolic.game.exchange;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;

/**
 * Static exchange evaluation: both sides take on one square, each with the cheapest piece that may, and each stops where going on would
 * cost it. Batteries behind the pieces that have left count; a piece that is pinned to its king, or would leave it in check, does not take.
 * All results are in pawns, by {@link PieceType#pawns()}.
 *
 * <p>(Reinfeld's exchange on a square, as Slate and Atkin count it: Chess 4.5, the Northwestern University chess program, 1977.)
 */
public final class Exchange {
    private static final PieceType[] CHEAPEST_FIRST = PieceType.values();
    private static final int QUEENED = PieceType.QUEEN.pawns() - PieceType.PAWN.pawns();

    private final Position position;
    private final int square;
    /** Pieces that give check already and are to be disregarded. */
    private final long disregarded;

    private Exchange(Position position, int square, long disregarded) {
        this.position = position;
        this.square = square;
        this.disregarded = disregarded;
    }

    /**
     * What a legal move nets on the square where it lands, for the side that plays it: below 0 if it loses material there. It counts what
     * the move takes, what a pawn becomes, and what is retaken.
     */
    public static int gain(Position position, Move move) {
        if (move.castles()) {
            return 0;
        }
        int to = move.to();
        long occupied = position.occupied() & ~Square.bit(move.from());
        if (position.isCapture(move)) {
            occupied &= ~Square.bit(position.capturedAt(move));
        }
        int taken = position.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        PieceType mover = position.typeAt(move.from());
        int becomes = move.promotion().map(PieceType::pawns).orElse(mover == null ? 0 : mover.pawns());
        int promotion = move.promotes() ? becomes - PieceType.PAWN.pawns() : 0;
        Exchange exchange = new Exchange(position, to, 0);
        return taken
                + promotion
                - exchange.retake(occupied | Square.bit(to), position.toMove().opposite(), becomes);
    }

    /** What the side to move nets at most by taking the enemy piece on a square; 0 if it had better not, or cannot. */
    public static int best(Position position, int square) {
        return best(position, square, position.toMove(), 0);
    }

    /**
     * What the enemies of the piece on a square would net at most by taking it, were it their turn and no king in check; 0 if nothing, if
     * the square is empty, or if a king stands there.
     */
    public static int threat(Position position, int square) {
        return position.at(square)
                .map(piece -> best(position, square, piece.side().opposite(), checks(position)))
                .orElse(0);
    }

    /** The same if the piece on {@code from} takes first; 0 if it does not attack the square, or is pinned elsewhere. */
    public static int threat(Position position, int from, int square) {
        PieceType mover = position.typeAt(from);
        PieceType target = position.typeAt(square);
        if (mover == null
                || target == null
                || target == PieceType.KING
                || (position.attacksFrom(from) & Square.bit(square)) == 0) {
            return 0;
        }
        Side side = position.at(from).orElseThrow().side();
        Exchange exchange = new Exchange(position, square, checks(position));
        return exchange.mayTake(position.occupied(), side, mover, from)
                ? exchange.take(position.occupied(), side, mover, from, target.pawns())
                : 0;
    }

    private static int best(Position position, int square, Side side, long disregarded) {
        PieceType target = position.typeAt(square);
        if (target == null || target == PieceType.KING || (position.of(side) & Square.bit(square)) != 0) {
            return 0;
        }
        return new Exchange(position, square, disregarded).retake(position.occupied(), side, target.pawns());
    }

    private static long checks(Position position) {
        long checks = 0;
        for (Side side : Side.values()) {
            checks |= position.attackers(position.king(side), side.opposite());
        }
        return checks;
    }

    /** What a side nets at most by taking a piece of that worth, or 0. */
    private int retake(long occupied, Side side, int worth) {
        long attackers = position.attackers(square, occupied) & position.of(side);
        if (attackers == 0) {
            return 0;
        }
        for (PieceType type : CHEAPEST_FIRST) {
            for (long rest = attackers & position.of(type); rest != 0; rest &= rest - 1) {
                int from = Square.first(rest);
                if (mayTake(occupied, side, type, from)) {
                    return Math.max(0, take(occupied, side, type, from, worth));
                }
            }
        }
        return 0;
    }

    private int take(long occupied, Side side, PieceType type, int from, int worth) {
        boolean queens = type == PieceType.PAWN && Square.rank(square) == side.rank(7);
        long after = occupied & ~Square.bit(from);
        return worth
                + (queens ? QUEENED : 0)
                - retake(after, side.opposite(), queens ? PieceType.QUEEN.pawns() : type.pawns());
    }

    private boolean mayTake(long occupied, Side side, PieceType type, int from) {
        long after = occupied & ~Square.bit(from);
        long enemies = position.of(side.opposite()) & ~Square.bit(square);
        return type == PieceType.KING
                ? (position.attackers(square, after) & enemies) == 0
                : (position.attackers(position.king(side), after) & enemies & ~disregarded) == 0;
    }
}
