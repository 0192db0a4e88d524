package dev.because.explain.cli.verbs;

import dev.because.neural.data.array.Npy;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;

/** A folder as a user has it: a frozen graph with its card, and arrays. */
record ModelFolder(Path folder) {
    static final Shape INPUT = Shape.of(28, 28, 1);

    static ModelFolder in(Path folder) throws IOException {
        copy("lenet5.pb", folder.resolve("digits.pb"));
        copy("lenet5.card.yaml", folder.resolve("digits.card.yaml"));
        return new ModelFolder(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String path(String name) {
        return file(name).toString();
    }

    /** Writes seeded numbers between 0 and 1. */
    String array(String name, Shape shape) {
        Random random = new Random(shape.size());
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        Npy.write(file(name), Tensor.of(shape, values));
        return path(name);
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = ModelCards.class.getResourceAsStream("/dev/because/neural/models/" + resource)) {
            Files.copy(Objects.requireNonNull(in, resource), to);
        }
    }
}
