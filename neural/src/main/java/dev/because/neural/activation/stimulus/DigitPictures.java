package dev.because.neural.activation.stimulus;

import dev.because.neural.data.Digest;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.network.BadInputException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The embedded digits, {@code 0000} to {@code 0199}, each labelled by what it is. */
public final class DigitPictures implements PictureSource {
    /** What a user calls them. */
    public static final String NAME = "digits";

    private final LabelledImages images = EmbeddedDigits.load().images();
    /** Made once: a pass asks for them again with each picture. */
    private final List<String> paths = IntStream.range(0, images.count())
            .mapToObj(index -> String.format("%04d", index))
            .toList();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public Content read(String path) {
        byte[] grey = grey(index(path));
        return new Content(Pictures.ofGrey(images.rows(), images.columns(), grey), Digest.ofBytes(grey));
    }

    @Override
    public Optional<PictureLabel> label(String path) {
        return Optional.of(PictureLabel.of(String.valueOf(images.label(index(path)))));
    }

    @Override
    public String listDigest() {
        return Digest.ofBytes(images.pixels());
    }

    private byte[] grey(int digit) {
        byte[] grey = new byte[images.rows() * images.columns()];
        System.arraycopy(images.pixels(), digit * grey.length, grey, 0, grey.length);
        return grey;
    }

    private int index(String path) {
        if (!path.matches("\\d{4}") || Integer.parseInt(path) >= images.count()) {
            throw new BadInputException(NAME + "/" + path, "no such digit", "0000 to " + (images.count() - 1));
        }
        return Integer.parseInt(path);
    }
}
