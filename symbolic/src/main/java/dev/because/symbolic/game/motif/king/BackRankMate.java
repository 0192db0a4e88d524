package dev.because.symbolic.game.motif.king;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;

/**
 * Mate along the king's own first rank, by a rook or queen on it, where pieces of the king's own, a pawn at least among them, stand on
 * every square in front of it.
 *
 * <p>Actor: the piece that mates. Target: the king.
 */
public final class BackRankMate implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.BACK_RANK_MATE;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        Position after = scene.after();
        int king = scene.enemyKing();
        long rank = 0xFFL << 8 * scene.enemy().rank(0);
        long inFront = Attacks.king(king) & 0xFFL << 8 * scene.enemy().rank(1);
        long checkers = after.checkers() & rank;
        boolean shutIn =
                (inFront & ~after.of(scene.enemy())) == 0 && (inFront & after.of(scene.enemy(), PieceType.PAWN)) != 0;
        return (rank & Square.bit(king)) != 0 && checkers != 0 && shutIn && after.isCheckmate()
                ? List.of(new Motif(theme(), Square.first(checkers), List.of(king)))
                : List.of();
    }
}
