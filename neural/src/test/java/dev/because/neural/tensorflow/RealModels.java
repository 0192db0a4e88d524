package dev.because.neural.tensorflow;

import dev.because.neural.data.SharedFolder;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.file.CanonicalGraph;
import dev.because.neural.tensorflow.file.FrozenGraphFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.tensorflow.proto.GraphDef;

/** The embedded network and a MobileNet, with real inputs. */
final class RealModels {
    private RealModels() {}

    /** A model as it is before it is imported. */
    record Model(String name, GraphDef graph, ModelCard card) {
        TensorFlowNetwork open() {
            return TensorFlowNetwork.open(graph, card, name, 2);
        }

        /** The graph with the shape of the card's input, in double precision. */
        DoublePrecision inDoublePrecision() {
            ImportedGraph imported = ImportedGraph.of(graph, card, name);
            return new DoublePrecision(
                    imported.definition(),
                    imported.input(),
                    card.input().height(),
                    card.input().width(),
                    card.input().channels().count());
        }
    }

    static Model lenet5() {
        return new Model(
                "lenet5",
                CanonicalGraph.of(FrozenGraphFile.read("lenet5", resource("lenet5.pb")), "lenet5"),
                ModelCards.parse("lenet5", resource("lenet5.card.yaml")));
    }

    /** The smallest MobileNet; without it the test is skipped. */
    static Model mobilenet() {
        Path file = SharedFolder.path("mobilenet/mobilenet_v1_0.25_128.pb");
        String name = "mobilenet_v1_0.25_128";
        return new Model(
                name,
                CanonicalGraph.of(FrozenGraphFile.read(file), name),
                ModelCards.forModel(file, Optional.empty()).orElseThrow());
    }

    /** An embedded digit as the embedded network takes it. */
    static Tensor digit(int index) {
        LabelledImages digits = EmbeddedDigits.load().images();
        float[] values = new float[digits.rows() * digits.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = digits.grey(index, i / digits.columns(), i % digits.columns()) / 255f;
        }
        return Tensor.of(dev.because.neural.network.Shape.of(digits.rows(), digits.columns(), 1), values);
    }

    /** A photograph as a network takes it. */
    static Tensor photograph(String name, ModelCard card) {
        return Preprocessing.of(card.input())
                .see(Pictures.read(SharedFolder.path("photos/" + name)))
                .input();
    }

    /** The same with normal deviates added, so that no two values of a pooling window are equal. */
    static Tensor noisy(Tensor input, double scale, long seed) {
        Random random = new Random(seed);
        float[] values = input.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (scale * random.nextGaussian());
        }
        return Tensor.of(input.shape(), values);
    }

    private static byte[] resource(String name) {
        try (InputStream in = ModelCards.class.getResourceAsStream("/dev/because/neural/models/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
