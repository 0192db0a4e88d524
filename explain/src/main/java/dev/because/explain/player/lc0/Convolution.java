package dev.because.explain.player.lc0;

import java.util.Optional;

/**
 * A convolution over the board, as the file has it: weights filter × input × row × column, and biases or a batch
 * normalisation (Ioffe and Szegedy 2015, arXiv:1502.03167) or both.
 *
 * @param weights of all filters
 * @param biases one for each filter
 * @param normalisation what is done to the sums
 */
public record Convolution(Layer weights, Optional<Layer> biases, Optional<Normalisation> normalisation) {
    /** What lc0 adds to each variance. */
    private static final float EPSILON = 1e-5f;

    /**
     * Each sum less the mean, by the square root of the variance, times gamma, plus beta.
     *
     * @param means of each filter's sums
     * @param variances of each filter's sums; the format calls them {@code bn_stddivs}, and they are variances all the same
     * @param scale gamma and beta, where the network has them
     */
    public record Normalisation(Layer means, Layer variances, Optional<Scale> scale) {}

    /** Gamma and beta of a batch normalisation. */
    public record Scale(Layer gammas, Layer betas) {}

    /** The same as weights and biases alone. */
    public record Folded(float[] weights, float[] biases) {}

    /** One with biases. */
    public static Convolution of(float[] weights, float[] biases) {
        return new Convolution(Layer.nearest(weights), Optional.of(Layer.nearest(biases)), Optional.empty());
    }

    /** How many filters there are. */
    public int filters() {
        return normalisation
                .map(Normalisation::means)
                .or(this::biases)
                .map(Layer::size)
                .orElse(0);
    }

    /** Puts the normalisation into the weights: the network computes the same with less. */
    public Folded folded() {
        float[] folded = weights.values();
        float[] sums = biases.map(Layer::values).orElseGet(() -> new float[filters()]);
        normalisation.ifPresent(norm -> {
            float[] means = norm.means().values();
            float[] variances = norm.variances().values();
            Optional<float[]> gammas = norm.scale().map(scale -> scale.gammas().values());
            Optional<float[]> betas = norm.scale().map(scale -> scale.betas().values());
            int each = folded.length / sums.length;
            for (int filter = 0; filter < sums.length; filter++) {
                float factor = (gammas.isPresent() ? gammas.get()[filter] : 1)
                        / (float) Math.sqrt(variances[filter] + EPSILON);
                sums[filter] = (sums[filter] - means[filter]) * factor + (betas.isPresent() ? betas.get()[filter] : 0);
                for (int i = filter * each; i < (filter + 1) * each; i++) {
                    folded[i] *= factor;
                }
            }
        });
        return new Folded(folded, sums);
    }
}
