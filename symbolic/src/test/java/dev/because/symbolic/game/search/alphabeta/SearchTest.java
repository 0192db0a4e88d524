package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final StaticEvaluation evaluation = StaticEvaluation.fitted();
    private final MoveOrder order = new MoveOrder();

    @Test
    void withNothingPrunedTheValueIsThatOfPlainMinimax() {
        AlphaBeta engine = new AlphaBeta(12, false);
        for (int depth = 1; depth <= 3; depth++) {
            for (Position position : RandomPositions.some(depth, 32 / (depth * depth * depth))) {
                Line best = engine.analyse(Question.best(position, Limit.depth(depth)))
                        .best();
                Path path = new Path(Game.of(position));
                path.enter(0, position);
                int value = minimax(position, path, 0, depth);
                assertEquals(Values.score(position.toMove(), value), best.score(), () -> Fen.write(position));
            }
        }
    }

    @Test
    void theValueOfEachMoveAsOneOfManyLinesIsItsValueAlone() {
        AlphaBeta engine = new AlphaBeta(12, false);
        for (Position position : RandomPositions.some(9, 3)) {
            Question question = Question.best(position, Limit.depth(1));
            List<Line> lines = engine.analyse(question.lines(500)).lines();
            assertEquals(position.legalMoves().size(), lines.size());
            for (Line line : lines) {
                assertEquals(
                        line.score(),
                        engine.analyse(question.only(line.first())).best().score(),
                        () -> Fen.write(position) + " " + line);
            }
        }
    }

    /** All moves to the depth, then quiescence, which is tested by itself. */
    private int minimax(Position position, Path path, int ply, int depth) {
        path.enter(ply, position);
        if (ply > 0 && (position.isDeadByMaterial() || path.repeats(ply, position))) {
            return 0;
        }
        List<Move> moves = position.legalMoves();
        if (moves.isEmpty()) {
            return position.inCheck() ? ply - Values.MATE : 0;
        }
        if (depth == 0) {
            return new Quiescence(path, new Clock(Limit.depth(1)), new TranspositionTable(4), evaluation, order, false)
                    .value(position, ply, 0, -Values.INFINITE, Values.INFINITE);
        }
        if (ply > 0 && position.halfmoves() >= 100) {
            return 0;
        }
        int best = -Values.INFINITE;
        for (Move move : moves) {
            path.at(ply).played = MoveOrder.place(position, move);
            best = Math.max(best, -minimax(position.play(move), path, ply + 1, depth - 1));
        }
        return best;
    }
}
