package dev.because.explain.player.training.label;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.util.ArrayList;
import java.util.List;

/** Rates moves without looking ahead, in no time: by what counts afterwards, less what a move loses on its square. */
final class Glance {
    private static final int CENTIPAWNS = 100;

    private final Evaluation evaluation = StaticEvaluation.fitted();

    /** All legal moves, in no order. */
    List<RatedMove> rate(Position position) {
        List<RatedMove> rated = new ArrayList<>();
        for (Move move : position.legalMoves()) {
            Position after = position.play(move);
            int nets = Exchange.gain(position, move);
            int counted =
                    position.captured(move).map(piece -> piece.type().pawns()).orElse(0);
            int retaken = Math.max(0, counted - nets);
            rated.add(new RatedMove(move, -evaluation.of(after) - CENTIPAWNS * retaken));
        }
        return rated;
    }
}
