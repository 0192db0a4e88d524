package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.Digest;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Pictures of seeded noise. Each tenth is the same as the one before, so that activations are equal; those at the given
 * places cannot be read.
 */
record RandomPictures(Shape size, List<String> paths, long seed, List<Integer> unreadable) implements PictureSource {
    static RandomPictures of(Shape size, int count, long seed, Integer... unreadable) {
        List<String> paths = IntStream.range(0, count)
                .mapToObj(index -> String.format("%04d.png", index))
                .toList();
        return new RandomPictures(size, paths, seed, List.of(unreadable));
    }

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public Content read(String path) {
        int index = Integer.parseInt(path.substring(0, 4));
        if (unreadable.contains(index)) {
            throw new BadInputException(path, "noise that cannot be read", "noise that can");
        }
        byte[] rgb = new byte[size.extent(0) * size.extent(1) * 3];
        new Random(seed + (index % 10 == 9 ? index - 1 : index)).nextBytes(rgb);
        return new Content(Picture.of(size.extent(0), size.extent(1), rgb), Digest.ofBytes(rgb));
    }

    @Override
    public Optional<PictureLabel> label(String path) {
        return PictureLabel.ofPath(path);
    }

    @Override
    public String listDigest() {
        return "noise of seed " + seed + ", " + paths.size();
    }
}
