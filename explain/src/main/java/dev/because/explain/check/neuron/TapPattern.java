package dev.because.explain.check.neuron;

/**
 * A Gabor function at each place of a filter, as the real part of one complex exponential: of minus half a quadratic form (the
 * inverse of the Gaussian's covariance) plus i times the phase of the wave. With no frequency and no phase it is a spot.
 */
final class TapPattern {
    private final double[] shape;

    TapPattern(
            int rows,
            int columns,
            double row,
            double column,
            double angle,
            double across,
            double along,
            double frequency,
            double phase) {
        // The inverse covariance: u uᵀ / across² + v vᵀ / along², with u in the wave's direction and v at right angles.
        double ux = Math.cos(angle);
        double uy = Math.sin(angle);
        double xx = ux * ux / (across * across) + uy * uy / (along * along);
        double yy = uy * uy / (across * across) + ux * ux / (along * along);
        double xy = ux * uy * (1 / (across * across) - 1 / (along * along));
        shape = new double[rows * columns];
        for (int place = 0; place < shape.length; place++) {
            double x = place % columns - column;
            double y = place / columns - row;
            double real = -(xx * x * x + 2 * xy * x * y + yy * y * y) / 2;
            double imaginary = 2 * Math.PI * frequency * (ux * x + uy * y);
            shape[place] =
                    Math.exp(real) * (Math.cos(imaginary) * Math.cos(phase) - Math.sin(imaginary) * Math.sin(phase));
        }
    }

    /** Its value at each place, row by row. */
    double[] shape() {
        return shape;
    }

    /** The share of its squares that has the rarer sign. */
    double weaker() {
        double above = 0;
        double below = 0;
        for (double value : shape) {
            above += value > 0 ? value * value : 0;
            below += value > 0 ? 0 : value * value;
        }
        return Math.min(above, below) / (above + below);
    }

    /**
     * What it explains of some weights with the amplitudes that suit it best, one a colour: the solutions of one normal
     * equation each.
     *
     * @param weights place by place, the colours of each side by side
     * @param numbers how many numbers the pattern has
     */
    TapFit fit(double[] weights, int numbers) {
        int colours = weights.length / shape.length;
        double[] amplitudes = new double[colours];
        double norm = 0;
        for (double value : shape) {
            norm += value * value;
        }
        double left = 0;
        double energy = 0;
        for (int colour = 0; colour < colours; colour++) {
            for (int place = 0; place < shape.length; place++) {
                amplitudes[colour] += shape[place] * weights[place * colours + colour] / norm;
            }
            for (int place = 0; place < shape.length; place++) {
                double weight = weights[place * colours + colour];
                left += Math.pow(weight - amplitudes[colour] * shape[place], 2);
                energy += weight * weight;
            }
        }
        return TapFit.of(amplitudes, energy > 0 ? left / energy : 1, weights.length, numbers);
    }
}
