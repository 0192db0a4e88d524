package dev.because.symbolic.game.motif.line;

import dev.because.symbolic.game.Move;
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
import java.util.List;

/**
 * A piece may not leave the line on which a bishop, rook or queen attacks it, which cannot itself be taken with gain. The pin is
 * <ul>
 *   <li><b>absolute</b> if the king stands behind: to leave the line is against the rules;
 *   <li><b>relative</b> if something dearer than the pinned piece (no pawn) stands behind: it has a move off the line, and after each that
 *       neither takes nor gives check the pinning piece could take with gain what stood behind.
 * </ul>
 * The move makes the pin, or uses an absolute one: it gives a check that the pinned piece could parry off the line; it lands where the
 * pinned piece could take with gain, off the line; or it attacks the pinned piece so that taking it gains.
 *
 * <p>Actor: the pinning piece. Targets: the pinned piece, then what stands behind it.
 */
public final class Pin implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.PIN;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        return Alignment.of(scene.after(), scene.side()).stream()
                .filter(line -> isAbsolute(scene, line) || isRelative(scene, line))
                .map(line -> new Motif(theme(), line.slider(), List.of(line.front(), line.behind())))
                .toList();
    }

    private static boolean isAbsolute(Scene scene, Alignment line) {
        return line.behind() == scene.enemyKing()
                && (isNew(scene, line) && scene.isSafe(line.slider())
                        || isUsed(scene, line) && Exchange.best(scene.after(), line.slider()) <= 0);
    }

    private static boolean isNew(Scene scene, Alignment line) {
        return !line.standsIn(scene.after(), scene.before());
    }

    private static boolean isUsed(Scene scene, Alignment line) {
        Position after = scene.after();
        long kept = after.attacksFrom(line.front()) & ~line.line();
        long checkers = after.checkers();
        if (checkers != 0) {
            int checker = Square.first(checkers);
            long parries = Attacks.between(checker, scene.enemyKing()) & ~pawns(after, line.front()) | checkers;
            return Long.bitCount(checkers) == 1 && (kept & parries) != 0;
        }
        for (int landed : Square.all(scene.landed())) {
            boolean withGain = Scene.worth(after, landed) > Scene.worth(after, line.front())
                    || after.attackers(landed, scene.side()) == 0;
            if ((kept & Square.bit(landed)) != 0 && withGain
                    || landed != line.slider() && Exchange.threat(after, landed, line.front()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** All squares if a pawn stands there, which cannot go where it attacks unless it takes; none otherwise. */
    private static long pawns(Position position, int square) {
        return position.typeAt(square) == PieceType.PAWN ? -1L : 0;
    }

    private static boolean isRelative(Scene scene, Alignment line) {
        Position after = scene.after();
        if (line.behind() == scene.enemyKing()
                || after.typeAt(line.front()) == PieceType.PAWN
                || Scene.worth(after, line.behind()) <= Scene.worth(after, line.front())
                || !isNew(scene, line)
                || !scene.isSafe(line.slider())) {
            return false;
        }
        List<Move> leaving = after.legalMoves().stream()
                .filter(move -> move.from() == line.front() && (line.line() & Square.bit(move.to())) == 0)
                .filter(move -> !after.isCapture(move) && !after.givesCheck(move))
                .toList();
        return !leaving.isEmpty()
                && leaving.stream()
                        .allMatch(move -> Exchange.threat(scene.then(move), line.slider(), line.behind()) > 0);
    }
}
