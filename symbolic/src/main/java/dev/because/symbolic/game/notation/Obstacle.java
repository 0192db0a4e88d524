package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Why a move is not legal, as half a sentence. */
final class Obstacle {
    private final Position position;
    private final Side side;

    Obstacle(Position position) {
        this.position = position;
        side = position.toMove();
    }

    /** Why nothing that fits can go to a square. */
    String to(int to, SanReader.Origin origin, boolean takes) {
        Optional<String> over = over();
        if (over.isPresent()) {
            return over.get();
        }
        long pieces = fitting(square -> origin.fits(position, square));
        String where = Square.name(to);
        if (pieces == 0) {
            return side.title() + " has no " + origin.title();
        }
        Optional<Piece> there = position.at(to);
        if (there.filter(piece -> piece.side() == side).isPresent()) {
            return where + " is taken by " + side.title() + "'s own "
                    + there.get().type().title();
        }
        if (origin.isOpenPawn() && !takes) {
            Optional<String> capture = pawnCapture(to);
            if (capture.isPresent()) {
                return "a pawn that takes there is written with its file, " + capture.get();
            }
        }
        boolean captures = takes || !origin.isOpenPawn();
        if (fitting(square -> (pieces & Square.bit(square)) != 0 && reaches(square, to, captures)) != 0) {
            return exposed();
        }
        return blocked(pieces, to).orElse("no " + origin.title() + " can " + (takes ? "take on " : "reach ") + where);
    }

    /** Why the king cannot castle. */
    String castling(Move.Kind kind) {
        Optional<String> over = over();
        if (over.isPresent()) {
            return over.get();
        }
        boolean kingside = kind == Move.Kind.CASTLE_KINGSIDE;
        int king = position.king(side);
        long rights = position.castling() & 0xFFL << 8 * side.rank(0);
        long before = Square.bit(king) - 1;
        long rook = rights & (kingside ? ~before : before);
        if (rook == 0) {
            return side.title() + " may no longer castle on the " + (kingside ? "king's" : "queen's") + " side";
        }
        if (position.inCheck()) {
            return "the king is in check";
        }
        int kingTo = Square.of(kingside ? 6 : 2, side.rank(0));
        int rookTo = Square.of(kingside ? 5 : 3, side.rank(0));
        int from = Square.first(rook);
        long path =
                Attacks.between(king, kingTo) | Attacks.between(from, rookTo) | Square.bit(kingTo) | Square.bit(rookTo);
        long between = path & position.occupied() & ~Square.bit(king) & ~rook;
        if (between != 0) {
            return "there is a piece in the way on " + Square.name(Square.first(between));
        }
        for (int square : Square.all((Attacks.between(king, kingTo) | Square.bit(kingTo)))) {
            if ((position.attackers(square, position.occupied() ^ Square.bit(king)) & position.of(side.opposite()))
                    != 0) {
                return "the king would " + (square == kingTo ? "land on " : "cross ") + Square.name(square)
                        + ", which is attacked";
            }
        }
        return exposed();
    }

    private Optional<String> over() {
        if (position.canMove()) {
            return Optional.empty();
        }
        return Optional.of("the game is over by " + (position.inCheck() ? "mate" : "stalemate"));
    }

    private String exposed() {
        return position.inCheck() ? "the king would still be in check" : "the king would be in check";
    }

    private long fitting(IntPredicate fits) {
        long squares = 0;
        for (int square : Square.all(position.of(side))) {
            squares |= fits.test(square) ? Square.bit(square) : 0;
        }
        return squares;
    }

    private Optional<String> pawnCapture(int to) {
        return position.legalMoves().stream()
                .filter(move -> move.to() == to && position.isCapture(move))
                .filter(move -> position.at(move.from()).orElseThrow().type() == PieceType.PAWN)
                .map(move -> San.write(position, move))
                .findFirst();
    }

    /** Whether the piece could go there if kings did not matter. */
    private boolean reaches(int from, int to, boolean pawnsTake) {
        if (position.at(from).orElseThrow().type() != PieceType.PAWN) {
            return (position.attacksFrom(from) & Square.bit(to)) != 0;
        }
        boolean taken = (position.occupied() & Square.bit(to)) != 0;
        int step = to - from;
        if (step == side.forward() || isDoubleStep(from, step)) {
            return !taken && (position.occupied() & Attacks.between(from, to)) == 0;
        }
        return pawnsTake
                && (position.attacksFrom(from) & Square.bit(to)) != 0
                && (taken || position.enPassant().equals(Optional.of(to)));
    }

    private boolean isDoubleStep(int from, int step) {
        return step == 2 * side.forward() && Square.rank(from) == side.rank(1);
    }

    /** What stands in the way of the one piece that is meant. */
    private Optional<String> blocked(long pieces, int to) {
        for (int from : Square.all(pieces)) {
            PieceType type = position.at(from).orElseThrow().type();
            boolean pawn = type == PieceType.PAWN;
            int step = to - from;
            boolean aims = pawn
                    ? step == side.forward() || isDoubleStep(from, step)
                    : (onEmptyBoard(type, from) & Square.bit(to)) != 0;
            long path = Attacks.between(from, to) | (pawn ? Square.bit(to) : 0);
            if (aims && (path & position.occupied()) != 0) {
                int stone = Square.first(path & position.occupied());
                return Optional.of(
                        stone == to
                                ? Square.name(to) + " is taken"
                                : "the way of the " + type.title() + " on " + Square.name(from) + " is barred on "
                                        + Square.name(stone));
            }
        }
        return Optional.empty();
    }

    private static long onEmptyBoard(PieceType type, int from) {
        return switch (type) {
            case BISHOP -> Attacks.bishop(from, 0);
            case ROOK -> Attacks.rook(from, 0);
            case QUEEN -> Attacks.queen(from, 0);
            default -> 0;
        };
    }
}
