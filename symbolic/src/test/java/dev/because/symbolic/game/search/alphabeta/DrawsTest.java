package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final Score WHITE_DRAWS = Score.centipawns(Side.WHITE, 0);

    private final AlphaBeta engine = new AlphaBeta(14, true);

    @Test
    void whoHasOneSquareThatLeadsToStalemateGoesThere() {
        Position position = Fen.read("8/8/8/8/8/k7/p7/1K6 w - - 0 1");
        Line best = best(position, 8);
        assertEquals(San.read(position, "Ka1"), best.first());
        assertEquals(WHITE_DRAWS, best.score());
        Line other = engine.analyse(Question.best(position, Limit.depth(8)).only(San.read(position, "Kc2")))
                .best();
        assertTrue(other.score().scaled() < -500, other.toString());
    }

    @Test
    void aQueenMoveThatLeavesTheKingNoSquareIsWorthNothing() {
        Position position = Fen.read("7k/5Q2/8/8/8/8/8/K7 w - - 0 1");
        Line draw = engine.analyse(Question.best(position, Limit.depth(5)).only(San.read(position, "Qg6")))
                .best();
        assertEquals(WHITE_DRAWS, draw.score());
        assertEquals(1, draw.moves().size());
        assertTrue(best(position, 5).score().scaled() > 500);
    }

    @Test
    void whoIsFarBehindGivesChecksForEver() {
        Position position = Fen.read("6k1/6p1/5p2/7Q/8/1q6/r7/7K w - - 0 1");
        Line best = best(position, 6);
        assertEquals(San.read(position, "Qe8+"), best.first());
        assertEquals(WHITE_DRAWS, best.score());
        assertTrue(engine.analyse(Question.best(position, Limit.depth(6)).only(San.read(position, "Qg6")))
                        .best()
                        .score()
                        .scaled()
                < -300);
    }

    @Test
    void whatStoodOnTheBoardTwiceBeforeTheQuestionIsADrawTheThirdTime() {
        Game game = Game.of(Fen.read("6k1/8/8/8/8/8/1Q6/6K1 w - - 0 1"));
        for (String san : List.of("Qb3+", "Kg7", "Qb2+", "Kg8", "Qb3+", "Kg7", "Qb2+")) {
            game = game.play(San.read(game.position(), san));
        }
        Question question = new Question(game, 1, List.of(San.read(game.position(), "Kg8")), Limit.depth(4));
        assertEquals(
                Score.centipawns(Side.BLACK, 0), engine.analyse(question).best().score());
        Question without = new Question(Game.of(game.position()), 1, question.among(), question.limit());
        assertTrue(engine.analyse(without).best().score().scaled() < -500);
    }

    @Test
    void fiftyMovesWithoutProgressAreADrawButAMateOnTheFiftiethCounts() {
        assertEquals(
                WHITE_DRAWS, best(Fen.read("7k/8/8/8/8/8/R7/K7 w - - 99 80"), 4).score());
        assertTrue(best(Fen.read("7k/8/8/8/8/8/R7/K7 w - - 0 80"), 4).score().scaled() > 300);
        assertEquals(
                Score.mate(Side.WHITE, 1),
                best(Fen.read("7k/R7/6K1/8/8/8/8/8 w - - 99 80"), 4).score());
    }

    @Test
    void aKnightAloneDoesNotWin() {
        assertEquals(
                WHITE_DRAWS, best(Fen.read("7k/8/8/8/8/3K4/4N3/8 w - - 0 1"), 4).score());
    }

    private Line best(Position position, int depth) {
        return engine.analyse(Question.best(position, Limit.depth(depth))).best();
    }
}
