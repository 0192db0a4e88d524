package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.SkippedPicture;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over pictures that keeps for each channel of a layer what stimulated it most. Pictures are decoded while the
 * network computes those before, in batches of a fixed size; of each, only the channels' maxima and their places are kept.
 * So the memory for pixels and activations does not depend on how many pictures there are; for each picture there remain
 * its path and a digest.
 *
 * <p>Given a file for its state, a pass that was killed goes on where it was when it is run again, and ends with the same
 * numbers: the batches are the same. The state is of one model, card, layer and list of pictures (paths, sizes and times);
 * a state of another pass is not used, and the listener hears why.
 */
public final class StimulusPass {
    /** Input or layer values in flight at once, as a measure: 32 MB of float32. */
    private static final int VALUES = 1 << 23;

    private static final int FEWEST_ITEMS = 8;
    private static final int MOST_ITEMS = 32;
    private static final long A_SECOND = 1_000_000_000L;

    /** The state is written so seldom that it takes at most a twentieth of the time. */
    private static final int SELDOM = 20;

    private final Network network;
    private final Layer layer;
    private final PictureSource source;
    private final PassSubject subject;
    private final int threads;
    private final long pause;

    /**
     * @param network the network
     * @param model the digest of its file
     * @param layer one of its layers, of rows × columns × channels
     * @param source the pictures
     * @param threads how many pictures are decoded side by side; changes no number
     * @throws BadInputException if the layer has no spatial extent, or there are fewer than nine pictures
     */
    public StimulusPass(Network network, String model, Layer layer, PictureSource source, int threads) {
        this(network, model, layer, source, threads, A_SECOND);
    }

    /** @param pause the least time from one writing of the state to the next, in nanoseconds; 0 for after every batch */
    StimulusPass(Network network, String model, Layer layer, PictureSource source, int threads, long pause) {
        if (!layer.isSpatial()) {
            throw new BadInputException(
                    "layer " + layer.name(),
                    "the shape " + layer.shape() + ", which has no places",
                    "a layer of rows × columns × channels");
        }
        requireEnough(source.name(), source.paths().size());
        this.network = network;
        this.layer = layer;
        this.source = source;
        this.subject = PassSubject.of(model, network.card(), layer, source);
        this.threads = threads;
        this.pause = pause;
    }

    private static void requireEnough(String name, int pictures) {
        if (pictures < ChannelStimuli.SHOWN) {
            throw new BadInputException(
                    name,
                    pictures + (pictures == 1 ? " picture that can be used" : " pictures that can be used"),
                    ChannelStimuli.SHOWN + " or more, since that many are shown for each channel");
        }
    }

    /** A name for all that decides the numbers of this pass: the model, its card, the layer and the list of pictures. */
    public String digest() {
        return subject.digest();
    }

    /** Runs from the beginning to the end. */
    public Stimuli run(PassListener listener) {
        return run(listener, new PassState(layer), Optional.empty());
    }

    /**
     * Runs to the end, from where a run before was broken off.
     *
     * @param file where the state is kept, about once a second; it stays there at the end, all done
     * @throws BadInputException if the file is there and no state of a pass, or cannot be written; or if fewer than nine
     *     of the pictures can be used
     */
    public Stimuli run(PassListener listener, Path file) {
        StateFile states = new StateFile(file, subject, layer);
        Optional<PassState> before = states.read(listener);
        before.ifPresent(state -> listener.resumed(state.done()));
        return run(listener, before.orElseGet(() -> new PassState(layer)), Optional.of(states));
    }

    private Stimuli run(PassListener listener, PassState state, Optional<StateFile> file) {
        int begun = state.done();
        try (DecodedPictures pictures =
                new DecodedPictures(source, Preprocessing.of(network.card().input()), begun, threads, 2 * batch())) {
            long next = System.nanoTime() + pause;
            for (int before = begun; step(pictures, state, listener); before = state.done()) {
                listener.done(state.done() - before);
                long now = System.nanoTime();
                if (file.isPresent() && now >= next) {
                    file.get().write(state);
                    long written = System.nanoTime();
                    next = written + (pause == 0 ? 0 : Math.max(pause, SELDOM * (written - now)));
                }
            }
        }
        requireEnough(source.name(), state.used().size());
        if (state.done() > begun) {
            file.ifPresent(states -> states.write(state));
        }
        return state.stimuli(layer, source);
    }

    /** Computes one batch; false if there was none left. */
    private boolean step(DecodedPictures pictures, PassState state, PassListener listener) {
        int before = state.done();
        List<Tensor> inputs = new ArrayList<>();
        int first = state.used().size();
        while (inputs.size() < batch()) {
            Optional<Decoded> decoded = pictures.next();
            if (decoded.isEmpty()) {
                break;
            }
            if (decoded.get() instanceof Decoded.Seen seen) {
                state.use(seen.file(), seen.sha256());
                inputs.add(seen.input());
            } else if (decoded.get() instanceof Decoded.Unreadable unreadable) {
                state.skip(unreadable.file(), unreadable.reason());
                listener.skipped(new SkippedPicture(source.paths().get(unreadable.file()), unreadable.reason()));
            }
        }
        if (!inputs.isEmpty()) {
            fold(state, first, network.activations(Tensor.stack(inputs), layer).values(), inputs.size());
        }
        return state.done() > before;
    }

    private void fold(PassState state, int first, float[] activations, int count) {
        for (int i = 0; i < count; i++) {
            String path = source.paths().get(state.used().get(first + i).file());
            Peaks peaks = Peaks.of(activations, i * layer.shape().size(), layer.shape());
            requireFinite(path, peaks);
            state.fold().add(first + i, Half.of(path), peaks);
        }
    }

    private void requireFinite(String path, Peaks peaks) {
        for (int channel = 0; channel < peaks.values().length; channel++) {
            if (!Float.isFinite(peaks.values()[channel])) {
                throw new BadInputException(
                        layer.name() + "[:,:," + channel + "] of " + source.name() + "/" + path,
                        "no greatest value that is finite",
                        "a network whose activations are numbers");
            }
        }
    }

    /** How many pictures are computed together; the same for every run, so that numbers depend on nothing else. */
    private int batch() {
        int largest = Math.max(layer.shape().size(), network.input().size());
        return Math.max(FEWEST_ITEMS, Math.min(MOST_ITEMS, VALUES / largest));
    }
}
