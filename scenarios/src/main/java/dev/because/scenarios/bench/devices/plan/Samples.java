package dev.because.scenarios.bench.devices.plan;

import dev.because.explain.source.NamedPictures;
import dev.because.neural.activation.Decision;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Real pictures that a network was made for.
 *
 * @param network the network
 * @param seen the pictures as it sees them
 */
public record Samples(Network network, List<Preprocessing.Seen> seen) {
    private static final double NOISE = 0.1;

    public Samples {
        seen = List.copyOf(seen);
    }

    /** So many, spread evenly over those that there are. */
    public static Samples of(Network network, BenchedNetwork which, int count) {
        PictureSource source = NamedPictures.list(which.pictures(), Path.of(""));
        Preprocessing preprocessing = Preprocessing.of(network.card().input());
        int all = source.paths().size();
        return new Samples(
                network,
                IntStream.range(0, count)
                        .mapToObj(i -> source.paths().get((int) ((long) i * all / count)))
                        .map(path -> preprocessing.see(source.read(path).picture()))
                        .toList());
    }

    /** The pictures as inputs. */
    public Tensor inputs() {
        return Tensor.stack(seen.stream().map(Preprocessing.Seen::input).toList());
    }

    /** A batch of any size: the pictures again and again, each with noise of its own. */
    public Tensor batch(int count) {
        Random random = new Random(0);
        return Tensor.stack(IntStream.range(0, count)
                .mapToObj(i -> noisy(seen.get(i % seen.size()).input(), random))
                .toList());
    }

    private static Tensor noisy(Tensor input, Random random) {
        float[] values = input.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (NOISE * random.nextGaussian());
        }
        return Tensor.of(input.shape(), values);
    }

    /** For each input, the score of the class that the network gives it. */
    public List<Target> targets(Tensor batch) {
        return targets(network, batch);
    }

    /** For each input, the score of the class that a network gives it. */
    public static List<Target> targets(Network network, Tensor batch) {
        return Decision.of(network, batch).stream()
                .<Target>map(decision -> decision.score(network.scores()))
                .toList();
    }

    /** A folder of so many pictures that is in memory, so that no time goes into reading and decoding. */
    public PictureSource folder(int count) {
        List<String> paths = IntStream.range(0, count)
                .mapToObj(i -> String.format("%06d", i))
                .toList();
        return new PictureSource() {
            @Override
            public String name() {
                return "memory";
            }

            @Override
            public List<String> paths() {
                return paths;
            }

            @Override
            public Content read(String path) {
                Picture picture = seen.get(Integer.parseInt(path) % seen.size()).picture();
                return new Content(picture, path);
            }

            @Override
            public Optional<PictureLabel> label(String path) {
                return Optional.empty();
            }

            @Override
            public String listDigest() {
                return String.valueOf(count);
            }
        };
    }
}
