package dev.because.scenarios.bench.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.motif.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesTest {
    private static final String HEADER =
            "PuzzleId,FEN,Moves,Rating,RatingDeviation,Popularity,NbPlays,Themes,GameUrl,OpeningTags\n";
    private static final String MATE =
            "CJi0b,6k1/p1p2ppp/1pqp2r1/3Q4/8/1P6/P1P2PPP/4RK2 b - - 8 22,c6d5 e1e8,400,116,81,1125,";

    @TempDir
    private Path folder;

    @Test
    void a_tag_is_found_or_missed_and_what_no_tag_names_is_counted_apart() throws IOException {
        List<Solution> solutions = puzzles(HEADER + MATE + "backRankMate mate,,\n" + MATE + "fork,,\n").stream()
                .map(Solution::of)
                .toList();
        ThemeRecall mate = recall("backRankMate", solutions);
        assertEquals(1, mate.tagged());
        assertEquals(1.0, mate.recall());
        assertEquals(1, mate.untagged().size());
        ThemeRecall fork = recall("fork", solutions);
        assertEquals(0.0, fork.recall());
        String listed = Disagreements.text(List.of(mate, fork), List.of(), 30);
        assertTrue(listed.contains("fork: tagged, not found (1 of 1)"), listed);
        assertTrue(listed.contains("Qxd5 Re8# | fork"), listed);
        assertTrue(listed.contains("ply 2: back rank mate by e8 of g8"), listed);
    }

    @Test
    void bad_files_are_refused_by_line() throws IOException {
        assertRefused("no header", "x,y\n");
        assertRefused("line 2: found move e1e9", HEADER + MATE.replace("e1e8", "e1e9") + "mate,,\n");
        assertRefused(
                "line 2: found FEN: found that White has 2 kings", HEADER + MATE.replace("4RK2", "4RKK1") + "mate,,\n");
        assertRefused("line 2: found 3 fields", HEADER + "a,b,c\n");
        BadInputException none = assertThrows(BadInputException.class, () -> Puzzle.read(folder.resolve("none.csv")));
        assertTrue(none.getMessage().contains("no such file"), none.getMessage());
    }

    @Test
    void of_the_puzzles_of_lichess_nearly_all_are_found_and_what_is_found_is_there() {
        Path file = Path.of(Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                        .orElse("../../shared/data"))
                .resolve("chess/lichess_puzzles_1500.csv");
        assumeTrue(Files.exists(file), "needs chess/lichess_puzzles_1500.csv of BECAUSE_DATA");
        List<Solution> solutions =
                Puzzle.read(file).stream().limit(500).map(Solution::of).toList();
        Map<String, Double> aims = Map.of(
                "fork",
                0.85,
                "skewer",
                0.8,
                "backRankMate",
                1.0,
                "smotheredMate",
                1.0,
                "doubleCheck",
                1.0,
                "promotion",
                1.0,
                "pin",
                0.8,
                "discoveredAttack",
                0.7,
                "trappedPiece",
                0.7,
                "hangingPiece",
                1.0);
        aims.forEach((tag, aim) -> assertTrue(recall(tag, solutions).recall() >= aim, tag));
        Stream.of(Theme.values())
                .map(theme -> ThemePrecision.of(theme, solutions))
                .forEach(precision -> assertEquals(
                        List.of(), precision.refuted(), precision.theme().title()));
    }

    private void assertRefused(String reason, String text) {
        BadInputException refused = assertThrows(BadInputException.class, () -> puzzles(text));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private List<Puzzle> puzzles(String text) throws IOException {
        return Puzzle.read(Files.writeString(folder.resolve("puzzles.csv"), text));
    }

    private static ThemeRecall recall(String tag, List<Solution> solutions) {
        return ThemeTag.ALL.stream()
                .filter(known -> known.name().equals(tag))
                .map(known -> ThemeRecall.of(known, solutions))
                .findFirst()
                .orElseThrow();
    }
}
