package dev.because.explain.check.neuron;

import java.util.List;
import java.util.Locale;

/** What a filter looks like in words, from its amplitudes: one for grey, or those of red, green and blue. */
final class SecondFilterWords {
    /** From red every 30 degrees, towards yellow. */
    private static final String[] WHEEL = {
        "red", "orange", "yellow", "yellow-green", "green", "green", "cyan", "blue", "blue", "violet", "magenta", "red"
    };

    private static final double NOTICED = 0.15;
    private static final double STRONG = 0.5;
    private static final double NEARLY = 10;

    private final boolean ofGrey;
    private final double mean;
    /** The share of the squared amplitudes that lies in their differences from their mean. */
    private final double share;
    /** From 0 to 12: how far round the wheel. */
    private final double turn;

    SecondFilterWords(List<Double> amplitudes) {
        ofGrey = amplitudes.size() == 1;
        double sum = 0;
        double squares = 0;
        double right = 0;
        double up = 0;
        for (int i = 0; i < amplitudes.size(); i++) {
            double amplitude = amplitudes.get(i);
            sum += amplitude;
            squares += amplitude * amplitude;
            // Red, green and blue stand at the corners of an equilateral triangle.
            right += amplitude * Math.cos(2 * Math.PI * i / 3);
            up += amplitude * Math.sin(2 * Math.PI * i / 3);
        }
        mean = sum / amplitudes.size();
        double apart = 0;
        for (double amplitude : amplitudes) {
            apart += (amplitude - mean) * (amplitude - mean);
        }
        share = squares > 0 ? apart / squares : 0;
        turn = (Math.toDegrees(Math.atan2(up, right)) / 30 + 12) % 12;
    }

    /** @param cycles how many cycles of the wave are to be seen */
    String sort(double cycles) {
        String what = cycles < 1 ? "edge" : "stripe";
        return ofGrey ? what : (share < NOTICED ? "grey " : "coloured ") + what;
    }

    /** @param orientation of the stripes, in degrees from 0 to 180 */
    String wave(double cycles, double frequency, double orientation) {
        boolean edge = cycles < 1;
        String what = edge ? "edge" : "stripes";
        boolean level = Math.min(orientation, 180 - orientation) < NEARLY;
        boolean upright = orientation > 90 - NEARLY && orientation < 90 + NEARLY;
        String lies = level
                ? (edge ? "a " : "") + "horizontal " + what
                : upright
                        ? (edge ? "a " : "") + "vertical " + what
                        : (edge ? "an " : "") + what + " at " + Math.round(orientation) + "°";
        String often = edge ? "" : String.format(Locale.ROOT, ", %.2f cycles a pixel", frequency);
        boolean lighter = mean > 0;
        return lies + often + ", " + colour(lighter ? 0 : 6, true) + " against " + colour(lighter ? 6 : 0, false);
    }

    /** @param half of the filter's extent, in pixels */
    String spot(double across, double along, double half) {
        String colour = colour(0, mean > 0);
        if (across >= half) {
            return colour + " all over";
        }
        return (colour.startsWith("o") ? "an " : "a ") + colour + (along >= half ? " bar" : " spot");
    }

    private String colour(int round, boolean light) {
        String shade = light ? "light" : "dark";
        if (share < NOTICED) {
            return shade;
        }
        String hue = WHEEL[(int) Math.round(turn + round) % 12];
        return share < STRONG ? shade + " " + hue : hue;
    }
}
