package dev.because.explain.player.training.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabellingTest {
    private static final LabelRecipe RECIPE = LabelRecipe.standard().withSeed(7);

    @TempDir
    private Path folder = Path.of("");

    private Path labelled(String name, int engines, int positions, HeldOut heldOut) {
        Path file = folder.resolve(name);
        List<GreedyEngine> all =
                Stream.generate(GreedyEngine::new).limit(engines).toList();
        try (Labelling labelling = new Labelling(RECIPE, all, heldOut)) {
            int there = labelling.extend(file, positions, done -> {});
            assertEquals(there, LabelFile.read(file).size());
        }
        return file;
    }

    @Test
    void labelsAreWhatTheEngineSaysOfThePositionAlone() {
        List<LabelledPosition> labels = LabelFile.read(labelled("labels.txt", 1, 300, HeldOut.NOTHING));
        assertTrue(labels.size() >= 300);
        for (LabelledPosition label : labels) {
            assertTrue(label.position().legalMoves().size() > 1, "forced moves are not labelled");
            List<Line> lines = new GreedyEngine()
                    .analyse(new Question(Game.of(label.position()), RECIPE.lines(), List.of(), RECIPE.limit()))
                    .lines();
            assertEquals(
                    lines.stream()
                            .map(line ->
                                    new RatedMove(line.first(), line.score().scaled()))
                            .toList(),
                    label.moves());
        }
    }

    @Test
    void blundersAndWinningCapturesComeUp() {
        List<LabelledPosition> labels = LabelFile.read(labelled("labels.txt", 1, 400, HeldOut.NOTHING));
        assertTrue(labels.stream().anyMatch(label -> label.best().evaluation() > 1000));
        assertTrue(labels.stream().anyMatch(label -> label.best().evaluation() < -500));
        assertTrue(labels.stream()
                .anyMatch(label -> label.position().isCapture(label.best().move())));
        assertTrue(labels.stream().map(LabelledPosition::position).distinct().count() > 350);
    }

    @Test
    void theNumberOfEnginesChangesNoByte() throws IOException {
        assertEquals(
                Files.readString(labelled("one.txt", 1, 300, HeldOut.NOTHING)),
                Files.readString(labelled("three.txt", 3, 300, HeldOut.NOTHING)));
    }

    @Test
    void whatWasBrokenOffGoesOnToTheSameBytes() throws IOException {
        String whole = Files.readString(labelled("whole.txt", 1, 400, HeldOut.NOTHING));
        Path broken = folder.resolve("broken.txt");
        for (int length : new int[] {0, 10, whole.length() / 3, whole.length() / 2 + 7}) {
            Files.writeString(broken, whole.substring(0, length));
            assertEquals(whole, Files.readString(labelled("broken.txt", 1, 400, HeldOut.NOTHING)), "cut at " + length);
        }
    }

    @Test
    void gamesThatAreNotFinishedAreNotRead() throws IOException {
        Path file = labelled("labels.txt", 1, 300, HeldOut.NOTHING);
        String whole = Files.readString(file);
        int end = whole.lastIndexOf("finished", whole.length() - 12);
        Files.writeString(file, whole.substring(0, whole.length() - 20));
        long before = whole.substring(0, end)
                .lines()
                .filter(line -> !line.startsWith("finished"))
                .count();
        assertEquals(before, LabelFile.read(file).size());
    }

    @Test
    void heldOutPositionsAreNotLabelledWithEitherColour() throws IOException {
        List<LabelledPosition> all = LabelFile.read(labelled("all.txt", 1, 200, HeldOut.NOTHING));
        Position tabooed = all.get(20).position();
        Path epd = Files.writeString(folder.resolve("held.epd"), Fen.write(tabooed) + "\n");
        HeldOut heldOut = HeldOut.read(List.of(epd));
        assertTrue(heldOut.contains(tabooed));
        List<LabelledPosition> rest = LabelFile.read(labelled("rest.txt", 1, 150, heldOut));
        assertFalse(rest.stream().anyMatch(label -> label.position().equals(tabooed)));
        assertEquals(all.get(19).position(), rest.get(19).position(), "the game itself goes on as it would");
        assertEquals(all.get(21).position(), rest.get(20).position());
    }

    @Test
    void thePositionWithColoursExchangedIsHeldOutToo() throws IOException {
        Path epd = Files.writeString(
                folder.resolve("wac.epd"), "8/7p/5k2/5p2/p1p2P2/Pr1pPK2/1P1R3P/8 b - - bm Rxb2; id \"WAC.002\";\n");
        HeldOut heldOut = HeldOut.read(List.of(epd));
        assertEquals(1, heldOut.size());
        assertTrue(heldOut.contains(Fen.read("8/1p1r3p/pR1Ppk2/P1P2p2/5P2/5K2/7P/8 w - - 0 1")));
        assertFalse(heldOut.contains(Fen.read("8/1p1r3p/pR1Ppk2/P1P2p2/5P2/5K2/7P/8 b - - 0 1")));
        assertFalse(heldOut.contains(Fen.START));
    }

    @Test
    void ofAPuzzleEveryPositionOfItsSolutionIsHeldOut() throws IOException {
        Path table = Files.writeString(
                folder.resolve("puzzles.csv"),
                "PuzzleId,FEN,Moves,Rating\nCJi0b,6k1/p1p2ppp/1pqp2r1/3Q4/8/1P6/P1P2PPP/4RK2 b - - 8 22,c6d5 e1e8,400\n");
        HeldOut heldOut = HeldOut.read(List.of(table));
        assertEquals(3, heldOut.size());
        assertTrue(heldOut.contains(Fen.read("6k1/p1p2ppp/1p1p2r1/3q4/8/1P6/P1P2PPP/4RK2 w - - 0 23")));
    }

    @Test
    void aFileOfSomethingElseIsNotWrittenTo() throws IOException {
        Path diary = Files.writeString(folder.resolve("diary.txt"), "Dear diary,\ntoday I trained a network.\n");
        assertThrows(BadInputException.class, () -> labelled("diary.txt", 1, 10, HeldOut.NOTHING));
        assertEquals(2, Files.readAllLines(diary).size());
    }

    @Test
    void aFileOfSomethingElseIsRefusedByItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.txt"), "one\ntwo\n");
        BadInputException refusal = assertThrows(BadInputException.class, () -> LabelFile.read(file));
        assertTrue(refusal.getMessage().startsWith(file + ", line 1: found one"), refusal.getMessage());
        Files.writeString(file, "0\t" + Fen.write(Fen.START) + "\te2e5 20\nfinished 0\n");
        refusal = assertThrows(BadInputException.class, () -> LabelFile.read(file));
        assertEquals(file + ", line 1: found the move e2e5, expected a legal one", refusal.getMessage());
    }
}
