package dev.because.neural.activation.filter;

import java.util.List;

/**
 * What a vector of amplitudes says of colour. A filter does not see a colour but a difference from mid-grey: its stripes
 * alternate between a colour and the colour opposite to it.
 *
 * @param chroma the share of the squared amplitudes that is not common to red, green and blue, from 0 (grey) to 1
 * @param hue of what is not common, in degrees: 0 red, 60 yellow, 120 green, 180 cyan, 240 blue, 300 magenta
 * @param lighter whether that hue is the lighter end: whether the amplitudes add up to more than 0
 */
public record FilterColour(double chroma, double hue, boolean lighter) {
    /** The share from which on a difference has a colour that a person would name. */
    private static final double NOTICED = 0.15;

    /**
     * The colour of some amplitudes.
     *
     * @param amplitudes red, green and blue, or grey alone
     */
    public static FilterColour of(List<Double> amplitudes) {
        double sum = amplitudes.stream().mapToDouble(a -> a).sum();
        double energy = amplitudes.stream().mapToDouble(a -> a * a).sum();
        if (amplitudes.size() == 1 || energy == 0) {
            return new FilterColour(0, 0, sum > 0);
        }
        double red = amplitudes.get(0);
        double green = amplitudes.get(1);
        double blue = amplitudes.get(2);
        double hue = Math.toDegrees(Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue));
        return new FilterColour(Math.max(0, 1 - sum * sum / (3 * energy)), hue < 0 ? hue + 360 : hue, sum > 0);
    }

    /** Whether a person would call it light and dark, without a colour. */
    public boolean isGrey() {
        return chroma < NOTICED;
    }

    /** The opposite end: what a stripe is where this one is not. */
    public FilterColour opposite() {
        return new FilterColour(chroma, (hue + 180) % 360, !lighter);
    }
}
