package dev.because.explain.player.training.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.training.label.GreedyEngine;
import dev.because.explain.player.training.label.HeldOut;
import dev.because.explain.player.training.label.LabelFile;
import dev.because.explain.player.training.label.LabelRecipe;
import dev.because.explain.player.training.label.LabelledPosition;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueCourseTest {
    private static final LabelRecipe LABELLING = new LabelRecipe(1, 256, Limit.depth(1), 2, 12, 60, 0.08, 0.07, 2, 10);

    @TempDir
    private Path folder = Path.of("");

    private ValueCourse course(String labels, String out, int pairs) {
        return new ValueCourse(
                List.of(folder.resolve(labels)),
                60,
                LABELLING,
                "greed",
                List.of(),
                new ValueRecipe(4, 250, 16, 0.01, 2, 1, 3),
                pairs,
                folder.resolve(out));
    }

    private static Engine noEngine() {
        throw new AssertionError("an engine was started");
    }

    @Test
    void endsInANetworkAndARecordOfItAndDoesSoAgain() throws IOException {
        ValueCourse.Outcome outcome = course("one.txt", "one.gz", 1).run(GreedyEngine::new, 2, ValueListener.SILENT);
        String record = Files.readString(folder.resolve("one.provenance.yaml"));
        assertTrue(record.contains("sha256: " + Digest.ofFile(folder.resolve("one.gz"))), record);
        assertTrue(record.contains("result: " + outcome.match().orElseThrow()), record);
        assertEquals(2, outcome.match().orElseThrow().games());
        course("two.txt", "two.gz", 0).run(GreedyEngine::new, 1, ValueListener.SILENT);
        assertArrayEquals(Files.readAllBytes(folder.resolve("one.gz")), Files.readAllBytes(folder.resolve("two.gz")));
        course("two.txt", "three.gz", 0).run(ValueCourseTest::noEngine, 1, ValueListener.SILENT);
    }

    @Test
    void whereNothingCanBeWrittenNothingIsStarted() {
        assertThrows(BadInputException.class, () -> course("labels.txt", "missing/net.gz", 0)
                .run(ValueCourseTest::noEngine, 1, ValueListener.SILENT));
    }

    @Test
    void onlyQuietPositionsAreLearntFrom() throws IOException {
        Path file = Files.writeString(
                folder.resolve("labels.txt"),
                String.join(
                        "\n",
                        "0\t6k1/5ppp/8/3q4/8/8/4QPPP/6K1 w - - 0 1\te2e8 300 e2a6 20 e2e4 -900 g1f1 10 e2e1 999999",
                        "finished 0",
                        ""));
        List<LabelledPosition> labels = LabelFile.read(file);
        List<String> learnt = new ArrayList<>();
        new QuietChildren(HeldOut.NOTHING)
                .of(labels.get(0), (position, value) -> learnt.add(Fen.write(position) + " " + value));
        assertEquals(
                List.of("6k1/5ppp/Q7/3q4/8/8/5PPP/6K1 b - - 1 1 -20", "6k1/5ppp/8/3q4/8/8/4QPPP/5K2 b - - 1 1 -10"),
                learnt,
                "no check, nothing that can be taken, no mate");
        Path held = Files.writeString(folder.resolve("held.epd"), "6k1/5ppp/Q7/3q4/8/8/5PPP/6K1 b - -\n");
        HeldOut without = HeldOut.read(List.of(held));
        List<Position> rest = new ArrayList<>();
        new QuietChildren(without).of(labels.get(0), (position, value) -> rest.add(position));
        assertEquals(1, rest.size());
        assertFalse(without.contains(rest.get(0)));
    }

    @Test
    void ratedPositionsAreAsFarApartAsWasAsked() {
        course("labels.txt", "net.gz", 0).run(GreedyEngine::new, 1, ValueListener.SILENT);
        List<LabelledPosition> labels = LabelFile.read(folder.resolve("labels.txt"));
        int pairs = 0;
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).game() == labels.get(i - 1).game()) {
                assertEquals(3, ply(labels.get(i)) - ply(labels.get(i - 1)), "a rated move and two at a glance");
                pairs++;
            }
        }
        assertTrue(pairs > 20, pairs + " neighbours");
    }

    private static int ply(LabelledPosition label) {
        Position position = label.position();
        return 2 * position.fullmoves() + position.toMove().ordinal();
    }
}
