package dev.because.symbolic.game.motif.loss;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A piece (no pawn) is attacked so that taking it gains, and wherever it goes it is lost for more than it takes there; nor does any
 * other answer {@linkplain Rescue save} it, by a guard, by something in between or by taking the attacker. The move has made it so:
 * before, less or nothing was won by taking the piece. The enemy is not in check,
 * and the piece is not pinned to its king, which would be another motif.
 *
 * <p>Actor: the piece that takes it with the most gain, the one that has moved if it is among those. Target: the trapped piece.
 */
public final class TrappedPiece implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.TRAPPED_PIECE;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        if (scene.after().inCheck()) {
            return List.of();
        }
        return scene.dearestFirst(scene.enemyPieces()).stream()
                .filter(square -> isTrapped(scene, square))
                .map(square -> new Motif(theme(), attacker(scene, square), List.of(square)))
                .toList();
    }

    private static boolean isTrapped(Scene scene, int square) {
        Position after = scene.after();
        int threat = Exchange.threat(after, square);
        return threat > 0
                && !isPinned(scene, square)
                && threat > Exchange.best(scene.before(), square)
                && !Rescue.isPossible(after, Square.bit(square));
    }

    private static boolean isPinned(Scene scene, int square) {
        long without = scene.after().occupied() & ~Square.bit(square);
        return (scene.after().attackers(scene.enemyKing(), without)
                        & scene.after().of(scene.side()))
                != 0;
    }

    private static int attacker(Scene scene, int square) {
        long attackers = scene.after().attackers(square, scene.side());
        return Arrays.stream(Square.all(attackers))
                .boxed()
                .max(Comparator.comparing((Integer from) -> Exchange.threat(scene.after(), from, square))
                        .thenComparing(from -> (scene.landed() & Square.bit(from)) != 0))
                .orElseThrow();
    }
}
