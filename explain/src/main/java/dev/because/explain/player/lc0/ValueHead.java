package dev.because.explain.player.lc0;

/**
 * Who will win.
 *
 * @param convolution 1 × 1, rectified
 * @param hidden sees each filter's 64 squares, filter by filter; rectified
 * @param output three units, whose softmax is win, draw and loss, or one, whose hyperbolic tangent is the expected result
 */
public record ValueHead(Convolution convolution, Dense hidden, Dense output) {
    /** Whether it tells draws from balanced chances. */
    public boolean tellsDraws() {
        return output.units() == 3;
    }
}
