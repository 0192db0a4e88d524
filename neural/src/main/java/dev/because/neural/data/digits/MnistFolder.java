package dev.because.neural.data.digits;

import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder with the four IDX files of MNIST (LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document
 * recognition, 1998), or of another set in the same four files. Each may be compressed with gzip.
 *
 * @param training the digits to learn from; 60,000 in MNIST
 * @param test the digits to be tested on; 10,000 in MNIST
 * @param hashes the SHA-256 of each file's uncompressed content in hexadecimal, by the file's plain name: the same
 *     whether or not a file is compressed
 */
public record MnistFolder(LabelledImages training, LabelledImages test, Map<String, String> hashes) {
    private static final List<String> NAMES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    public MnistFolder {
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }

    /** The plain names of the four files: training pictures and labels, test pictures and labels. */
    public static List<String> names() {
        return NAMES;
    }

    /** @throws BadInputException if one of the files is missing or bad */
    public static MnistFolder read(Path folder) {
        Map<String, String> hashes = new LinkedHashMap<>();
        return new MnistFolder(half(folder, 0, hashes), half(folder, 2, hashes), hashes);
    }

    private static LabelledImages half(Path folder, int first, Map<String, String> hashes) {
        Path images = find(folder, NAMES.get(first));
        Path labels = find(folder, NAMES.get(first + 1));
        byte[] pictures = Idx.content(images);
        byte[] classes = Idx.content(labels);
        hashes.put(NAMES.get(first), Digest.ofBytes(pictures));
        hashes.put(NAMES.get(first + 1), Digest.ofBytes(classes));
        return Idx.parse(pictures, images.toString(), classes, labels.toString());
    }

    private static Path find(Path folder, String name) {
        return lookUp(folder, name)
                .orElseThrow(() -> new BadInputException(
                        folder.toString(),
                        "no file " + name + " or " + name + ".gz",
                        "the four IDX files of MNIST (`because data mnist` brings them)"));
    }

    /** The file of that plain name, compressed or not; some copies spell the dash before {@code idx} as a dot. */
    static Optional<Path> lookUp(Path folder, String name) {
        String dotted = name.replace("-idx", ".idx");
        return List.of(name, name + ".gz", dotted, dotted + ".gz").stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
