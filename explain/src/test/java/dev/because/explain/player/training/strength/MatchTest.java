package dev.because.explain.player.training.strength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.training.label.GreedyEngine;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchTest {
    /** Plays anything, but the same in the same position. */
    private record Chance() implements Engine {
        @Override
        public String name() {
            return "chance";
        }

        @Override
        public Analysis analyse(Question question) {
            List<Move> legal = question.game().position().legalMoves();
            Score none = Score.centipawns(question.game().position().toMove(), 0);
            return new Analysis(
                    List.of(new Line(
                            none,
                            List.of(legal.get(
                                    Math.floorMod(question.game().position().hash(), legal.size()))))),
                    1,
                    0);
        }

        @Override
        public void close() {}
    }

    @Test
    void whoCountsMaterialBeatsWhoPlaysAnything() {
        Match match = new Match(20, 1, Limit.nodes(1), Limit.nodes(1));
        MatchResult result = match.play(new GreedyEngine(), new Chance(), game -> {});
        assertEquals(40, result.games());
        assertTrue(result.wins() > result.losses(), result.toString());
        MatchResult turned = match.play(new Chance(), new GreedyEngine(), game -> {});
        assertEquals(new MatchResult(result.losses(), result.draws(), result.wins()), turned, "both play both colours");
        assertEquals(-result.elo(), turned.elo(), 1e-9);
    }

    @Test
    void whoPlaysAgainstItselfScoresHalf() {
        MatchResult result = new Match(5, 2, Limit.nodes(1), Limit.nodes(1))
                .play(new GreedyEngine(), new GreedyEngine(), game -> {});
        assertEquals(0.5, result.share());
        assertFalse(result.isLead());
    }

    @Test
    void ratingsAreElos() {
        assertEquals(190.8, new MatchResult(75, 0, 25).elo(), 0.1);
        assertEquals(-190.8, new MatchResult(0, 50, 50).elo(), 0.1);
        assertEquals(0, new MatchResult(10, 3, 10).elo(), 1e-9);
        // Of 100 games between equals that are never drawn, 95 in 100 matches give 40 to 60 points.
        assertFalse(new MatchResult(59, 0, 41).isLead());
        assertTrue(new MatchResult(61, 0, 39).isLead());
        assertTrue(new MatchResult(20, 75, 5).isLead(), "draws make it surer");
    }

    @TempDir
    private Path folder = Path.of("");

    @Test
    void marksAreForTheBestMoveAndAgainstTheOneToAvoid() throws IOException {
        Path epd = Files.writeString(
                folder.resolve("exam.epd"),
                """
                6k1/5ppp/8/8/8/8/8/K3R3 w - - bm Re8#; id "mate";
                4k3/8/8/3q4/8/8/3R4/4K3 w - - bm Rxd5; id "takes";
                4k3/8/2p5/3q4/8/8/3R4/4K3 w - - am Rxd5; id "takes what is guarded";
                """);
        Exam.Marks marks = Exam.read(epd).marks(new GreedyEngine(), Limit.nodes(1), done -> {});
        assertEquals(new Exam.Marks(2, 3), marks);
    }

    @Test
    void aProblemWithoutASolutionIsRefused() throws IOException {
        Path epd = Files.writeString(folder.resolve("exam.epd"), "6k1/5ppp/8/8/8/8/8/K3R3 w - - id \"what?\";\n");
        assertThrows(BadInputException.class, () -> Exam.read(epd));
        assertThrows(BadInputException.class, () -> Exam.read(folder.resolve("missing.epd")));
    }
}
