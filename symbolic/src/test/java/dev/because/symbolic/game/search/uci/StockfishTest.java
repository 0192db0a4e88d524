package dev.because.symbolic.game.search.uci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine that Debian installs. */
class StockfishTest {
    private static final String PROGRAM = "/usr/games/stockfish";
    private static UciEngine stockfish;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(Path.of(PROGRAM)), "needs " + PROGRAM);
        stockfish = UciEngine.start(PROGRAM);
    }

    @AfterAll
    static void close() {
        if (stockfish != null) {
            stockfish.close();
        }
    }

    @Test
    void itSaysItsName() {
        assertTrue(stockfish.name().startsWith("Stockfish"), stockfish.name());
    }

    @Test
    void theSameQuestionGetsTheSameAnswerWhateverWasAskedBefore() {
        Position position = Fen.read("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R b KQkq - 3 3");
        Question question = Question.best(position, Limit.nodes(20_000)).lines(3);
        Analysis first = stockfish.analyse(question);
        stockfish.analyse(Question.best(position.play(first.best().first()), Limit.depth(8)));
        stockfish.analyse(Question.best(Fen.START, Limit.nodes(5_000)).lines(2));
        assertEquals(first, stockfish.analyse(question));
        assertEquals(3, first.lines().size());
        assertEquals(3, first.lines().stream().map(Line::first).distinct().count());
        for (int i = 1; i < 3; i++) {
            assertTrue(first.lines()
                            .get(i - 1)
                            .score()
                            .compareTo(first.lines().get(i).score())
                    >= 0);
        }
        assertTrue(first.nodes() >= 20_000 && first.nodes() < 22_000, "" + first.nodes());
    }

    @Test
    void itFindsMateForEitherSide() {
        Position position = Fen.read("6k1/5ppp/8/8/8/8/5PPP/R5K1 w - - 0 1");
        Analysis analysis = stockfish.analyse(Question.best(position, Limit.depth(5)));
        assertEquals(Score.mate(Side.WHITE, 1), analysis.best().score());
        assertEquals("Ra8#", San.write(position, analysis.best().first()));
        Position lost = Fen.read("7k/8/5K2/8/8/8/8/6Q1 b - - 0 1");
        assertEquals(
                Score.mate(Side.BLACK, -1),
                stockfish.analyse(Question.best(lost, Limit.depth(10))).best().score());
    }

    @Test
    void onlyTheMovesAskedForAreConsidered() {
        Move move = San.read(Fen.START, "f3");
        Analysis analysis = stockfish.analyse(
                Question.best(Fen.START, Limit.depth(8)).only(move).lines(4));
        assertEquals(List.of(move), analysis.lines().stream().map(Line::first).toList());
    }

    @Test
    void itKnowsThePast() {
        // White is a queen up, but whatever it does with the queen's dance is the third time.
        Game game = Game.of(Fen.read("7k/8/8/8/8/8/1Q6/K7 b - - 0 1"));
        for (String san : List.of("Kg8", "Qb3+", "Kh8", "Qb2+", "Kg8", "Qb3+", "Kh8")) {
            game = game.play(San.read(game.position(), san));
        }
        Move repeats = San.read(game.position(), "Qb2+");
        assertTrue(game.play(repeats).isDrawn());
        Question question = new Question(game, 1, List.of(repeats), Limit.depth(10));
        assertEquals(0, stockfish.analyse(question).best().score().scaled());
        Question withoutPast = new Question(Game.of(game.position()), 1, List.of(repeats), Limit.depth(10));
        assertTrue(stockfish.analyse(withoutPast).best().score().scaled() > 300);
    }

    @Test
    void itCastlesInChess960() {
        Position position = Fen.read("4k3/8/8/8/8/8/PPPPPPPP/1R3KR1 w GB - 0 1");
        Move castling = Move.of(5, 6, Move.Kind.CASTLE_KINGSIDE);
        assertTrue(position.isLegal(castling));
        Analysis analysis =
                stockfish.analyse(Question.best(position, Limit.depth(6)).only(castling));
        assertEquals(castling, analysis.best().first());
        assertEquals(
                Fen.START.legalMoves().size(),
                stockfish
                        .analyse(Question.best(Fen.START, Limit.depth(3)).lines(40))
                        .lines()
                        .size());
    }

    @Test
    void timeIsALimitToo() {
        long start = System.nanoTime();
        Analysis analysis = stockfish.analyse(Question.best(Fen.START, Limit.milliseconds(100)));
        assertTrue(System.nanoTime() - start >= 90_000_000L);
        assertFalse(analysis.best().moves().isEmpty());
    }
}
