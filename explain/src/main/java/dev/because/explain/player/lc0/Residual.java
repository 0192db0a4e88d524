package dev.because.explain.player.lc0;

import java.util.Optional;

/**
 * A residual block (He, Zhang, Ren, Sun 2016, arXiv:1512.03385): rectify(input + weigh(second(rectify(first(input))))).
 *
 * @param first 3 × 3
 * @param second 3 × 3
 * @param weighing of the channels that the second one gives
 */
public record Residual(Convolution first, Convolution second, Optional<SqueezeExcitation> weighing) {}
