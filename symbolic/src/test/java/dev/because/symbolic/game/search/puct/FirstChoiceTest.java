package dev.because.symbolic.game.search.puct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstChoiceTest {
    @Test
    void thePolicyDecidesAndThePositionAfterTheMoveIsJudged() {
        Position position = Fen.read("6k1/5ppp/8/7q/8/8/4QPPP/R5K1 w - - 0 1");
        MaterialEvaluator evaluator = new MaterialEvaluator();
        try (FirstChoice choice = new FirstChoice(evaluator)) {
            Question question = Question.best(position, Limit.nodes(1));
            Analysis all = choice.analyse(question.lines(100));
            assertEquals(
                    position.legalMoves(), all.lines().stream().map(Line::first).toList(), "all are equally likely");
            assertEquals(2, choice.analyse(question).nodes());
            Score mate = choice.analyse(question.only(San.read(position, "Ra8#")))
                    .best()
                    .score();
            assertEquals(Score.mate(Side.WHITE, 1), mate);
            Score takes = choice.analyse(question.only(San.read(position, "Qxh5")))
                    .best()
                    .score();
            // A queen and a rook, 14 pawns, ahead.
            assertEquals(Expectation.centipawns(Math.tanh(14 / 8.0)), takes.centipawns());
        }
        assertTrue(evaluator.closed);
    }

    @Test
    void whatIsOverAfterTheMoveIsNotJudged() {
        Position position = Fen.read("7k/8/6K1/8/8/8/8/5Q2 w - - 0 1");
        MaterialEvaluator evaluator = new MaterialEvaluator();
        try (FirstChoice choice = new FirstChoice(evaluator)) {
            Question stalemates = Question.best(position, Limit.nodes(1)).only(San.read(position, "Qf7"));
            assertEquals(0, choice.analyse(stalemates).best().score().scaled());
            assertEquals(1, evaluator.judged);
            Position over = position.play(San.read(position, "Qf7"));
            assertEquals(
                    List.of(),
                    choice.analyse(Question.best(over, Limit.nodes(1))).lines());
        }
    }
}
