package dev.because.symbolic.game;

import dev.because.symbolic.game.attack.Attacks;
import java.util.ArrayList;
import java.util.List;

/**
 * What keeps a board from being a position of chess. Only what can be seen from the board is judged: whether a game leads there is
 * another question, which nobody can answer in general.
 */
final class Legality {
    private static final int PAWNS = 8;
    /** No move opens more than two lines of attack at once. */
    private static final int MOST_CHECKERS = 2;

    private static final long LIGHT = 0x55AA55AA55AA55AAL;

    private final Setup setup;
    private final List<String> faults = new ArrayList<>();

    private Legality(Setup setup) {
        this.setup = setup;
    }

    /** All faults, each as half a sentence. Where kings or pawns stand impossibly, nothing else is asked. */
    static List<String> faults(Setup setup) {
        return new Legality(setup).all();
    }

    private List<String> all() {
        kings();
        edges();
        if (!faults.isEmpty()) {
            return faults;
        }
        for (Side side : Side.values()) {
            pieces(side);
            castling(side);
        }
        elsewhere();
        setup.enPassant().ifPresent(this::enPassant);
        checks();
        return faults;
    }

    private void kings() {
        for (Side side : Side.values()) {
            int kings = Long.bitCount(of(side, PieceType.KING));
            if (kings != 1) {
                faults.add(side.title() + " has " + (kings == 0 ? "no king" : kings + " kings"));
            }
        }
    }

    private void edges() {
        for (Side side : Side.values()) {
            long edge = of(side, PieceType.PAWN) & (0xFFL | 0xFFL << 56);
            if (edge != 0) {
                int square = Square.first(edge);
                faults.add("a pawn of " + side.title() + " stands on " + Square.name(square) + ", on the "
                        + (Square.rank(square) == 0 ? "first" : "last") + " rank");
            }
        }
    }

    private void pieces(Side side) {
        int pawns = Long.bitCount(of(side, PieceType.PAWN));
        if (pawns > PAWNS) {
            faults.add(side.title() + " has " + pawns + " pawns");
            return;
        }
        long bishops = of(side, PieceType.BISHOP);
        // Two bishops on squares of one colour: a pawn became one of them.
        int promoted = beyond(1, of(side, PieceType.QUEEN))
                + beyond(2, of(side, PieceType.ROOK))
                + beyond(1, bishops & LIGHT)
                + beyond(1, bishops & ~LIGHT)
                + beyond(2, of(side, PieceType.KNIGHT));
        if (promoted > PAWNS - pawns) {
            faults.add(side.title() + " has at least " + promoted + " promoted " + (promoted == 1 ? "piece" : "pieces")
                    + " beside " + pawns + (pawns == 1 ? " pawn" : " pawns"));
        }
    }

    private static int beyond(int first, long pieces) {
        return Math.max(0, Long.bitCount(pieces) - first);
    }

    private void castling(Side side) {
        long rights = setup.castling() & Castling.rank(side);
        if (rights == 0) {
            return;
        }
        int king = Square.first(of(side, PieceType.KING));
        if ((Castling.rank(side) & Square.bit(king)) == 0) {
            faults.add(side.title() + " may castle although its king stands on " + Square.name(king)
                    + ", not on its first rank");
            return;
        }
        long without = rights & ~of(side, PieceType.ROOK);
        if (without != 0) {
            faults.add(side.title() + " may castle with a rook on " + Square.name(Square.first(without))
                    + ", where none of its rooks stands");
        }
        long before = rights & Square.bit(king) - 1;
        if (Long.bitCount(before) > 1 || Long.bitCount(rights & ~before) > 1) {
            faults.add(side.title() + " may castle with two rooks on the same side of its king");
        }
    }

    private void elsewhere() {
        long other = setup.castling() & ~Castling.rank(Side.WHITE) & ~Castling.rank(Side.BLACK);
        if (other != 0) {
            faults.add("castling is allowed with what stands on " + Square.name(Square.first(other))
                    + ", on no side's first rank");
        }
    }

    private void enPassant(int square) {
        Side stepped = setup.toMove().opposite();
        if (Square.rank(square) != stepped.rank(2)) {
            faults.add("the en passant square " + Square.name(square) + " is not on the rank that " + stepped.title()
                    + "'s pawns step over, the " + (stepped == Side.WHITE ? "third" : "sixth"));
            return;
        }
        int pawn = square + stepped.forward();
        int from = square - stepped.forward();
        if ((of(stepped, PieceType.PAWN) & Square.bit(pawn)) == 0) {
            faults.add("no pawn of " + stepped.title() + " stands on " + Square.name(pawn)
                    + ", which would have stepped over the en passant square " + Square.name(square));
            return;
        }
        long blocked = (setup.of(Side.WHITE) | setup.of(Side.BLACK)) & (Square.bit(square) | Square.bit(from));
        if (blocked != 0) {
            faults.add("the pawn on " + Square.name(pawn) + " cannot just have stepped over " + Square.name(square)
                    + ": " + Square.name(Square.first(blocked)) + " is taken");
        }
    }

    private void checks() {
        Side mover = setup.toMove();
        Side waiting = mover.opposite();
        int king = Square.first(of(waiting, PieceType.KING));
        long attackers = attackers(king, mover);
        if ((attackers & setup.of(PieceType.KING)) != 0) {
            faults.add("the kings stand next to each other, on "
                    + Square.name(Square.first(of(Side.WHITE, PieceType.KING))) + " and "
                    + Square.name(Square.first(of(Side.BLACK, PieceType.KING))));
        } else if (attackers != 0) {
            faults.add(waiting.title() + ", which is not to move, is in check from "
                    + Square.name(Square.first(attackers)));
        }
        long checkers = attackers(Square.first(of(mover, PieceType.KING)), waiting);
        if (Long.bitCount(checkers) > MOST_CHECKERS) {
            faults.add(mover.title() + " is in check from " + Long.bitCount(checkers) + " pieces at once");
        }
    }

    private long attackers(int square, Side by) {
        long occupied = setup.of(Side.WHITE) | setup.of(Side.BLACK);
        long queens = of(by, PieceType.QUEEN);
        return Attacks.pawn(by == Side.BLACK, square) & of(by, PieceType.PAWN)
                | Attacks.knight(square) & of(by, PieceType.KNIGHT)
                | Attacks.king(square) & of(by, PieceType.KING)
                | Attacks.bishop(square, occupied) & (of(by, PieceType.BISHOP) | queens)
                | Attacks.rook(square, occupied) & (of(by, PieceType.ROOK) | queens);
    }

    private long of(Side side, PieceType type) {
        return setup.of(side) & setup.of(type);
    }
}
