package dev.because.explain.check.chess.motif;

import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import java.util.Set;
import java.util.TreeSet;

/** Where pieces attack, found by going from square to square. */
final class Walk {
    private Walk() {}

    /** The squares that the piece on one attacks, where pieces on some squares are looked through. */
    static Set<Integer> reach(Position position, int from, Set<Integer> through) {
        Set<Integer> reached = new TreeSet<>();
        Piece piece = position.at(from).orElseThrow();
        int up = piece.side() == Side.WHITE ? 1 : -1;
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                boolean straight = dx * dy == 0 && Math.abs(dx + dy) == 1;
                boolean slanted = Math.abs(dx) == 1 && Math.abs(dy) == 1;
                boolean may =
                        switch (piece.type()) {
                            case PAWN -> slanted && dy == up;
                            case KNIGHT -> Math.abs(dx * dy) == 2;
                            case BISHOP -> slanted;
                            case ROOK -> straight;
                            case QUEEN, KING -> straight || slanted;
                        };
                if (may) {
                    walk(position, from, dx, dy, through, reached);
                }
            }
        }
        return reached;
    }

    private static void walk(Position position, int from, int dx, int dy, Set<Integer> through, Set<Integer> reached) {
        PieceType type = position.at(from).orElseThrow().type();
        boolean far = type == PieceType.BISHOP || type == PieceType.ROOK || type == PieceType.QUEEN;
        int file = Square.file(from) + dx;
        int rank = Square.rank(from) + dy;
        while (file >= 0 && file < 8 && rank >= 0 && rank < 8) {
            int square = Square.of(file, rank);
            reached.add(square);
            if (!far || position.at(square).isPresent() && !through.contains(square)) {
                return;
            }
            file += dx;
            rank += dy;
        }
    }

    /** Whether the piece on a square attacks another square. */
    static boolean reaches(Position position, int from, int to) {
        return position.at(from).isPresent() && reach(position, from, Set.of()).contains(to);
    }

    /** Whether it would, if nothing stood on a third. */
    static boolean reachesThrough(Position position, int from, int over, int to) {
        return reach(position, from, Set.of(over)).contains(to);
    }

    /** How many pieces of a side attack a square. */
    static int attackers(Position position, Side side, int square) {
        int count = 0;
        for (int from = 0; from < 64; from++) {
            boolean own =
                    position.at(from).filter(piece -> piece.side() == side).isPresent();
            count += own && reaches(position, from, square) ? 1 : 0;
        }
        return count;
    }

    /** Whether three squares lie on one line of the board. */
    static boolean inLine(int a, int b, int c) {
        int across = (Square.file(b) - Square.file(a)) * (Square.rank(c) - Square.rank(a))
                - (Square.file(c) - Square.file(a)) * (Square.rank(b) - Square.rank(a));
        return across == 0;
    }
}
