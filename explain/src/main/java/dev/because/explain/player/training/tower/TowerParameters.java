package dev.because.explain.player.training.tower;

import dev.because.explain.player.encoding.InputPlanes;
import dev.because.explain.player.graph.PlayerArchitecture;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.training.architecture.Checkpoint;
import dev.because.neural.training.architecture.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a tower learns that is the network of an architecture in the end. Two things differ while it learns: where the finished network
 * has a bias behind a convolution, there is a batch normalisation (Ioffe and Szegedy 2015, arXiv:1502.03167), which is put into the
 * kernel and the bias in the end; and of the 112 planes only {@link #PLANES 17} are seen, so that positions without a past are judged
 * like any other: the kernel of the others is zero.
 *
 * @param architecture of the finished network
 */
public record TowerParameters(PlayerArchitecture architecture) {
    /** The planes that are seen: the twelve of the pieces as they stand now, the four castling rights, and ones. */
    static final int[] SEEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 104, 105, 106, 107, 111};

    /** How many planes are seen. */
    public static final int PLANES = SEEN.length;

    /** The plane that is zero in every position. */
    private static final int ZEROS = 110;

    /** Levels below zero, one fewer than above it. */
    private static final int BELOW = 32_767;

    /** What is added to each variance. */
    static final float EPSILON = 1e-5f;

    /** All that is learnt by gradients, in the order in which it is computed with. */
    public List<Parameter> learnt() {
        List<Parameter> learnt = new ArrayList<>();
        for (Parameter parameter : architecture.parameters()) {
            if (parameter.path().equals("input/kernel")) {
                learnt.add(seen(parameter));
            } else if (parameter.name().equals("bias") && isNormalised(parameter.layer())) {
                learnt.add(like(parameter, "gamma"));
                learnt.add(like(parameter, "beta"));
            } else {
                learnt.add(parameter);
            }
        }
        return List.copyOf(learnt);
    }

    /** The running means and variances of the batch normalisations. */
    public List<Parameter> statistics() {
        return architecture.parameters().stream()
                .filter(parameter -> parameter.name().equals("bias") && isNormalised(parameter.layer()))
                .flatMap(parameter -> List.of(like(parameter, "mean"), like(parameter, "variance")).stream())
                .toList();
    }

    /** How many numbers are learnt. */
    public int size() {
        return learnt().stream().mapToInt(parameter -> parameter.shape().size()).sum();
    }

    /**
     * Where training starts: kernels from a normal distribution of variance 2 / fan-in (He and others 2015, arXiv:1502.01852), scales and
     * variances 1, all else 0.
     *
     * @return values by path
     */
    public Map<String, Tensor> initial(long seed) {
        Random random = new Random(seed);
        Map<String, Tensor> values = new LinkedHashMap<>();
        learnt().forEach(parameter -> values.put(parameter.path(), initial(parameter, random)));
        statistics().forEach(parameter -> values.put(parameter.path(), initial(parameter, random)));
        return values;
    }

    /** The finished network of such values: the normalisations put into kernels and biases, and the planes that are not seen added. */
    public Checkpoint finished(Map<String, Tensor> values) {
        Map<String, Tensor> finished = new LinkedHashMap<>();
        for (Parameter parameter : architecture.parameters()) {
            String layer = parameter.layer();
            Tensor value;
            if (!isNormalised(layer)) {
                value = values.get(parameter.path());
            } else if (parameter.name().equals("bias")) {
                value = bias(values, layer);
            } else {
                Tensor kernel = scaled(values.get(parameter.path()), factors(values, layer));
                value = layer.equals("input") ? withAllPlanes(kernel) : kernel;
            }
            finished.put(parameter.path(), value);
        }
        return new Checkpoint(finished);
    }

    /** Whether the layer is a convolution with a batch normalisation: all are but the last of the policy. */
    static boolean isNormalised(String layer) {
        return layer.equals("input")
                || layer.startsWith("block") && (layer.endsWith("_first") || layer.endsWith("_second"))
                || layer.equals("policy_hidden")
                || layer.equals("value_convolution");
    }

    private static float[] factors(Map<String, Tensor> values, String layer) {
        float[] gamma = values.get(layer + "/gamma").values();
        float[] variance = values.get(layer + "/variance").values();
        float[] factors = new float[gamma.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) (gamma[i] / Math.sqrt((double) variance[i] + EPSILON));
        }
        return factors;
    }

    private static Tensor bias(Map<String, Tensor> values, String layer) {
        float[] factors = factors(values, layer);
        float[] mean = values.get(layer + "/mean").values();
        float[] bias = values.get(layer + "/beta").values().clone();
        for (int i = 0; i < bias.length; i++) {
            bias[i] -= mean[i] * factors[i];
        }
        return Tensor.of(Shape.of(bias.length), bias);
    }

    private static Tensor scaled(Tensor kernel, float[] factors) {
        float[] scaled = kernel.values().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factors[i % factors.length];
        }
        return Tensor.of(kernel.shape(), scaled);
    }

    private static Tensor withAllPlanes(Tensor kernel) {
        int filters = kernel.shape().extent(3);
        float[] all = new float[9 * InputPlanes.PLANES * filters];
        for (int place = 0; place < 9; place++) {
            for (int i = 0; i < PLANES; i++) {
                System.arraycopy(
                        kernel.values(),
                        (place * PLANES + i) * filters,
                        all,
                        (place * InputPlanes.PLANES + SEEN[i]) * filters,
                        filters);
            }
        }
        makeZeroALevel(all, filters);
        return Tensor.of(Shape.of(3, 3, InputPlanes.PLANES, filters), all);
    }

    /**
     * A file keeps each number at one of 65,536 levels between the least and the greatest. Zero is one of them if these two are chosen for
     * it; they go to the plane that is always zero, where they do nothing. Otherwise the planes that are not seen would be seen a little,
     * and one of them counts half moves.
     */
    private static void makeZeroALevel(float[] kernel, int filters) {
        float greatest = Float.MIN_NORMAL;
        for (float value : kernel) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        // A power of two, so that nothing is rounded on the way to zero and back.
        float step = Math.scalb(1f, Math.getExponent(greatest / BELOW) + 1);
        kernel[ZEROS * filters] = -BELOW * step;
        kernel[(InputPlanes.PLANES + ZEROS) * filters] = (BELOW + 1) * step;
    }

    private static Tensor initial(Parameter parameter, Random random) {
        float[] values = new float[parameter.shape().size()];
        boolean one = parameter.name().equals("gamma") || parameter.name().equals("variance");
        double deviation = parameter.fanIn() == 0 ? 0 : Math.sqrt(2.0 / parameter.fanIn());
        for (int i = 0; i < values.length; i++) {
            values[i] = one ? 1 : deviation == 0 ? 0 : (float) (deviation * random.nextGaussian());
        }
        return Tensor.of(parameter.shape(), values);
    }

    private static Parameter seen(Parameter kernel) {
        Shape shape = kernel.shape();
        return new Parameter(
                kernel.layer(),
                kernel.name(),
                Shape.of(shape.extent(0), shape.extent(1), PLANES, shape.extent(3)),
                shape.extent(0) * shape.extent(1) * PLANES);
    }

    private static Parameter like(Parameter bias, String name) {
        return new Parameter(bias.layer(), name, bias.shape(), 0);
    }
}
