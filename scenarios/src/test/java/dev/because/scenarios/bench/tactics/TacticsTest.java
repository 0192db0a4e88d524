package dev.because.scenarios.bench.tactics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.scenarios.scenario.DataFolder;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TacticsTest {
    private static final String START = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -";

    @TempDir
    private Path folder = Path.of("");

    /** Always plays the same. */
    private static final class Stubborn implements Engine {
        private boolean closed;

        @Override
        public String name() {
            return "stubborn";
        }

        @Override
        public Analysis analyse(Question question) {
            Line line = new Line(
                    Score.centipawns(Side.WHITE, 10),
                    List.of(San.read(question.game().position(), "e4")));
            return new Analysis(List.of(line), 100, 1);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private Suite suite(String... lines) throws IOException {
        return Suite.read(Files.write(folder.resolve("suite.epd"), List.of(lines)));
    }

    @Test
    void aPositionIsSolvedByOneOfTheBestMovesAndByNoMistake() throws IOException {
        Suite suite = suite(
                START + " bm d4 e4; id \"one of two\";",
                START + " bm d4; id \"another\";",
                START + " am f3 g4; id \"no mistake\";",
                START + " am e4;",
                START + " bm e4; am f3; id \"both\";");
        Stubborn engine = new Stubborn();
        int[] done = {0};
        TacticsRow row =
                new Tactics(suite).run(new Player(Optional.empty(), Limit.nodes(800), () -> engine), () -> done[0]++);
        assertEquals(List.of("another", "position 4"), row.unsolved());
        assertEquals(3, row.solved());
        assertEquals(500, row.nodes());
        assertEquals("stubborn", row.player());
        assertEquals(5, done[0]);
        assertTrue(engine.closed);
    }

    @Test
    void theTableHasALineForEachPlayer() throws IOException {
        Suite suite = suite(START + " bm e4;", START + " bm d4;");
        Tactics tactics = new Tactics(suite);
        TacticsRow row = tactics.run(new Player(Optional.of("a player"), Limit.nodes(800), Stubborn::new), () -> {});
        List<String> lines = tactics.table(List.of(row, row)).lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches("suite.epd +limit each +solved +of +nodes each +s each"), lines.get(0));
        assertTrue(lines.get(1).matches("a player +800 nodes +1 +2 +100 +0\\.\\d{3}"), lines.get(1));
    }

    @Test
    void whatIsNoSuiteIsRefused() throws IOException {
        assertTrue(refused(START + " id \"x\";").contains("suite.epd, x: found neither bm nor am"));
        assertTrue(refused("").contains("found no position"));
        assertTrue(refused(START + " bm e5;").contains("e5"));
        Path missing = folder.resolve("missing.epd");
        String message =
                assertThrows(BadInputException.class, () -> Suite.read(missing)).getMessage();
        assertTrue(message.startsWith(missing + ": found no such file"), message);
        assertThrows(dev.because.neural.network.BadInputException.class, () -> Player.of("stockfish", Limit.nodes(1)));
    }

    private String refused(String line) {
        return assertThrows(BadInputException.class, () -> suite(line)).getMessage();
    }

    @Test
    void stockfishSolvesWhatComesFirstInWinAtChess() throws IOException {
        Path file = DataFolder.named()
                .folder()
                .map(data -> data.resolve("chess/wac.epd"))
                .orElse(Path.of(""));
        assumeTrue(Files.isRegularFile(file), "needs chess/wac.epd of BECAUSE_DATA");
        assumeTrue(Files.isExecutable(Path.of("/usr/games/stockfish")), "needs /usr/games/stockfish");
        Suite all = Suite.read(file);
        assertEquals(300, all.problems().size());
        Suite first = new Suite("first", all.problems().subList(0, 20));
        TacticsRow row = new Tactics(first).run(Player.of("uci:/usr/games/stockfish", Limit.nodes(20_000)), () -> {});
        assertTrue(row.solved() >= 17, row.toString());
        assertTrue(row.player().startsWith("Stockfish"), row.player());
    }
}
