package dev.because.symbolic.game.search.puct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.UciMove;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puzzles of Lichess in which mate is forced: it is found without any judgement, and never faster than is possible. */
class MatePuzzlesTest {
    private static final int EACH = 12;

    @ParameterizedTest(name = "mate in {0}")
    @ValueSource(ints = {1, 2})
    void matesArePlayedAndProved(int moves) throws IOException {
        Path file = Path.of(Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                        .orElse("."))
                .resolve("chess/lichess_puzzles_1500.csv");
        assumeTrue(Files.isRegularFile(file), "needs chess/lichess_puzzles_1500.csv of BECAUSE_DATA");
        List<Game> puzzles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            if (puzzles.size() < EACH
                    && cells.length > 7
                    && List.of(cells[7].split(" ")).contains("mateIn" + moves)) {
                Position before = Fen.read(cells[1]);
                puzzles.add(Game.of(before).play(UciMove.read(before, cells[2].split(" ")[0])));
            }
        }
        assertEquals(EACH, puzzles.size());
        try (Puct puct = new Puct(new MaterialEvaluator(), Constants.USUAL)) {
            for (Game puzzle : puzzles) {
                String fen = Fen.write(puzzle.position());
                Analysis analysis = puct.analyse(new Question(puzzle, 1, List.of(), Limit.nodes(8_000)));
                int found = analysis.best().score().mate();
                // The tree is not searched for a shorter mate once one is proved.
                assertTrue(found >= moves && found <= moves + 2, "mate in " + found + " in " + fen);
                Position end = puzzle.position();
                for (Move move : analysis.best().moves()) {
                    assertTrue(end.isLegal(move));
                    end = end.play(move);
                }
                assertTrue(end.isCheckmate(), fen);
                assertEquals(2 * found - 1, analysis.best().moves().size(), fen);
            }
        }
    }
}
