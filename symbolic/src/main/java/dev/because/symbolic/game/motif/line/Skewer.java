package dev.because.symbolic.game.motif.line;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.game.motif.loss.Rescue;
import java.util.List;

/**
 * A bishop, rook or queen newly attacks along a line a piece that has to move, the king or one that it could take with gain, and behind
 * that one stands another, no dearer (a pawn only where a bishop or rook has the king in front). No single answer
 * {@linkplain Rescue saves} both, and the attacking piece cannot be taken with gain.
 *
 * <p>Actor: the attacking piece. Targets: the front piece, then the one behind it.
 */
public final class Skewer implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.SKEWER;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        return Alignment.of(scene.after(), scene.side()).stream()
                .filter(line -> !line.standsIn(scene.after(), scene.before()))
                .filter(line -> isSkewered(scene, line))
                .map(line -> new Motif(theme(), line.slider(), List.of(line.front(), line.behind())))
                .toList();
    }

    private static boolean isSkewered(Scene scene, Alignment line) {
        boolean mustMove = line.front() == scene.enemyKing() || scene.threatens(line.slider(), line.front());
        return mustMove
                && (scene.after().typeAt(line.behind()) != PieceType.PAWN || mayBePawn(scene, line))
                && Scene.worth(scene.after(), line.front()) >= Scene.worth(scene.after(), line.behind())
                && scene.isSafe(line.slider())
                && !Rescue.isPossible(scene.after(), Square.bit(line.front()) | Square.bit(line.behind()));
    }

    private static boolean mayBePawn(Scene scene, Alignment line) {
        return line.front() == scene.enemyKing() && scene.after().typeAt(line.slider()) != PieceType.QUEEN;
    }
}
