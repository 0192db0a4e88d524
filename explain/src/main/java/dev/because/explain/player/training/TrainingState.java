package dev.because.explain.player.training;

import dev.because.explain.player.training.tower.TowerParameters;
import dev.because.neural.data.Digest;
import dev.because.neural.data.array.Npz;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A training that was broken off: a file of arrays that names the recipe and the labels it belongs to.
 *
 * @param step how many steps are done
 * @param values weights, running statistics and Adam's moments by path
 */
public record TrainingState(int step, Map<String, Tensor> values) {
    private static final String STEP = "training/step";
    private static final String PURPOSE = "training/purpose";

    /**
     * Reads a state.
     *
     * @param purpose the recipe and the labels in words
     * @throws BadInputException if the file is no state, or one of another purpose
     */
    static TrainingState read(Path file, String purpose) {
        Map<String, Tensor> values = new LinkedHashMap<>(Npz.read(file));
        Tensor step = values.remove(STEP);
        Tensor fingerprint = values.remove(PURPOSE);
        if (step == null || fingerprint == null) {
            throw new BadInputException(file.toString(), "arrays without " + STEP, "the state of a training");
        }
        if (!fingerprint.equals(fingerprint(purpose))) {
            throw new BadInputException(
                    file.toString(),
                    "the state of another training",
                    "one of this recipe and these labels, or no file");
        }
        return new TrainingState((int) step.values()[0], values);
    }

    /**
     * The weights of a state of any training, without Adam's moments.
     *
     * @throws BadInputException if the file is none, or its weights are not those of that tower
     */
    public static Map<String, Tensor> weights(Path file, TowerParameters tower) {
        Map<String, Tensor> all = Npz.read(file);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (Map.Entry<String, Tensor> fitting : tower.initial(0).entrySet()) {
            Tensor found = all.get(fitting.getKey());
            if (found == null || !found.shape().equals(fitting.getValue().shape())) {
                throw new BadInputException(
                        file.toString(),
                        found == null ? "no " + fitting.getKey() : fitting.getKey() + " of shape " + found.shape(),
                        "the state of a training of " + tower.architecture().filters() + " filters in "
                                + tower.architecture().blocks() + " blocks");
            }
            weights.put(fitting.getKey(), found);
        }
        return weights;
    }

    /** Writes this state, whole or not at all. */
    void write(Path file, String purpose) {
        Map<String, Tensor> all = new LinkedHashMap<>(values);
        all.put(STEP, Tensor.of(Shape.of(1), step));
        all.put(PURPOSE, fingerprint(purpose));
        Npz.write(file, all);
    }

    /** The state in the file, or where training starts. */
    static TrainingState of(Path file, String purpose, Map<String, Tensor> initial) {
        return Files.exists(file) ? read(file, purpose) : new TrainingState(0, initial);
    }

    private static Tensor fingerprint(String purpose) {
        byte[] digest = Digest.ofBytes(purpose.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
        float[] values = new float[digest.length];
        for (int i = 0; i < digest.length; i++) {
            values[i] = digest[i];
        }
        return Tensor.of(Shape.of(values.length), values);
    }
}
