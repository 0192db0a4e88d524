package dev.because.neural.attribution.segmentation;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Tensor;

/**
 * The colours of a network's input as points whose distances are those that a person sees: CIELAB under daylight D65, from
 * sRGB (IEC 61966-2-1). A grey picture has its lightness; an input of any other number of channels, each of them scaled to
 * 0–100.
 */
final class Colours {
    private static final double TOLERANCE = 0.01;
    private static final double[][] XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };

    private Colours() {}

    /** A point for each place, row by row. */
    static double[][] of(Tensor picture, ModelCard.Input made) {
        int channels = picture.shape().extent(2);
        double[][] points = new double[picture.size() / channels][channels];
        boolean colour = channels == 1 || channels == 3;
        double[] levels = levels(picture, made);
        for (int place = 0; place < points.length; place++) {
            System.arraycopy(levels, place * channels, points[place], 0, channels);
            if (colour) {
                points[place] = lab(points[place], made.channels() == ModelCard.Channels.BGR);
            } else {
                for (int k = 0; k < channels; k++) {
                    points[place][k] *= 100;
                }
            }
        }
        return points;
    }

    /** The levels of black 0 to white 1 that became these numbers; of numbers that no picture has, the range is theirs. */
    private static double[] levels(Tensor picture, ModelCard.Input made) {
        int channels = picture.shape().extent(2);
        double[] levels = new double[picture.size()];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < levels.length; i++) {
            double shift = made.mean().size() == channels ? made.mean().get(i % channels) : 0;
            levels[i] = (picture.values()[i] + shift - made.low()) / (made.high() - made.low());
            low = Math.min(low, levels[i]);
            high = Math.max(high, levels[i]);
        }
        boolean pictured = low >= -TOLERANCE && high <= 1 + TOLERANCE;
        double range = high > low ? high - low : 1;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = pictured ? Math.min(1, Math.max(0, levels[i])) : (levels[i] - low) / range;
        }
        return levels;
    }

    private static double[] lab(double[] levels, boolean bgr) {
        if (levels.length == 1) {
            return new double[] {lightness(linear(levels[0]))};
        }
        double red = linear(levels[bgr ? 2 : 0]);
        double green = linear(levels[1]);
        double blue = linear(levels[bgr ? 0 : 2]);
        double[] root = new double[3];
        for (int i = 0; i < 3; i++) {
            double white = XYZ[i][0] + XYZ[i][1] + XYZ[i][2];
            root[i] = root((XYZ[i][0] * red + XYZ[i][1] * green + XYZ[i][2] * blue) / white);
        }
        return new double[] {116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])};
    }

    private static double lightness(double luminance) {
        return 116 * root(luminance) - 16;
    }

    private static double linear(double level) {
        return level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }
}
