package dev.because.neural.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Digest;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.Idx;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.data.digits.MnistFolder;
import dev.because.neural.network.BadInputException;
import dev.because.neural.training.architecture.Lenet5;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
    private static final TrainingRecipe SHORT = new TrainingRecipe(0, 160, 6, 16, 0.002, 0.2, 1, 4);

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void aFolderOfFewDigits() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        LabelledImages digits = EmbeddedDigits.load().images();
        write(digits.slice(0, 160), digits.slice(160, 200));
    }

    private void write(LabelledImages training, LabelledImages test) throws IOException {
        List<String> names = MnistFolder.names();
        Idx.write(training, data.resolve(names.get(0)), data.resolve(names.get(1)));
        Idx.write(test, data.resolve(names.get(2)), data.resolve(names.get(3)));
    }

    @Test
    void itLearnsAndTellsHowItGoesOn() {
        List<EpochReport> epochs = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        Provenance provenance = train(folder.resolve("m.pb"), new TrainingListener() {
            @Override
            public void step(int done, int total) {
                assertEquals(60, total);
                steps.add(done);
            }

            @Override
            public void epoch(EpochReport report) {
                epochs.add(report);
            }
        });
        assertEquals(Stream.iterate(1, i -> i + 1).limit(60).toList(), steps);
        assertEquals(6, epochs.size());
        assertTrue(epochs.get(5).loss() < epochs.get(0).loss() / 2, epochs.toString());
        assertTrue(provenance.accuracy() > 0.6, provenance.toString());
    }

    @Test
    void theSameRecipeGivesTheSameBytesAndNothingElseIsLeft() throws IOException {
        Path one = folder.resolve("one.pb");
        Path two = folder.resolve("two.pb");
        Provenance provenance = train(one, TrainingListener.SILENT);
        assertEquals(provenance, train(two, TrainingListener.SILENT));
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertEquals(provenance.sha256(), Digest.ofBytes(Files.readAllBytes(one)));
        assertEquals(provenance.text(), Files.readString(folder.resolve("two.provenance.yaml")));
        assertEquals(new Lenet5().card(), ModelCards.read(folder.resolve("one.card.yaml")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(7, files.count(), "six files and the data");
        }
    }

    @Test
    void anotherSeedGivesAnotherNetwork() {
        Path out = folder.resolve("m.pb");
        TrainingRecipe once = SHORT.withEpochs(1);
        Provenance four = TrainingRun.train(new Lenet5(), once, data, out, TrainingListener.SILENT);
        Provenance five = TrainingRun.train(new Lenet5(), once.withSeed(5), data, out, TrainingListener.SILENT);
        assertTrue(!four.sha256().equals(five.sha256()));
        assertTrue(five.text().contains("--seed 5"), five.text());
    }

    @Test
    void badPicturesAreRefusedInOneLineAndNothingIsWritten() throws IOException {
        refused(TrainingRecipe.lenet5(), "found 160 training pictures, expected at least 60000");
        write(
                new LabelledImages(2, 2, new byte[4], new byte[1]),
                EmbeddedDigits.load().images());
        refused(SHORT, "found 2×2 pixels, expected 28×28 for lenet5");
        LabelledImages ten = new LabelledImages(28, 28, new byte[784], new byte[] {10});
        write(EmbeddedDigits.load().images(), ten);
        refused(SHORT, "found class 10 of picture 0, expected 0 to 9");
        Files.delete(data.resolve(MnistFolder.names().get(1)));
        refused(SHORT, "found no file train-labels-idx1-ubyte");
    }

    @Test
    void aPathThatCannotBeWrittenIsRefusedBeforeTraining() {
        TrainingListener untouched = new TrainingListener() {
            @Override
            public void step(int done, int total) {
                throw new AssertionError("training has begun");
            }
        };
        for (Path out : List.of(folder.resolve("none/m.pb"), data)) {
            BadInputException refusal = assertThrows(BadInputException.class, () -> train(out, untouched));
            assertTrue(String.valueOf(refusal.getMessage()).startsWith(out + ": found"), refusal.getMessage());
        }
    }

    private Provenance train(Path out, TrainingListener listener) {
        return TrainingRun.train(new Lenet5(), SHORT, data, out, listener);
    }

    private void refused(TrainingRecipe recipe, String message) throws IOException {
        Path out = folder.resolve("m.pb");
        BadInputException refusal = assertThrows(
                BadInputException.class,
                () -> TrainingRun.train(new Lenet5(), recipe, data, out, TrainingListener.SILENT));
        assertTrue(String.valueOf(refusal.getMessage()).contains(message), refusal.getMessage());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(data), files.toList());
        }
    }
}
