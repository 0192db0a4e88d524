package dev.because.neural.data.card;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The values of a card's fields from their text, each refused in one line that says where it stood. */
final class CardFields {
    private static final int MOST_PIXELS_A_SIDE = 1 << 14;

    private CardFields() {}

    static int side(String where, String text) {
        String expected = "a number of pixels from 1 to " + MOST_PIXELS_A_SIDE;
        try {
            int side = Integer.parseInt(text.strip());
            if (side >= 1 && side <= MOST_PIXELS_A_SIDE) {
                return side;
            }
        } catch (NumberFormatException e) {
            throw new BadInputException(where, "\"" + text + "\"", expected);
        }
        throw new BadInputException(where, text, expected);
    }

    static double number(String where, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadInputException(where, "\"" + text + "\"", "a number");
        }
        throw new BadInputException(where, text, "a finite number");
    }

    static List<Double> numbers(String where, List<String> texts) {
        return texts.stream().map(text -> number(where, text)).toList();
    }

    static ModelCard.Channels channels(String where, String text) {
        return constant(where, text, ModelCard.Channels.values());
    }

    static ModelCard.Crop crop(String where, String text) {
        return constant(where, text, ModelCard.Crop.values());
    }

    /** The network's values for black and for white. */
    static List<Double> range(String where, List<String> texts) {
        List<Double> range = numbers(where, texts);
        if (range.size() != 2 || range.get(0).equals(range.get(1))) {
            throw new BadInputException(
                    where, String.valueOf(texts), "two different numbers, the values of black and of white");
        }
        return range;
    }

    /** The mean, one number a channel, or none. */
    static List<Double> mean(String where, List<Double> mean, ModelCard.Channels channels) {
        if (mean.isEmpty() || mean.size() == channels.count()) {
            return mean;
        }
        throw new BadInputException(
                where, mean.size() + " numbers", channels.count() + ", one for each channel of " + channels);
    }

    static String filled(String where, String text, String expected) {
        if (text.isBlank()) {
            throw new BadInputException(where, "an empty text", expected);
        }
        return text;
    }

    private static <E extends Enum<E>> E constant(String where, String text, E[] constants) {
        List<String> names = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(text.strip().toLowerCase(Locale.ROOT));
        if (index >= 0) {
            return constants[index];
        }
        throw new BadInputException(
                where,
                "\"" + text + "\"",
                Spelling.nearest(text, names)
                                .map(near -> "\"" + near + "\" (of ")
                                .orElse("one of (") + String.join(", ", names) + ")");
    }
}
