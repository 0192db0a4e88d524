package dev.because.symbolic.game.search.uci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UciEngineTest {
    private static final String MULTI_PV = "option name MultiPV type spin default 1 min 1 max 500";
    private static final Question QUESTION = Question.best(Fen.START, Limit.depth(3));

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void needsAShell() {
        assumeTrue(FakeEngine.canRun(), "needs /bin/sh");
    }

    private static String echo(String... lines) {
        return "printf '%%s\\\\n' '%s'"
                .formatted(String.join("' '", lines))
                .replace("%%", "%")
                .replace("\\\\", "\\");
    }

    @Test
    void linesComeFromTheLastRoundThatWasFinishedAtOneDepth() throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(
                folder,
                MULTI_PV,
                echo(
                        "info depth 1 multipv 1 score cp 30 nodes 20 pv e2e4",
                        "info depth 1 multipv 2 score cp 20 nodes 40 pv d2d4",
                        "info string depth 9 multipv 1 score cp 99 pv a2a4",
                        "info depth 2 seldepth 4 multipv 1 score cp 25 nodes 60 nps 1 tbhits 0 time 1 pv e2e4 e7e5",
                        "info depth 2 multipv 2 score mate -3 nodes 80 pv d2d4 d7d5 g1f3",
                        "info depth 3 currmove e2e4 currmovenumber 1",
                        "info depth 3 multipv 1 score cp 70 lowerbound nodes 100 pv e2e4",
                        "info depth 2 multipv 2 score cp 15 upperbound nodes 120 pv d2d4",
                        "bestmove e2e4 ponder e7e5"));
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            Analysis analysis = engine.analyse(QUESTION.lines(2));
            assertEquals(2, analysis.depth());
            assertEquals(120, analysis.nodes());
            assertEquals(Score.centipawns(Side.WHITE, 25), analysis.best().score());
            assertEquals(
                    List.of("e4", "e5"), San.line(Fen.START, analysis.best().moves()));
            assertEquals(Score.mate(Side.WHITE, -3), analysis.lines().get(1).score());
            assertEquals(
                    List.of("d4", "d5", "Nf3"),
                    San.line(Fen.START, analysis.lines().get(1).moves()));
        }
    }

    @Test
    void theMovePlayedComesFirstEvenIfOnlyABoundIsKnownOfIt() throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(
                folder,
                "",
                echo(
                        "info depth 5 score cp 30 nodes 20 pv e2e4",
                        "info depth 6 score cp 45 lowerbound nodes 50 pv d2d4",
                        "bestmove d2d4"));
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            Analysis analysis = engine.analyse(QUESTION);
            assertEquals("d2d4", analysis.best().first().toString());
            assertEquals(45, analysis.best().score().centipawns());
            assertEquals(1, analysis.lines().size());
        }
    }

    @Test
    void scoresOfTwoDepthsAreNotMixed() throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(
                folder,
                MULTI_PV,
                echo(
                        "info depth 6 multipv 1 score cp 30 pv e2e4",
                        "info depth 6 multipv 2 score cp 20 pv d2d4",
                        "info depth 7 multipv 1 score cp 10 pv d2d4",
                        "info depth 6 multipv 2 score cp 30 pv e2e4",
                        "bestmove d2d4"));
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            Analysis analysis = engine.analyse(QUESTION.lines(2));
            assertEquals(6, analysis.depth());
            assertEquals("[e2e4, d2d4]", firstMoves(analysis));
        }
    }

    @Test
    void whereNoRoundWasFinishedNothingSeemsBetterThanTheMovePlayed() throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(
                folder,
                MULTI_PV,
                echo(
                        "info depth 2 multipv 1 score cp 10 pv d2d4",
                        "info depth 1 multipv 2 score cp 30 pv e2e4",
                        "info depth 1 multipv 3 score mate -5 pv f2f3",
                        "info depth 1 multipv 4 score cp 5 pv c2c4",
                        "bestmove d2d4"));
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            assertEquals("[d2d4, c2c4, f2f3]", firstMoves(engine.analyse(QUESTION.lines(4))));
        }
    }

    private static String firstMoves(Analysis analysis) {
        return analysis.lines().stream().map(Line::first).toList().toString();
    }

    @Test
    void everyQuestionIsANewGameWithItsPast() throws IOException {
        FakeEngine fake =
                FakeEngine.whichGoes(folder, MULTI_PV, echo("info depth 1 score cp 1 pv g8f6", "bestmove g8f6"));
        Position before = Fen.START.play(San.read(Fen.START, "e4"));
        Game game = Game.of(Fen.START).play(San.read(Fen.START, "e4"));
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            Question question =
                    new Question(game, 3, List.of(San.read(before, "Nf6"), San.read(before, "e5")), Limit.nodes(1000));
            assertEquals(Side.BLACK, engine.analyse(question).best().score().pointOfView());
            engine.analyse(question.lines(1));
        }
        String position = "position fen rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1 moves e2e4";
        String go = "go nodes 1000 searchmoves g8f6 e7e5";
        assertEquals(
                List.of(
                        "uci",
                        "setoption name MultiPV value 2",
                        "ucinewgame",
                        "isready",
                        position,
                        go,
                        "setoption name MultiPV value 1",
                        "ucinewgame",
                        "isready",
                        position,
                        go,
                        "quit"),
                fake.heard());
    }

    @Test
    void castlingIsTheKingsStepInChessAndTakesTheRookInChess960() throws IOException {
        assertEquals("e1g1", castling("r3k2r/8/8/8/8/8/8/R3K2R w KQkq - 0 1"));
        assertEquals("f1g1", castling("1r3k1r/8/8/8/8/8/8/R4KR1 w GA - 0 1"));
        assertEquals("g1h1", castling("4k3/8/8/8/8/8/8/R5KR w KQ - 0 1"));
        Position position = Fen.read("1r3k1r/8/8/8/8/8/8/1R3K1R w KQkq - 0 1");
        UciMoves moves = UciMoves.of(position);
        assertEquals(Move.Kind.PLAIN, moves.read(position, "f1g1").orElseThrow().kind());
        assertEquals(
                Move.Kind.CASTLE_KINGSIDE,
                moves.read(position, "f1h1").orElseThrow().kind());
        for (Move move : position.legalMoves()) {
            assertEquals(move, moves.read(position, moves.write(position, move)).orElseThrow());
        }
    }

    private static String castling(String fen) {
        Position position = Fen.read(fen);
        Move castling = position.legalMoves().stream()
                .filter(move -> move.kind() == Move.Kind.CASTLE_KINGSIDE)
                .findFirst()
                .orElseThrow();
        UciMoves moves = UciMoves.of(position);
        assertEquals(
                castling, moves.read(position, moves.write(position, castling)).orElseThrow());
        return moves.write(position, castling);
    }

    @Test
    void anEngineWithoutChess960IsNotAskedAboutIt() throws IOException {
        try (UciEngine engine = FakeEngine.whichGoes(folder, "", "true").start(FakeEngine.LONG)) {
            Question question = Question.best(Fen.read("4k3/8/8/8/8/8/8/R5KR w KQ - 0 1"), Limit.depth(1));
            String message = assertThrows(
                            dev.because.symbolic.logic.BadInputException.class, () -> engine.analyse(question))
                    .getMessage();
            assertTrue(message.contains("found no option UCI_Chess960"), message);
        }
    }

    @Test
    void aPositionThatIsOverIsNotAsked() throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(folder, "", "exit 1");
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            Position mate = Fen.read("rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq - 1 3");
            assertTrue(mate.isCheckmate());
            assertEquals(
                    List.of(),
                    engine.analyse(Question.best(mate, Limit.nodes(10))).lines());
            Position stalemate = Fen.read("7k/5Q2/6K1/8/8/8/8/8 b - - 0 1");
            assertEquals(
                    List.of(),
                    engine.analyse(Question.best(stalemate, Limit.nodes(10))).lines());
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsNotAsked() throws IOException {
        FakeEngine fake = FakeEngine.whichGoes(folder, "", "exit 1");
        try (UciEngine engine = fake.start(FakeEngine.LONG)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> engine.analyse(Question.best(Fen.START, Limit.milliseconds(0))));
            Move illegal = Move.of(0, 63, Move.Kind.PLAIN);
            assertThrows(IllegalArgumentException.class, () -> engine.analyse(QUESTION.only(illegal)));
        }
    }
}
