package dev.because.neural.activation.filter;

import java.util.List;

/**
 * A Gabor function: a wave within a Gaussian, {@code exp(-½ (p²/across² + q²/along²)) · cos(2π · frequency · p + phase)},
 * where p is measured from the centre in the direction of the wave and q at right angles to it, along its stripes (Gabor
 * 1946; Daugman 1985, JOSA A 2(7), for what cells of the visual cortex see).
 *
 * @param envelope the Gaussian; its angle is the wave's direction
 * @param frequency cycles a pixel
 * @param phase in radians at the centre, from 0 to 2π: 0 is a bright stripe there, π/2 or 3π/2 an edge
 * @param amplitudes its height in each colour; the first that is not smaller than the others is positive
 */
public record Gabor(Envelope envelope, double frequency, double phase, List<Double> amplitudes) implements Pattern {
    private static final int OF_WAVE = 7;

    public Gabor {
        amplitudes = List.copyOf(amplitudes);
    }

    /**
     * The direction of its stripes in degrees from 0 to 180, anticlockwise as a person sees the picture: 0 is horizontal,
     * 90 vertical, 45 rises to the right.
     */
    public double orientation() {
        double degrees = 90 - Math.toDegrees(envelope.angle());
        double turned = (degrees % 180 + 180) % 180;
        return turned >= 180 ? 0 : turned;
    }

    @Override
    public double shape(double row, double column) {
        double wave = 2 * Math.PI * frequency * envelope.across(row, column) + phase;
        return envelope.at(row, column) * Math.cos(wave);
    }

    @Override
    public int parameters() {
        return OF_WAVE + amplitudes.size();
    }
}
