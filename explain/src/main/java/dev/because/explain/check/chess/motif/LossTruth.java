package dev.because.explain.check.chess.motif;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.motif.Motif;
import java.util.List;

/** Whether pieces are lost, by playing every answer. */
final class LossTruth {
    private LossTruth() {}

    static boolean fork(Position after, Motif fork) {
        int actor = fork.actor();
        List<Integer> targets = fork.targets();
        return targets.size() >= 2
                && targets.stream().allMatch(target -> Walk.reaches(after, actor, target) && isPiece(after, target))
                && isSafe(after, actor)
                && targets.stream().allMatch(target -> isThreatened(after, actor, target))
                && Played.cannotSave(after, targets);
    }

    static boolean trapped(Position after, int piece) {
        return !after.inCheck()
                && after.pass().filter(now -> Played.wins(now, piece) > 0).isPresent()
                && Played.cannotSave(after, List.of(piece));
    }

    /** Whether no answer takes that piece with gain. */
    static boolean isSafe(Position after, int square) {
        return Played.wins(after, square) <= 0;
    }

    /** Whether a piece is the king in check, or could be taken with gain by the actor, were it its turn, now or once out of check. */
    static boolean isThreatened(Position after, int actor, int target) {
        if (after.at(target).orElseThrow().type() == PieceType.KING) {
            return after.inCheck();
        }
        return after.pass().map(now -> Played.winsBy(now, actor, target)).orElseGet(() -> after.legalMoves().stream()
                .anyMatch(answer -> answer.from() == target
                        || answer.to() == actor
                        || Played.winsBy(after.play(answer), actor, target)));
    }

    private static boolean isPiece(Position after, int square) {
        return after.at(square)
                .filter(piece -> piece.side() == after.toMove() && piece.type() != PieceType.PAWN)
                .isPresent();
    }
}
