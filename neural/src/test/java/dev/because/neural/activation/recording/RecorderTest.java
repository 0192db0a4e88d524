package dev.because.neural.activation.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Channel;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final DigitPictures DIGITS = new DigitPictures();
    private static Optional<Network> open = Optional.empty();

    /** The first digits, and a file that is none. */
    private record Some(List<String> paths) implements PictureSource {
        @Override
        public String name() {
            return "some";
        }

        @Override
        public Content read(String path) {
            if (path.equals("broken")) {
                throw new BadInputException(path, "nothing", "a picture");
            }
            return DIGITS.read(path);
        }

        @Override
        public Optional<PictureLabel> label(String path) {
            return Optional.empty();
        }

        @Override
        public String listDigest() {
            return "";
        }
    }

    @BeforeAll
    static void open() throws IOException {
        open = Optional.of(ModelFile.open(
                "lenet5", resource("lenet5.pb"), ModelCards.parse("lenet5", resource("lenet5.card.yaml")), 2));
    }

    @AfterAll
    static void close() {
        open.ifPresent(Network::close);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ModelCards.class.getResourceAsStream("/dev/because/neural/models/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Recording record(PictureSource source, int threads, Reading... readings) {
        return Recorder.record(open.orElseThrow(), source, List.of(readings), 20, threads, new PassListener() {});
    }

    @Test
    void readsWhatTheNetworkSaysOfEachPictureByItself() {
        Network network = open.orElseThrow();
        Layer layer = network.layer("conv2/Relu");
        Layer hidden = network.layer("hidden/Relu");
        Reading[] readings = {
            new Reading.Called(network.scores(), 7),
            new Reading.Peak(layer, 12),
            new Reading.Mean(layer, 12),
            new Reading.Sum(new Channel(layer, 12)),
            new Reading.Sum(new Neuron(layer, 3, 5, 7)),
            new Reading.Peak(hidden, 100),
            new Reading.Brightness("top", new Window(0, 9, 9, 9))
        };

        Recording recording = record(DIGITS, 2, readings);

        for (int i = 0; i < 200; i += 17) {
            Tensor input = Preprocessing.of(network.card().input())
                    .see(DIGITS.read(DIGITS.paths().get(i)).picture())
                    .input();
            List<Tensor> seen = network.activations(input.asBatch(), List.of(layer, hidden, network.scores()));
            double[] channel = IntStream.range(0, 64)
                    .mapToDouble(place -> seen.get(0).at(0, place / 8, place % 8, 12))
                    .toArray();
            float[] scores = seen.get(2).values();
            boolean called = IntStream.range(0, 10).allMatch(k -> scores[k] <= scores[7]);
            assertEquals(called ? 1 : 0, recording.values().get(0)[i]);
            assertEquals(
                    IntStream.range(0, 64).mapToDouble(p -> channel[p]).max().orElseThrow(), at(recording, 1, i), 1e-4);
            assertEquals(IntStream.range(0, 64).mapToDouble(p -> channel[p]).sum() / 64, at(recording, 2, i), 1e-4);
            assertEquals(64 * at(recording, 2, i), at(recording, 3, i), 1e-4);
            assertEquals(seen.get(0).at(0, 3, 5, 7), at(recording, 4, i), 1e-4);
            assertEquals(seen.get(1).at(0, 100), at(recording, 5, i), 1e-4);
            double light = 0;
            for (int pixel = 0; pixel < 81; pixel++) {
                light += input.at(pixel / 9, 9 + pixel % 9, 0) / 81;
            }
            assertEquals(light, at(recording, 6, i), 1e-5);
        }
    }

    private static double at(Recording recording, int reading, int picture) {
        return recording.values().get(reading)[picture];
    }

    @Test
    void noNumberDependsOnTheNumberOfThreads() {
        Reading reading = new Reading.Peak(open.orElseThrow().layer("conv1/Relu"), 3);

        assertArrayEquals(
                record(DIGITS, 1, reading).values().get(0),
                record(DIGITS, 3, reading).values().get(0),
                0);
    }

    @Test
    void leavesOutWhatIsNoPictureAndRefusesTooFew() {
        Reading reading = new Reading.Called(open.orElseThrow().scores(), 1);
        List<String> twenty = DIGITS.paths().subList(0, 20);
        List<String> broken = IntStream.range(0, 21)
                .mapToObj(i -> i == 4 ? "broken" : twenty.get(i < 4 ? i : i - 1))
                .toList();

        Recording recording = record(new Some(broken), 2, reading);

        assertEquals(20, recording.values().get(0).length);
        assertEquals("broken", recording.pictures().skipped().get(0).path());
        assertEquals(
                "some: found 19 pictures that can be used, expected 20 or more, half of them to learn from and half to judge"
                        + " by",
                assertThrows(BadInputException.class, () -> record(new Some(broken.subList(0, 20)), 1, reading))
                        .getMessage());
    }
}
