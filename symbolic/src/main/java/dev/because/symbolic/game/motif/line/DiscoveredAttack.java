package dev.because.symbolic.game.motif.line;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What moved, or was taken en passant, stood alone between a bishop, rook or queen of its own side and an enemy: now that one attacks
 * the king; or a piece (no pawn) that it could take with gain and that does not take it with gain now; or anything by taking which it
 * would mate, were it its turn, or after some answer to a check. If the move itself mates, only the king counts.
 *
 * <p>Actor: the piece whose attack is uncovered. Target: what it attacks.
 */
public final class DiscoveredAttack implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.DISCOVERED_ATTACK;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        Position after = scene.after();
        long still = after.of(scene.side()) & ~scene.landed();
        long sliders = still & (after.of(PieceType.BISHOP) | after.of(PieceType.ROOK) | after.of(PieceType.QUEEN));
        List<Motif> found = new ArrayList<>();
        for (int slider : Square.all(sliders)) {
            for (int target : Square.all(after.attacksFrom(slider) & after.of(scene.enemy()))) {
                if (isUncovered(scene, slider, target) && counts(scene, slider, target)) {
                    found.add(new Motif(theme(), slider, List.of(target)));
                }
            }
        }
        return found;
    }

    private static boolean isUncovered(Scene scene, int slider, int target) {
        return (Attacks.between(slider, target) & scene.before().occupied()) != 0;
    }

    private static boolean counts(Scene scene, int slider, int target) {
        if (target == scene.enemyKing()) {
            return true;
        }
        if (!scene.after().canMove()) {
            return false;
        }
        return (scene.enemyPieces() & Square.bit(target)) != 0
                        && scene.threatens(slider, target)
                        && !strikesBack(scene, slider, target)
                || threatensMate(scene, slider, target);
    }

    private static boolean threatensMate(Scene scene, int slider, int target) {
        Stream<Position> ours = scene.after().inCheck()
                ? scene.after().legalMoves().stream().map(scene::then)
                : scene.after().pass().stream();
        return ours.anyMatch(now -> now.legalMoves().stream()
                .anyMatch(move -> move.from() == slider
                        && move.to() == target
                        && now.play(move).isCheckmate()));
    }

    private static boolean strikesBack(Scene scene, int slider, int target) {
        return scene.takes(slider).stream()
                .anyMatch(take -> take.from() == target && Exchange.gain(scene.after(), take) > 0);
    }
}
