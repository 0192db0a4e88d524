package dev.because.explain.check.chess.motif;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.motif.Motif;
import java.util.List;

/** Whether lines are what they are said to be, by walking along them. */
final class LineTruth {
    private LineTruth() {}

    static boolean pin(Position after, Motif pin) {
        int front = pin.targets().get(0);
        int behind = pin.targets().get(1);
        if (!isLine(after, pin.actor(), front, behind) || !LossTruth.isSafe(after, pin.actor())) {
            return false;
        }
        List<Move> leaving = after.legalMoves().stream()
                .filter(move -> move.from() == front && !Walk.inLine(pin.actor(), behind, move.to()))
                .toList();
        if (typeAt(after, behind) == PieceType.KING) {
            return leaving.isEmpty();
        }
        List<Move> quiet = leaving.stream()
                .filter(move -> !after.isCapture(move) && !after.givesCheck(move))
                .toList();
        return typeAt(after, behind).pawns() > typeAt(after, front).pawns()
                && !quiet.isEmpty()
                && quiet.stream().allMatch(move -> Played.winsBy(after.play(move), pin.actor(), behind));
    }

    static boolean skewer(Position after, Motif skewer) {
        int front = skewer.targets().get(0);
        int behind = skewer.targets().get(1);
        boolean king = typeAt(after, front) == PieceType.KING;
        return isLine(after, skewer.actor(), front, behind)
                && (king
                        || typeAt(after, front).pawns() >= typeAt(after, behind).pawns())
                && LossTruth.isSafe(after, skewer.actor())
                && LossTruth.isThreatened(after, skewer.actor(), front)
                && Played.cannotSave(after, king ? List.of(behind) : skewer.targets());
    }

    static boolean discovered(Position before, Position after, Motif attack) {
        int actor = attack.actor();
        int target = attack.targets().get(0);
        return before.at(actor).equals(after.at(actor))
                && !Walk.reaches(before, actor, target)
                && Walk.reaches(after, actor, target)
                && (LossTruth.isThreatened(after, actor, target) && !strikesBack(after, actor, target)
                        || wouldMate(after, actor, target));
    }

    private static boolean strikesBack(Position after, int actor, int target) {
        return Played.capturesOn(after, actor).stream()
                .anyMatch(answer -> answer.from() == target && Played.net(after, answer) > 0);
    }

    private static boolean wouldMate(Position after, int actor, int target) {
        List<Position> ours = after.inCheck()
                ? after.legalMoves().stream().map(after::play).toList()
                : after.pass().stream().toList();
        return ours.stream().anyMatch(now -> Played.capturesOn(now, target).stream()
                .anyMatch(move -> move.from() == actor && now.play(move).isCheckmate()));
    }

    private static boolean isLine(Position after, int actor, int front, int behind) {
        return Walk.inLine(actor, front, behind)
                && Walk.reaches(after, actor, front)
                && !Walk.reaches(after, actor, behind)
                && Walk.reachesThrough(after, actor, front, behind);
    }

    private static PieceType typeAt(Position position, int square) {
        return position.at(square).orElseThrow().type();
    }
}
