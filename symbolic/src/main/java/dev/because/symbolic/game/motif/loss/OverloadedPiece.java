package dev.because.symbolic.game.motif.loss;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * One enemy piece alone can take what has moved, and it guards something else: a piece (no pawn) that cannot be taken with gain as long as
 * it is guarded, or a square where there would be mate. If it takes, the other is lost, and the side that moved is ahead in all (or
 * mates); and it has to take, for the move took something or promoted a pawn, or after every other answer something is lost as well.
 *
 * <p>Actor: the piece that has moved. Targets: the overloaded piece, then what else it guards, the king where that is mate.
 */
public final class OverloadedPiece implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.OVERLOADED;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        List<Move> takes = scene.takes(scene.move().to());
        if (takes.isEmpty()
                || takes.stream().anyMatch(take -> take.from() != takes.get(0).from())) {
            return List.of();
        }
        int guard = takes.get(0).from();
        long guarded = scene.after().attacksFrom(guard);
        long lost = 0;
        for (int square : Square.all(guarded & scene.enemyPieces())) {
            boolean falls = Exchange.threat(scene.after(), square) <= 0
                    && takes.stream().allMatch(take -> balance(scene, take, square) > 0);
            lost |= falls ? Square.bit(square) : 0;
        }
        if (takes.stream().allMatch(take -> Mates.exist(scene, scene.then(take), guarded & ~Square.bit(take.to())))) {
            lost |= Square.bit(scene.enemyKing());
        }
        return lost == 0 || !isForced(scene, takes)
                ? List.of()
                : scene.dearestFirst(lost).stream()
                        .map(square -> new Motif(theme(), scene.move().to(), List.of(guard, square)))
                        .toList();
    }

    private static boolean isForced(Scene scene, List<Move> takes) {
        return scene.captured().isPresent()
                || scene.move().promotes()
                || scene.after().legalMoves().stream()
                        .filter(answer -> !takes.contains(answer))
                        .allMatch(answer -> isPunished(scene, answer));
    }

    /** Whether there is mate after an answer, or more is won on one square than the answer took. */
    private static boolean isPunished(Scene scene, Move answer) {
        Position then = scene.then(answer);
        int taken = scene.after()
                .captured(answer)
                .map(piece -> piece.type().pawns())
                .orElse(0);
        return then.legalMoves().stream()
                .anyMatch(move -> then.isCapture(move) && Exchange.gain(then, move) > taken
                        || then.givesCheck(move) && then.play(move).isCheckmate());
    }

    /** What the move took, less the piece (or pawn) that moved, and what then falls; 0 if nothing falls. */
    private static int balance(Scene scene, Move take, int square) {
        Position then = scene.then(take);
        int falls = Exchange.best(then, square);
        int taken = scene.captured().map(type -> type.pawns()).orElse(0);
        return falls == 0 ? 0 : taken - Scene.worth(scene.before(), scene.move().from()) + falls;
    }
}
