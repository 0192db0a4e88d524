package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import org.junit.jupiter.api.Test;

class QuiescenceTest {
    @Test
    void mirroredBoardsHaveTheSameStaticEvaluation() {
        StaticEvaluation evaluation = StaticEvaluation.fitted();
        for (Position position : RandomPositions.some(4, 1000)) {
            assertEquals(
                    evaluation.of(position),
                    evaluation.of(RandomPositions.mirrored(position)),
                    () -> Fen.write(position));
        }
    }

    @Test
    void mirroredBoardsHaveTheSameValue() {
        for (Position position : RandomPositions.some(5, 60)) {
            assertEquals(
                    value(position, false),
                    value(RandomPositions.mirrored(position), false),
                    () -> Fen.write(position));
        }
    }

    @Test
    void aNarrowWindowTellsOnWhichSideTheValueLies() {
        for (Position position : RandomPositions.some(6, 60)) {
            int value = value(position, false);
            assertEquals(value, Math.max(value, between(position, value, value + 1)), () -> Fen.write(position));
            assertEquals(value, Math.min(value, between(position, value - 1, value)), () -> Fen.write(position));
        }
    }

    @Test
    void whatHangsIsTakenBeforeTheBoardIsJudged() {
        Position hanging = Fen.read("6k1/5ppp/8/3q4/8/2N5/5PPP/6K1 w - - 0 1");
        Position taken = Fen.read("6k1/5ppp/8/3N4/8/8/5PPP/6K1 b - - 0 1");
        assertEquals(-value(taken, true), value(hanging, true));
    }

    private static int value(Position position, boolean selective) {
        return quiescence(position, selective).value(position, 1, 0, -Values.INFINITE, Values.INFINITE);
    }

    private static int between(Position position, int alpha, int beta) {
        return quiescence(position, false).value(position, 1, 0, alpha, beta);
    }

    private static Quiescence quiescence(Position position, boolean selective) {
        return new Quiescence(
                new Path(Game.of(position)),
                new Clock(Limit.nodes(10_000_000)),
                new TranspositionTable(4),
                StaticEvaluation.fitted(),
                new MoveOrder(),
                selective);
    }
}
