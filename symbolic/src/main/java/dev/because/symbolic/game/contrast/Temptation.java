package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.exchange.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A move that looks good before one has thought about the answer: it takes something, promotes, gives check, brings out a piece or castles, and the
 * piece that moves is not simply lost where it lands.
 *
 * @param appeals what speaks for it at first sight
 * @param taken what it gains at once, in pawns
 * @param kept what it gains once both sides have taken back on its square
 */
record Temptation(Move move, List<Appeal> appeals, int taken, int kept) {
    /** No more than so many are thought about. */
    private static final int MOST = 12;

    /** The most tempting first: by what they take, then checks, then the others. */
    private static final Comparator<Temptation> ORDER = Comparator.<Temptation>comparingInt(
                    tempting -> -tempting.taken() - tempting.kept())
            .thenComparing(tempting -> !tempting.appeals().contains(Appeal.CHECK));

    /** The tempting moves of the side to move. */
    static List<Temptation> in(Position board) {
        return board.legalMoves().stream()
                .map(move -> of(board, move))
                .filter(tempting -> !tempting.appeals().isEmpty() && tempting.kept() >= 0)
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    /** How tempting a move is. */
    static Temptation of(Position board, Move move) {
        List<Appeal> appeals = new ArrayList<>();
        if (board.isCapture(move)) {
            appeals.add(Appeal.CAPTURE);
        }
        if (move.kind() == Move.Kind.PROMOTE_QUEEN) {
            appeals.add(Appeal.PROMOTION);
        }
        if (board.givesCheck(move)) {
            appeals.add(Appeal.CHECK);
        }
        if (develops(board, move)) {
            appeals.add(Appeal.DEVELOPMENT);
        }
        return new Temptation(move, appeals, atOnce(board, move), Exchange.gain(board, move));
    }

    private static int atOnce(Position board, Move move) {
        int taken = board.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        return taken
                + move.promotion()
                        .map(type -> type.pawns() - PieceType.PAWN.pawns())
                        .orElse(0);
    }

    private static boolean develops(Position board, Move move) {
        Piece piece = board.at(move.from()).orElseThrow();
        int home = piece.side().rank(0);
        boolean minor = piece.type() == PieceType.KNIGHT || piece.type() == PieceType.BISHOP;
        return move.castles() || minor && Square.rank(move.from()) == home && Square.rank(move.to()) != home;
    }
}
