package dev.because.explain.player.plain;

import dev.because.explain.player.lc0.Convolution;
import dev.because.explain.player.lc0.Dense;
import dev.because.explain.player.lc0.Layer;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.PolicyHead;
import dev.because.explain.player.lc0.Residual;
import dev.because.explain.player.lc0.SqueezeExcitation;
import dev.because.explain.player.lc0.ValueHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small networks with random weights. */
public final class RandomNetworks {
    private final Random random;
    private final boolean normalised;

    private RandomNetworks(long seed, boolean normalised) {
        this.random = new Random(seed);
        this.normalised = normalised;
    }

    /**
     * One of 6 filters × 2 blocks.
     *
     * @param weighed whether its blocks squeeze and excite
     * @param normalised whether its convolutions are normalised or have biases
     * @param outcomes 3 or 1
     */
    public static Lc0Network of(long seed, boolean weighed, boolean normalised, int outcomes) {
        return new RandomNetworks(seed, normalised).network(weighed, outcomes);
    }

    private Lc0Network network(boolean weighed, int outcomes) {
        List<Residual> tower = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tower.add(new Residual(
                    convolution(6, 6, 3),
                    convolution(6, 6, 3),
                    weighed ? Optional.of(new SqueezeExcitation(dense(3, 6), dense(12, 3))) : Optional.empty()));
        }
        return new Lc0Network(
                convolution(6, 112, 3),
                tower,
                new PolicyHead(convolution(5, 6, 3), Convolution.of(values(80 * 5 * 9, 0.3), values(80, 0.3))),
                new ValueHead(convolution(4, 6, 1), dense(7, 4 * 64), dense(outcomes, 7)));
    }

    private Convolution convolution(int filters, int inputs, int side) {
        int each = inputs * side * side;
        float[] weights = values(filters * each, Math.sqrt(2.0 / each));
        if (!normalised) {
            return Convolution.of(weights, values(filters, 0.2));
        }
        float[] variances = values(filters, 1);
        for (int i = 0; i < filters; i++) {
            variances[i] = 0.5f + Math.abs(variances[i]);
        }
        boolean scaled = random.nextBoolean();
        return new Convolution(
                Layer.nearest(weights),
                random.nextBoolean() ? Optional.of(Layer.nearest(values(filters, 0.2))) : Optional.empty(),
                Optional.of(new Convolution.Normalisation(
                        Layer.nearest(values(filters, 0.2)),
                        Layer.nearest(variances),
                        scaled
                                ? Optional.of(new Convolution.Scale(
                                        Layer.nearest(values(filters, 1)), Layer.nearest(values(filters, 0.2))))
                                : Optional.empty())));
    }

    private Dense dense(int units, int inputs) {
        return Dense.of(values(units * inputs, Math.sqrt(2.0 / inputs)), values(units, 0.2));
    }

    private float[] values(int count, double deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
