package dev.because.explain.answer.sheet;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which channels of a layer are shown, written {@code 3,7-12}. */
public final class ChannelChoice {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private ChannelChoice() {}

    /** All channels of a layer. */
    public static List<Integer> all(Layer layer) {
        return IntStream.range(0, layer.channels()).boxed().toList();
    }

    /**
     * The channels of a layer that a text names, in order and without repetition.
     *
     * @throws BadInputException if it is no list of channels and ranges, or names one that the layer has not
     */
    public static List<Integer> parse(String text, Layer layer) {
        SortedSet<Integer> chosen = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                throw new BadInputException("option --channel", "\"" + text + "\"", "channels such as 3,7-12");
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first > last) {
                throw new BadInputException(
                        "option --channel", part.strip() + ", which ends before it begins", "channels such as 3,7-12");
            }
            if (last >= layer.channels()) {
                throw new BadInputException(
                        "option --channel",
                        "channel " + last,
                        "0 to " + (layer.channels() - 1) + ", the channels of " + layer.name());
            }
            IntStream.rangeClosed(first, last).forEach(chosen::add);
        }
        return List.copyOf(chosen);
    }
}
