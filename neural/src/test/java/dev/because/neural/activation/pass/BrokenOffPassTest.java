package dev.because.neural.activation.pass;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.data.Refusal;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenOffPassTest {
    private static final Shape INPUT = Shape.of(14, 12, 3);
    private static final AnalyticNetwork NETWORK = AnalyticNetwork.lenet(5, INPUT, 4, 6, 10, 5);
    private static final PictureSource SOURCE = RandomPictures.of(INPUT, 150, 6, 3, 64, 100);

    @TempDir
    Path folder;

    /** As a kill would: it ends in the middle of a batch that was not written yet. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A source that is gone after so many pictures. */
    private record Failing(PictureSource source, int after, List<String> read) implements PictureSource {
        @Override
        public String name() {
            return source.name();
        }

        @Override
        public List<String> paths() {
            return source.paths();
        }

        @Override
        public Content read(String path) {
            if (read.size() == after) {
                throw new Killed();
            }
            read.add(path);
            return source.read(path);
        }

        @Override
        public java.util.Optional<PictureLabel> label(String path) {
            return source.label(path);
        }

        @Override
        public String listDigest() {
            return source.listDigest();
        }
    }

    private static final class Heard implements PassListener {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void resumed(int files) {
            heard.add("resumed behind " + files);
        }

        @Override
        public void startedAnew(String why) {
            heard.add(why);
        }
    }

    private static StimulusPass pass(Network network, String model, String layer, PictureSource source) {
        return new StimulusPass(network, model, network.layer(layer), source, 1, 0);
    }

    private Path killed(int after) {
        Path state = folder.resolve("state-" + after);
        StimulusPass pass = pass(NETWORK, "a model", "relu2", new Failing(SOURCE, after, new ArrayList<>()));
        assertThrows(Killed.class, () -> pass.run(new Heard(), state));
        return state;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 70, 149})
    void a_pass_that_was_killed_goes_on_and_ends_as_one_that_was_not(int after) throws IOException {
        Path whole = folder.resolve("whole");
        Stimuli expected = pass(NETWORK, "a model", "relu2", SOURCE).run(new Heard(), whole);
        Path state = killed(after);
        Heard heard = new Heard();
        Failing again = new Failing(SOURCE, Integer.MAX_VALUE, new ArrayList<>());
        assertEquals(expected, pass(NETWORK, "a model", "relu2", again).run(heard, state));
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(state));
        int done = 150 - again.read().size();
        assertTrue(done <= after && done > after - 64, "resumed behind " + done + " of " + after);
        assertEquals(done == 0 ? List.of() : List.of("resumed behind " + done), heard.heard);
    }

    @Test
    void a_pass_that_was_done_reads_no_picture_again() {
        Path state = folder.resolve("state");
        Stimuli expected = pass(NETWORK, "a model", "relu2", SOURCE).run(new Heard(), state);
        Failing gone = new Failing(SOURCE, 0, new ArrayList<>());
        assertEquals(expected, pass(NETWORK, "a model", "relu2", gone).run(new Heard(), state));
    }

    @Test
    void the_state_of_another_pass_is_not_used_and_it_is_said_why() {
        Path state = killed(100);
        PictureSource others = RandomPictures.of(INPUT, 40, 7);
        Stimuli expected = pass(NETWORK, "a model", "relu1", others).run(new Heard());
        Heard heard = new Heard();
        assertEquals(expected, pass(NETWORK, "another", "relu1", others).run(heard, state));
        assertEquals(
                List.of(state + " is of another model and another layer and another set of pictures: beginning anew"),
                heard.heard);
    }

    @Test
    void what_is_no_state_is_refused_and_left_alone() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(20));
        Refusal.says(
                () -> pass(NETWORK, "a model", "relu2", SOURCE).run(new Heard(), letter),
                "letter.txt",
                "another kind of file");
        assertEquals("Dear reader, ".repeat(20), Files.readString(letter));
        Path state = killed(100);
        byte[] bytes = Files.readAllBytes(state);
        bytes[bytes.length / 2] ^= 1;
        Files.write(state, bytes);
        Refusal.says(() -> pass(NETWORK, "a model", "relu2", SOURCE).run(new Heard(), state), "damaged", "delete it");
        Files.write(state, java.util.Arrays.copyOf(bytes, 60));
        Refusal.says(() -> pass(NETWORK, "a model", "relu2", SOURCE).run(new Heard(), state), "damaged");
    }
}
