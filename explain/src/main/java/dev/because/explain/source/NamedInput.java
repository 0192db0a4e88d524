package dev.because.explain.source;

import dev.because.explain.evidence.Raster;
import dev.because.neural.data.array.Npy;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a network is given, by its name: a picture, which is brought to the network's input as its card says, or an
 * {@code .npy} file, whose numbers are taken as they are.
 *
 * @param shape the shape in which it came, with or without a batch axis
 * @param batch n × height × width × channels
 * @param seen each item, for a person to look at
 */
public record NamedInput(Shape shape, Tensor batch, List<Raster> seen) {
    public NamedInput {
        seen = List.copyOf(seen);
    }

    /** Whether that name is of an array, which needs no card. */
    public static boolean isArray(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".npy");
    }

    /**
     * Opens an input of a network.
     *
     * @param name an {@code .npy} file, a picture's file, or an embedded picture such as {@code digits/0042}
     * @param relativeTo the folder from which a relative path counts
     * @throws dev.because.neural.network.BadInputException if it cannot be used, or has not the network's shape
     */
    public static NamedInput open(String name, Path relativeTo, Network network) {
        return isArray(name)
                ? array(FileName.resolve(relativeTo, name, "an array"), network.input())
                : picture(NamedPicture.open(name, relativeTo).picture(), network);
    }

    private static NamedInput picture(Picture picture, Network network) {
        Preprocessing.Seen seen = Preprocessing.of(network.card().input()).see(picture);
        Picture shown = seen.picture();
        return new NamedInput(
                seen.input().shape(),
                seen.input().asBatch(),
                List.of(new Raster(shown.rows(), shown.columns(), shown.bytes())));
    }

    private static NamedInput array(Path file, Shape item) {
        Tensor array = Npy.read(file);
        Tensor batch = Npy.asInput(file.toString(), array, item);
        List<Raster> seen = IntStream.range(0, batch.shape().extent(0))
                .mapToObj(index -> inGreys(batch.item(index)))
                .toList();
        return new NamedInput(array.shape(), batch, seen);
    }

    /** The mean of each pixel's channels, its lowest value black and its highest white. */
    private static Raster inGreys(Tensor item) {
        int channels = item.shape().extent(2);
        double[] means = new double[item.size() / channels];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int pixel = 0; pixel < means.length; pixel++) {
            for (int channel = 0; channel < channels; channel++) {
                means[pixel] += item.values()[pixel * channels + channel] / (double) channels;
            }
            low = Math.min(low, means[pixel]);
            high = Math.max(high, means[pixel]);
        }
        byte[] rgb = new byte[means.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (high > low ? Math.round(255 * (means[i / 3] - low) / (high - low)) : 0);
        }
        return new Raster(item.shape().extent(0), item.shape().extent(1), rgb);
    }
}
