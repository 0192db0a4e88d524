package dev.because.explain.check.chess.motif;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.notation.Fen;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a motif is there, by replaying the line. */
public final class MotifTruth {
    private MotifTruth() {}

    /** Whether what the motif says is true on the board after the move. */
    public static boolean holds(Moment moment, Motif motif) {
        Position before = moment.before();
        Position after = moment.after();
        return switch (motif.theme()) {
            case FORK -> LossTruth.fork(after, motif);
            case TRAPPED_PIECE -> LossTruth.trapped(after, motif.targets().get(0));
            case HANGING_PIECE -> hung(moment, motif);
            case REMOVED_DEFENDER -> GuardTruth.removed(before, moment.move(), after, motif);
            case OVERLOADED -> GuardTruth.overloaded(before, moment.move(), after, motif);
            case PIN -> LineTruth.pin(after, motif);
            case SKEWER -> LineTruth.skewer(after, motif);
            case DISCOVERED_ATTACK -> LineTruth.discovered(before, after, motif);
            case DOUBLE_CHECK -> doubleCheck(after, motif);
            case BACK_RANK_MATE -> backRank(after, motif);
            case SMOTHERED_MATE -> smothered(after, motif);
            case PROMOTION -> isPawn(before, moment.move().from()) && !isPawn(after, motif.actor());
            case PERPETUAL_CHECK -> perpetual(moment);
            case LOST_CASTLING -> lostCastling(before, after);
        };
    }

    private static boolean hung(Moment moment, Motif motif) {
        Position before = moment.before();
        Move move = moment.move();
        int worth = before.captured(move).map(piece -> piece.type().pawns()).orElse(0);
        boolean wasTrade = moment.ply() > 1
                && moment.line().moves().get(moment.ply() - 2).to() == move.to()
                && moment.line()
                                        .positions()
                                        .get(moment.ply() - 2)
                                        .material(moment.after().toMove().opposite())
                                - before.material(moment.after().toMove().opposite())
                        >= worth;
        return worth > 1 && move.to() == motif.actor() && Played.net(before, move) >= worth && !wasTrade;
    }

    private static boolean doubleCheck(Position after, Motif motif) {
        int king = motif.targets().get(0);
        return Walk.reaches(after, motif.actor(), king)
                && Walk.attackers(after, after.toMove().opposite(), king) == 2
                && after.legalMoves().stream().allMatch(move -> move.from() == king);
    }

    private static boolean backRank(Position after, Motif motif) {
        int king = motif.targets().get(0);
        int rank = after.toMove().rank(0);
        List<PieceType> inFront = IntStream.rangeClosed(Square.file(king) - 1, Square.file(king) + 1)
                .filter(file -> file >= 0 && file < 8)
                .mapToObj(file -> after.at(Square.of(file, after.toMove().rank(1))))
                .map(found -> found.filter(piece -> piece.side() == after.toMove())
                        .map(Piece::type)
                        .orElse(PieceType.KING))
                .toList();
        return isMate(after)
                && Walk.reaches(after, motif.actor(), king)
                && Square.rank(king) == rank
                && Square.rank(motif.actor()) == rank
                && !inFront.contains(PieceType.KING)
                && inFront.contains(PieceType.PAWN);
    }

    private static boolean smothered(Position after, Motif motif) {
        int king = motif.targets().get(0);
        return isMate(after)
                && after.at(motif.actor()).orElseThrow().type() == PieceType.KNIGHT
                && Walk.reaches(after, motif.actor(), king)
                && Walk.reach(after, king, java.util.Set.of()).stream().allMatch(square -> after.at(square)
                        .filter(piece -> piece.side() == after.toMove())
                        .isPresent());
    }

    private static boolean isMate(Position position) {
        int king = position.king(position.toMove());
        return position.legalMoves().isEmpty()
                && Walk.attackers(position, position.toMove().opposite(), king) > 0;
    }

    private static boolean isPawn(Position position, int square) {
        return position.at(square).orElseThrow().type() == PieceType.PAWN;
    }

    private static boolean perpetual(Moment moment) {
        List<Position> boards = moment.line().positions();
        String now = board(moment.after());
        for (int earlier = moment.ply() - 2; earlier >= 0; earlier -= 2) {
            if (!boards.get(earlier).inCheck()) {
                return false;
            }
            if (board(boards.get(earlier)).equals(now)) {
                return moment.after().inCheck();
            }
        }
        return false;
    }

    /** The first four fields of a position's FEN. */
    private static String board(Position position) {
        return Fen.write(position).replaceAll(" \\d+ \\d+$", "");
    }

    private static boolean lostCastling(Position before, Position after) {
        String letters = after.toMove() == dev.because.symbolic.game.Side.WHITE ? "[A-Z]" : "[a-z]";
        List<Move> answers = after.legalMoves();
        boolean always = after.inCheck()
                && !answers.isEmpty()
                && answers.stream().noneMatch(answer -> rights(after.play(answer), letters));
        return rights(before, letters) && (!rights(after, letters) || always);
    }

    private static boolean rights(Position position, String letters) {
        return Fen.write(position).split(" ")[2].matches(".*" + letters + ".*");
    }
}
