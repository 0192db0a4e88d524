package dev.because.symbolic.game.motif.loss;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.MotifFinder;
import dev.because.symbolic.game.motif.Scene;
import dev.because.symbolic.game.motif.Theme;
import java.util.List;
import java.util.Optional;

/**
 * The move takes a piece (no pawn) that hung: it was not guarded, or not enough, so that the exchange on its square nets all that it is
 * worth. Where the piece has just taken something as dear on that square, taking it back is half of a trade, and nothing hung.
 *
 * <p>Actor and target: the square, on which the piece hung and on which now stands what took it.
 */
public final class HangingPiece implements MotifFinder {
    @Override
    public Theme theme() {
        return Theme.HANGING_PIECE;
    }

    @Override
    public List<Motif> find(Moment moment) {
        Scene scene = Scene.of(moment);
        Optional<PieceType> taken = scene.captured().filter(type -> type != PieceType.PAWN);
        boolean hung = taken.isPresent()
                && Exchange.gain(scene.before(), scene.move())
                        >= taken.orElseThrow().pawns()
                && !isTrade(moment, taken.orElseThrow());
        int square = scene.move().to();
        return hung ? List.of(new Motif(theme(), square, List.of(square))) : List.of();
    }

    private static boolean isTrade(Moment moment, PieceType taken) {
        if (moment.ply() == 1) {
            return false;
        }
        Position earlier = moment.line().positions().get(moment.ply() - 2);
        Move last = moment.line().moves().get(moment.ply() - 2);
        return last.to() == moment.move().to()
                && earlier.captured(last)
                        .filter(piece -> piece.type().pawns() >= taken.pawns())
                        .isPresent();
    }
}
