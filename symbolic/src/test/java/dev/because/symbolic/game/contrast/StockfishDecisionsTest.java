package dev.because.symbolic.game.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.uci.UciEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions of an engine that is known to play well. */
class StockfishDecisionsTest {
    private static final String PROGRAM = "/usr/games/stockfish";
    private static final Limit LIMIT = Limit.depth(10);
    private static Optional<UciEngine> stockfish = Optional.empty();

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(Path.of(PROGRAM)), "needs " + PROGRAM);
        stockfish = Optional.of(UciEngine.start(PROGRAM));
    }

    @AfterAll
    static void close() {
        stockfish.ifPresent(UciEngine::close);
    }

    @Test
    void theQueenIsGivenForMateAndTakingTheKnightIsNotWorthIt() {
        Position board = Fen.read("2rr3k/pp3pp1/1nnqbN1p/3pN3/2pP4/2P3Q1/PPB4P/R4RK1 w - - 0 1");
        Decision decision = decide(board, "Nxc6");
        assertEquals("Qg6", San.write(board, decision.chosen().move()));
        assertEquals(2, decision.chosen().line().score().mate());
        assertTrue(new Game(board, decision.chosen().line().moves()).position().isCheckmate());
        Option capture = ContrastTest.option(decision, "Nxc6");
        assertEquals(
                "Qxg3+", San.write(board.play(capture.move()), capture.answer().orElseThrow()));
        assertTrue(decision.chosen().line().score().gap(capture.line().score()) > 1000);
        assertEquals(List.of(PieceType.QUEEN), capture.balance().lost().subList(0, 1));
    }

    @Test
    void twoThatDecideTheSamePositionAgreeWhateverWasAskedBetween() {
        Position board = Fen.read("r1bqkb1r/pppp1ppp/2n2n2/4p2Q/2B1P3/8/PPPP1PPP/RNB1K1NR b KQkq - 0 4");
        Decision first = decide(board);
        decide(Fen.START);
        assertEquals(first, decide(board));
    }

    private static Decision decide(Position board, String... asked) {
        return new Contrast(stockfish.orElseThrow(), LIMIT)
                .decide(
                        Game.of(board),
                        List.of(asked).stream().map(san -> San.read(board, san)).toList(),
                        Optional.empty(),
                        3);
    }
}
