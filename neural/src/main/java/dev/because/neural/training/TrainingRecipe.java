package dev.because.neural.training;

/**
 * Everything that training depends on beside the pictures. The same recipe on the same pictures gives the same bytes on
 * the same kind of processor.
 *
 * @param first the first training picture that is learnt from, from 0
 * @param end the picture behind the last one that is learnt from
 * @param epochs how often every picture is seen
 * @param batch pictures in one step
 * @param rate the learning rate of the first step; it falls along half a cosine to zero (Loshchilov and Hutter 2016,
 *     arXiv:1608.03983)
 * @param dropout the share of hidden units that are dropped in a step (Srivastava and others 2014)
 * @param shift pixels by which a picture is moved at most, in each direction, at random
 * @param seed where weights, order, shifts and dropped units come from
 */
public record TrainingRecipe(
        int first, int end, int epochs, int batch, double rate, double dropout, int shift, long seed) {
    /** @throws IllegalArgumentException if a number is out of its range */
    public TrainingRecipe {
        require(first >= 0 && first < end, "pictures " + first + " to " + end, "at least one");
        require(epochs > 0, epochs + " epochs", "at least 1");
        require(batch > 0, "a batch of " + batch, "at least 1");
        require(rate > 0 && rate < 1, "a learning rate of " + rate, "one between 0 and 1");
        require(dropout >= 0 && dropout < 1, "a dropout of " + dropout, "a share from 0 to below 1");
        require(shift >= 0, "a shift of " + shift, "0 or more pixels");
    }

    /**
     * How the embedded network was trained: on the training digits 200 to 59,999 of MNIST. The first 200 are the
     * embedded pictures, which it has therefore never seen.
     */
    public static TrainingRecipe lenet5() {
        return new TrainingRecipe(200, 60_000, 20, 128, 0.001, 0.5, 2, 0);
    }

    public TrainingRecipe withPictures(int first, int end) {
        return new TrainingRecipe(first, end, epochs, batch, rate, dropout, shift, seed);
    }

    public TrainingRecipe withEpochs(int epochs) {
        return new TrainingRecipe(first, end, epochs, batch, rate, dropout, shift, seed);
    }

    public TrainingRecipe withSeed(long seed) {
        return new TrainingRecipe(first, end, epochs, batch, rate, dropout, shift, seed);
    }

    /** The number of pictures that are learnt from. */
    public int pictures() {
        return end - first;
    }

    /** The number of steps of an epoch; the last one takes what is left. */
    public int stepsPerEpoch() {
        return (pictures() + batch - 1) / batch;
    }

    /** The learning rate of one step, from 0. */
    double rate(int step) {
        return rate * 0.5 * (1 + Math.cos(Math.PI * step / ((double) epochs * stepsPerEpoch())));
    }

    private static void require(boolean holds, String found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("training recipe: found " + found + ", expected " + expected);
        }
    }
}
