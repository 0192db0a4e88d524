package dev.because.neural.network;

/**
 * How far one class is ahead of another: the difference of their scores before the softmax. A cause that raises both
 * alike does not raise it, so it answers "why this and not that".
 *
 * @param winner the class that is asked about
 * @param rival the class that it is held against
 */
public record Lead(ClassScore winner, ClassScore rival) implements Target {
    @Override
    public Layer layer() {
        return winner.layer();
    }

    @Override
    public Tensor weights() {
        Tensor weights = winner.weights();
        weights.values()[rival.index()] -= 1;
        return weights;
    }

    @Override
    public String address() {
        return winner.address() + "-" + rival.address();
    }
}
