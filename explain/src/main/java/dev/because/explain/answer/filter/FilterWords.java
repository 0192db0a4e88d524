package dev.because.explain.answer.filter;

import dev.because.neural.activation.filter.Blob;
import dev.because.neural.activation.filter.Envelope;
import dev.because.neural.activation.filter.Filter;
import dev.because.neural.activation.filter.FilterColour;
import dev.because.neural.activation.filter.FilterFit;
import dev.because.neural.activation.filter.Gabor;
import java.util.List;
import java.util.Locale;

/** Says what a filter looks like, in a few words. */
public final class FilterWords {
    /** Every 30 degrees of hue; each stands opposite to what a person calls its opposite. */
    private static final List<String> HUES = List.of(
            "red",
            "orange",
            "yellow",
            "yellow-green",
            "green",
            "green",
            "cyan",
            "blue",
            "blue",
            "violet",
            "magenta",
            "red");

    private static final double NEARLY = 10;
    /** Below this share of colour, the lighter end is called light. */
    private static final double MOSTLY_COLOUR = 0.5;

    private FilterWords() {}

    /** What a filter looks like. */
    public static String of(FilterFit fit) {
        return switch (fit.kind()) {
            case GABOR -> of(fit.filter(), fit.gabor().pattern());
            case BLOB -> of(fit.filter(), fit.blob().pattern());
            case NEITHER -> "neither stripes nor a spot";
        };
    }

    /** What sort of wave it is: a stripe or an edge, and of a network that sees colours whether it has any. */
    public static String sort(Filter filter, Gabor gabor) {
        String what = isEdge(filter, gabor) ? "edge" : "stripe";
        if (filter.colours() == 1) {
            return what;
        }
        return (FilterColour.of(gabor.amplitudes()).isGrey() ? "grey " : "coloured ") + what;
    }

    /** Whether less than one cycle of the wave fits into the filter and its Gaussian. */
    private static boolean isEdge(Filter filter, Gabor gabor) {
        int extent = Math.max(filter.rows(), filter.columns());
        return gabor.frequency() * Math.min(extent, 4 * gabor.envelope().across()) < 1;
    }

    /** What a wave looks like. */
    public static String of(Filter filter, Gabor gabor) {
        boolean edge = isEdge(filter, gabor);
        FilterColour colour = FilterColour.of(gabor.amplitudes());
        // The lighter end is named first.
        FilterColour first = colour.lighter() ? colour : colour.opposite();
        String colours = named(first) + " against " + named(first.opposite());
        String what = edge ? "edge" : "stripes";
        double degrees = gabor.orientation();
        String frequency = edge ? "" : String.format(Locale.ROOT, ", %.2f cycles a pixel", gabor.frequency());
        String article = edge ? "a " : "";
        if (degrees < NEARLY || degrees > 180 - NEARLY) {
            return article + "horizontal " + what + frequency + ", " + colours;
        }
        if (Math.abs(degrees - 90) < NEARLY) {
            return article + "vertical " + what + frequency + ", " + colours;
        }
        return (edge ? "an " : "") + what + " at " + Math.round(degrees) + "°" + frequency + ", " + colours;
    }

    /** What a spot looks like. */
    public static String of(Filter filter, Blob blob) {
        FilterColour colour = FilterColour.of(blob.amplitudes());
        Envelope envelope = blob.envelope();
        double half = Math.max(filter.rows(), filter.columns()) / 2.0;
        if (envelope.across() >= half) {
            return named(colour) + " all over";
        }
        String what = envelope.along() >= half ? "bar" : "spot";
        String name = named(colour);
        return (name.startsWith("orange") ? "an " : "a ") + name + " " + what;
    }

    private static String named(FilterColour colour) {
        String shade = colour.lighter() ? "light" : "dark";
        if (colour.isGrey()) {
            return shade;
        }
        String hue = HUES.get((int) Math.round(colour.hue() / 30) % HUES.size());
        return colour.chroma() < MOSTLY_COLOUR ? shade + " " + hue : hue;
    }
}
