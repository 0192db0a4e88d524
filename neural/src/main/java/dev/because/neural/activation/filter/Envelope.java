package dev.because.neural.activation.filter;

/**
 * Where a filter looks: a Gaussian of two widths, perhaps turned.
 *
 * @param row its centre, from 0 at the middle of the first row of weights
 * @param column its centre, from 0 at the middle of the first column
 * @param angle the direction in which {@code across} is measured, in radians from the columns' axis towards higher rows
 * @param across its standard deviation in that direction, in pixels
 * @param along its standard deviation at right angles to it, in pixels
 */
public record Envelope(double row, double column, double angle, double across, double along) {
    /** How far a place is from the centre in the direction of {@code angle}. */
    double across(double y, double x) {
        return (x - column) * Math.cos(angle) + (y - row) * Math.sin(angle);
    }

    /** How far a place is from the centre at right angles to {@code angle}. */
    double along(double y, double x) {
        return (y - row) * Math.cos(angle) - (x - column) * Math.sin(angle);
    }

    /** Its height at a place: 1 at the centre. */
    public double at(double y, double x) {
        double p = across(y, x) / across;
        double q = along(y, x) / along;
        return Math.exp(-0.5 * (p * p + q * q));
    }
}
