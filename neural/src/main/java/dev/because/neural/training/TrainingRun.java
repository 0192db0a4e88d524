package dev.because.neural.training;

import dev.because.neural.data.Digest;
import dev.because.neural.data.OutputFile;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.data.digits.MnistFolder;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.ModelFile;
import dev.because.neural.training.architecture.Architecture;
import dev.because.neural.training.architecture.Checkpoint;
import dev.because.neural.training.architecture.FrozenGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.TensorFlow;

/**
 * A training from a folder of pictures to a model file with its card and its provenance beside it: what
 * {@code because train lenet5 --data FOLDER --out FILE --seed N} does.
 */
public final class TrainingRun {
    /** Of the test; training itself is on one. */
    private static final int THREADS = 2;

    private TrainingRun() {}

    /**
     * Trains, tests on the folder's test pictures, and writes {@code OUT}, {@code NAME.card.yaml} and
     * {@code NAME.provenance.yaml}, where {@code NAME} is {@code OUT} without {@code .pb}. Nothing is written before
     * everything is computed. The same folder, recipe and kind of processor give the same bytes.
     *
     * @param folder the four IDX files of MNIST, or of another set of that form
     * @param out the model file, a frozen GraphDef; replaced if it is there
     * @throws BadInputException if the pictures are bad, too few, of another size or class, or {@code out} cannot be
     *     written; the last is found before training starts
     */
    public static Provenance train(
            Architecture architecture, TrainingRecipe recipe, Path folder, Path out, TrainingListener listener) {
        MnistFolder mnist = MnistFolder.read(folder);
        fit(architecture, mnist.training(), folder + " training pictures");
        fit(architecture, mnist.test(), folder + " test pictures");
        if (mnist.training().count() < recipe.end()) {
            throw new BadInputException(
                    folder.toString(), mnist.training().count() + " training pictures", "at least " + recipe.end());
        }
        writable(out);
        Checkpoint weights = Trainer.train(architecture, mnist.training(), recipe, listener);
        FrozenGraph model = FrozenGraph.of(architecture, weights);
        Provenance provenance = new Provenance(
                architecture.name(),
                Digest.ofBytes(model.bytes()),
                architecture.size(),
                recipe,
                mnist.hashes(),
                mnist.test().count(),
                accuracy(architecture, model, mnist.test()),
                TensorFlow.version());
        publish(architecture, model, provenance, out);
        return provenance;
    }

    private static double accuracy(Architecture architecture, FrozenGraph model, LabelledImages test) {
        try (Network network = ModelFile.open(architecture.name(), model.bytes(), architecture.card(), THREADS)) {
            return Accuracy.of(network, test);
        }
    }

    private static void fit(Architecture architecture, LabelledImages images, String where) {
        ModelCard.Input input = architecture.card().input();
        if (images.count() == 0) {
            throw new BadInputException(where, "none", "at least one");
        }
        if (images.rows() != input.height() || images.columns() != input.width()) {
            throw new BadInputException(
                    where,
                    images.rows() + "×" + images.columns() + " pixels",
                    input.height() + "×" + input.width() + " for " + architecture.name());
        }
        for (int i = 0; i < images.count(); i++) {
            if (images.label(i) >= architecture.classes()) {
                throw new BadInputException(
                        where, "class " + images.label(i) + " of picture " + i, "0 to " + (architecture.classes() - 1));
            }
        }
    }

    /** Asked before an hour of training rather than after it. */
    private static void writable(Path out) {
        if (Files.isDirectory(out)) {
            throw new BadInputException(out.toString(), "a folder", "a file to write the model to");
        }
        try {
            Files.delete(Files.createTempFile(out.toAbsolutePath().normalize().getParent(), "because-", ".part"));
        } catch (IOException e) {
            throw new BadInputException(
                    out.toString(), "a path that cannot be written (" + e + ")", "a file in a folder that exists");
        }
    }

    private static void publish(Architecture architecture, FrozenGraph model, Provenance provenance, Path out) {
        String name = out.getFileName().toString().replaceFirst("\\.pb$", "");
        OutputFile.write(out.resolveSibling(name + ".card.yaml"), utf8(ModelCards.write(architecture.card())));
        OutputFile.write(out.resolveSibling(name + ".provenance.yaml"), utf8(provenance.text()));
        OutputFile.write(out, model.bytes());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
