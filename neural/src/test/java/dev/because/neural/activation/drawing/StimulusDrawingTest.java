package dev.because.neural.activation.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.pass.StimulusPass;
import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.Refusal;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Network;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StimulusDrawingTest {
    private static final PictureSource DIGITS = new DigitPictures();
    private static Network network;
    private static Stimuli stimuli;

    @BeforeAll
    static void pass() throws IOException {
        network = ModelFile.open(
                "lenet5", resource("lenet5.pb"), ModelCards.parse("lenet5", resource("lenet5.card.yaml")), 2);
        stimuli =
                new StimulusPass(network, "lenet5", network.layer("conv2/Relu"), DIGITS, 2).run(new PassListener() {});
    }

    @AfterAll
    static void close() {
        network.close();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ModelCards.class.getResourceAsStream("/dev/because/neural/models/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void each_stimulus_is_what_going_backward_from_that_neuron_alone_gives_at_its_field() {
        List<ChannelStimuli> chosen = List.of(
                stimuli.channels().get(3),
                stimuli.channels().get(22),
                stimuli.channels().get(49));
        List<DrawnChannel> drawn = new ArrayList<>();
        new StimulusDrawing(network, stimuli, DIGITS).draw(chosen, drawn::add);
        assertEquals(chosen, drawn.stream().map(DrawnChannel::stimuli).toList());
        for (DrawnChannel channel : drawn) {
            assertEquals(
                    channel.stimuli().strongest(),
                    channel.drawn().stream().map(DrawnStimulus::stimulus).toList());
            channel.drawn()
                    .forEach(stimulus -> assertDrawn(stimulus, channel.stimuli().channel()));
        }
    }

    private static void assertDrawn(DrawnStimulus drawn, int channel) {
        int row = drawn.stimulus().row();
        int column = drawn.stimulus().column();
        assertEquals(new Window(2 * row, 2 * column, 14, 14), drawn.field()); // 5 + 1, doubled by the pooling, + 2
        int digit = drawn.stimulus().picture();
        Tensor picture = EmbeddedDigits.load().picture(digit);
        Neuron neuron = new Neuron(stimuli.layer(), row, column, channel);
        Tensor guided = network.backward(picture.asBatch(), neuron, BackwardRule.GUIDED);
        Tensor deconvnet = network.secondWay().backward(picture.asBatch(), neuron, BackwardRule.DECONVNET);
        float[] value = neuron.values(network.activations(picture.asBatch(), stimuli.layer()));
        assertEquals(value[0], drawn.stimulus().activation(), 1e-5);
        double within = 0;
        for (int r = 0; r < 14; r++) {
            for (int c = 0; c < 14; c++) {
                int y = 2 * row + r;
                int x = 2 * column + c;
                assertEquals(guided.at(0, y, x, 0), drawn.guided().at(r, c, 0), 1e-5);
                assertEquals(deconvnet.at(0, y, x, 0), drawn.deconvnet().at(r, c, 0), 1e-5);
                assertEquals(Math.round(255 * picture.at(y, x, 0)), drawn.seen().level(r, c, 1));
                within += Math.abs(deconvnet.at(0, y, x, 0));
            }
        }
        double all = 0;
        for (float signal : deconvnet.values()) {
            all += Math.abs(signal);
        }
        assertEquals(all, within, 1e-5 * all);
        assertTrue(all > 0);
    }

    @Test
    void a_picture_that_has_changed_since_the_pass_is_refused_by_name() {
        List<StimulusPicture> others = stimuli.pictures().used().stream()
                .map(picture -> new StimulusPicture(picture.path(), "another", picture.label(), picture.half()))
                .toList();
        Stimuli changed = new Stimuli(stimuli.layer(), new StimulusPictures(others, List.of()), stimuli.channels());
        Refusal.says(
                () -> new StimulusDrawing(network, changed, DIGITS).draw(stimuli.channels(), channel -> {}),
                "digits/0",
                "a picture that has changed");
    }
}
