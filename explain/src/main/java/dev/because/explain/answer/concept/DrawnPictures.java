package dev.because.explain.answer.concept;

import dev.because.explain.source.NamedPictures;
import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.SkippedPicture;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Pictures drawn from a source, readable ones only. Their pixels are read again when they are needed, so that memory holds
 * one set at a time.
 *
 * @param source where they come from
 * @param drawn for each in the order of the draw, its path and its digest
 */
record DrawnPictures(PictureSource source, List<Drawn> drawn) {
    /** One picture. */
    record Drawn(String path, String sha256) {}

    static PictureSource list(String name, Path relativeTo) {
        return DigitChoice.named(name).orElseGet(() -> NamedPictures.list(name, relativeTo));
    }

    /**
     * Draws without putting back.
     *
     * @param most how many at most
     * @param listener hears of each picture that was read, and of each that cannot be
     */
    static DrawnPictures of(PictureSource source, int most, long seed, PassListener listener) {
        List<String> paths = new ArrayList<>(source.paths());
        Collections.shuffle(paths, new Random(seed));
        List<Drawn> drawn = new ArrayList<>();
        for (String path : paths) {
            if (drawn.size() == most) {
                break;
            }
            try {
                drawn.add(new Drawn(path, source.read(path).sha256()));
            } catch (BadInputException unreadable) {
                listener.skipped(
                        new SkippedPicture(source.name() + "/" + path, String.valueOf(unreadable.getMessage())));
            }
            listener.done(1);
        }
        return new DrawnPictures(source, List.copyOf(drawn));
    }

    int count() {
        return drawn.size();
    }

    /** Refuses the same picture here and there. */
    void requireOthersThan(DrawnPictures examples) {
        Map<String, String> paths = new TreeMap<>();
        examples.drawn.forEach(one -> paths.put(one.sha256(), one.path()));
        for (Drawn one : drawn) {
            String same = paths.get(one.sha256());
            if (same != null) {
                throw new BadInputException(
                        "--random " + source.name(),
                        one.path() + ", the same picture as " + examples.source.name() + "/" + same,
                        "pictures that are not among the examples");
            }
        }
    }

    /** Those from {@code from} to before {@code to} as a network's input. */
    Tensor inputs(int from, int to, ModelCard.Input card, PassListener listener) {
        Preprocessing preprocessing = Preprocessing.of(card);
        Shape shape = card.shape();
        Tensor inputs = Tensor.zeros(shape.batch(to - from));
        for (int i = from; i < to; i++) {
            float[] values = preprocessing
                    .see(source.read(drawn.get(i).path()).picture())
                    .input()
                    .values();
            System.arraycopy(values, 0, inputs.values(), (i - from) * shape.size(), shape.size());
            listener.done(1);
        }
        return inputs;
    }
}
