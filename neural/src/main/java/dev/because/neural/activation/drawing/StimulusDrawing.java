package dev.because.neural.activation.drawing;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.ReceptiveField;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the strongest stimuli of channels visible, a few channels at a time, so that the memory does not depend on how many
 * there are. The pictures are read again; the backward passes begin at one neuron each, before it is clipped if it is.
 */
public final class StimulusDrawing {
    /** Neurons that go backward together; the same for every run, so that numbers depend on nothing else. */
    private static final int TOGETHER = 4 * ChannelStimuli.SHOWN;

    private static final int CACHED = 128;

    private final Network network;
    private final Stimuli stimuli;
    private final PictureSource source;
    private final Preprocessing preprocessing;
    private final ReceptiveField field;
    private Optional<Layer> start = Optional.empty();
    private final Map<Integer, Preprocessing.Seen> recent = new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Preprocessing.Seen> eldest) {
            return size() > CACHED;
        }
    };

    /**
     * @param network the network
     * @param stimuli what a pass found
     * @param source the pictures of that pass
     */
    public StimulusDrawing(Network network, Stimuli stimuli, PictureSource source) {
        this.network = network;
        this.stimuli = stimuli;
        this.source = source;
        this.preprocessing = Preprocessing.of(network.card().input());
        this.field = network.receptiveField(stimuli.layer());
    }

    /**
     * Draws channels, in their order.
     *
     * @param taker is given each as soon as it is drawn
     * @throws BadInputException if a picture is not what it was in the pass
     */
    public void draw(List<ChannelStimuli> channels, Consumer<DrawnChannel> taker) {
        int some = TOGETHER / ChannelStimuli.SHOWN;
        for (int from = 0; from < channels.size(); from += some) {
            drawTogether(channels.subList(from, Math.min(channels.size(), from + some)), taker);
        }
    }

    private void drawTogether(List<ChannelStimuli> channels, Consumer<DrawnChannel> taker) {
        List<Neuron> neurons = new ArrayList<>();
        List<Preprocessing.Seen> pictures = new ArrayList<>();
        for (ChannelStimuli channel : channels) {
            for (Stimulus stimulus : channel.strongest()) {
                neurons.add(new Neuron(stimuli.layer(), stimulus.row(), stimulus.column(), channel.channel()));
                pictures.add(seen(stimulus.picture()));
            }
        }
        Tensor batch =
                Tensor.stack(pictures.stream().map(Preprocessing.Seen::input).toList());
        Tensor seeds = Tensor.stack(neurons.stream().map(Neuron::weights).toList());
        Layer start = start(batch);
        Tensor guided = network.backward(batch, start, seeds, BackwardRule.GUIDED);
        Tensor deconvnet = network.backward(batch, start, seeds, BackwardRule.DECONVNET);
        int item = 0;
        for (ChannelStimuli channel : channels) {
            List<DrawnStimulus> drawn = new ArrayList<>();
            for (Stimulus stimulus : channel.strongest()) {
                Window window = field.windowOf(stimulus.row(), stimulus.column());
                drawn.add(new DrawnStimulus(
                        stimulus,
                        window,
                        cut(pictures.get(item).picture(), window),
                        cut(guided, item, window),
                        cut(deconvnet, item, window)));
                item++;
            }
            taker.accept(new DrawnChannel(channel, drawn));
        }
    }

    private Layer start(Tensor batch) {
        if (start.isEmpty()) {
            start = Optional.of(Unclipped.of(network, stimuli.layer(), batch.items(0, 1)));
        }
        return start.get();
    }

    private Preprocessing.Seen seen(int picture) {
        return recent.computeIfAbsent(picture, index -> {
            StimulusPicture known = stimuli.pictures().used().get(index);
            PictureSource.Content content = source.read(known.path());
            if (!content.sha256().equals(known.sha256())) {
                throw new BadInputException(
                        source.name() + "/" + known.path(), "a picture that has changed", "the one of the pass");
            }
            return preprocessing.see(content.picture());
        });
    }

    private static Picture cut(Picture picture, Window window) {
        byte[] all = picture.bytes();
        byte[] cut = new byte[window.height() * window.width() * 3];
        for (int row = 0; row < window.height(); row++) {
            int from = ((window.top() + row) * picture.columns() + window.left()) * 3;
            System.arraycopy(all, from, cut, row * window.width() * 3, window.width() * 3);
        }
        return Picture.of(window.height(), window.width(), cut);
    }

    private Tensor cut(Tensor batch, int item, Window window) {
        Shape input = network.input();
        int channels = input.extent(2);
        float[] cut = new float[window.height() * window.width() * channels];
        for (int row = 0; row < window.height(); row++) {
            int from = ((item * input.extent(0) + window.top() + row) * input.extent(1) + window.left()) * channels;
            System.arraycopy(batch.values(), from, cut, row * window.width() * channels, window.width() * channels);
        }
        return Tensor.of(Shape.of(window.height(), window.width(), channels), cut);
    }
}
