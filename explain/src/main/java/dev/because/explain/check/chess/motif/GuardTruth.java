package dev.because.explain.check.chess.motif;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Motif;
import java.util.Arrays;
import java.util.List;

/** Whether guards are gone, or have too much to do, by playing what they would have to answer. */
final class GuardTruth {
    private GuardTruth() {}

    static boolean removed(Position before, Move move, Position after, Motif motif) {
        return motif.targets().stream()
                .allMatch(target -> isTaken(before, move, after, target) || isDriven(after, target));
    }

    private static boolean isTaken(Position before, Move move, Position after, int target) {
        List<Move> retakes = Played.capturesOn(after, move.to());
        if (!before.isCapture(move)) {
            return false;
        }
        if (isKing(after, target)) {
            return after.pass().filter(Played::mates).isPresent()
                    && retakes.stream().allMatch(retake -> Played.mates(after.play(retake)));
        }
        boolean guarded = Walk.reaches(before, before.capturedAt(move), target) && Played.wins(before, target) == 0;
        return guarded
                && (retakes.isEmpty()
                        ? after.pass()
                                .map(now -> Played.wins(now, target) > 0)
                                .orElseGet(() -> Played.cannotSave(after, List.of(target))
                                        || Walk.attackers(after, after.toMove().opposite(), target) > 0)
                        : retakes.stream().allMatch(retake -> Played.wins(after.play(retake), target) > 0));
    }

    private static boolean isDriven(Position after, int target) {
        return !isKing(after, target)
                && after.pass().map(now -> Played.wins(now, target) == 0).orElse(true)
                && Arrays.stream(Square.all(after.of(after.toMove())))
                        .filter(guard -> guard != target && Walk.reaches(after, guard, target))
                        .anyMatch(guard -> leaves(after, guard, target)
                                && Played.cannotSave(
                                        after, isKing(after, guard) ? List.of(target) : List.of(target, guard)));
    }

    private static boolean leaves(Position after, int guard, int target) {
        return after.legalMoves().stream()
                .anyMatch(answer -> answer.from() == guard && Played.wins(after.play(answer), target) > 0);
    }

    static boolean overloaded(Position before, Move move, Position after, Motif motif) {
        int guard = motif.targets().get(0);
        int target = motif.targets().get(1);
        List<Move> takes = Played.capturesOn(after, move.to());
        int ahead = Played.taken(before, move)
                - after.at(move.to()).orElseThrow().type().pawns();
        boolean loses = takes.stream()
                .map(after::play)
                .allMatch(then -> isKing(after, target)
                        ? Played.mates(then)
                        : Played.wins(then, target) > 0 && Played.wins(then, target) + ahead > 0);
        boolean guarded = isKing(after, target)
                || Walk.reaches(after, guard, target)
                        && after.pass()
                                .map(now -> Played.wins(now, target) == 0)
                                .orElse(true);
        return !takes.isEmpty()
                && takes.stream().allMatch(take -> take.from() == guard)
                && loses
                && guarded
                && (before.isCapture(move) || move.promotes() || othersLose(after, takes));
    }

    private static boolean othersLose(Position after, List<Move> takes) {
        return after.legalMoves().stream()
                .filter(answer -> !takes.contains(answer))
                .allMatch(answer -> {
                    Position then = after.play(answer);
                    return Played.mates(then)
                            || then.legalMoves().stream()
                                    .filter(then::isCapture)
                                    .anyMatch(best -> Played.net(then, best) > Played.taken(after, answer));
                });
    }

    private static boolean isKing(Position position, int square) {
        return position.at(square)
                .filter(piece -> piece.type() == PieceType.KING)
                .isPresent();
    }
}
