package dev.because.neural.training.architecture;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The values of all weights of a network at one moment of its training.
 *
 * @param values each parameter's values by its path, in the architecture's order
 */
public record Checkpoint(Map<String, Tensor> values) {
    public Checkpoint {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The values of one parameter. */
    public Tensor value(Parameter parameter) {
        Tensor value = values.get(parameter.path());
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + parameter.path() + " among " + values.keySet());
        }
        return value;
    }

    /**
     * Where training starts: kernels from a normal distribution of variance 2 / fan-in (He, Zhang, Ren, Sun 2015,
     * arXiv:1502.01852), biases at zero. {@link Random} is specified bit by bit, so a seed means the same on every Java.
     */
    public static Checkpoint initial(Architecture architecture, long seed) {
        Random random = new Random(seed);
        Map<String, Tensor> values = new LinkedHashMap<>();
        for (Parameter parameter : architecture.parameters()) {
            values.put(parameter.path(), initial(parameter, random));
        }
        return new Checkpoint(values);
    }

    private static Tensor initial(Parameter parameter, Random random) {
        Shape shape = parameter.shape();
        if (parameter.fanIn() == 0) {
            return Tensor.zeros(shape);
        }
        double deviation = Math.sqrt(2.0 / parameter.fanIn());
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return Tensor.of(shape, values);
    }
}
