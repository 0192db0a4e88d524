package dev.because.explain.source;

import dev.because.explain.justification.Question;
import dev.because.neural.data.card.CardOptions;
import dev.because.neural.network.BadInputException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The question why a network calls a picture so, with everything that determines the answer.
 *
 * @param image a picture's file, or an embedded one such as {@code digits/0042}
 * @param model the network that is asked
 * @param against the class that the answer is held against, by name or number; empty for the runner-up
 * @param cover the network's input value under a covered region
 * @param steps the steps of the integrated gradients
 */
public record PictureOptions(String image, ModelReference model, Optional<String> against, double cover, int steps) {
    /** The verb of this question. */
    public static final String VERB = "explain";

    /** The picture that is explained where none is named. */
    public static final String DEFAULT_IMAGE = "digits/0042";

    private static final int MOST_STEPS = 10_000;

    /** Reads the options of a question; one that is not given has its default. */
    public static PictureOptions of(Question question) {
        if (!question.verb().equals(VERB)) {
            throw new BadInputException("question, verb", question.verb(), VERB);
        }
        Map<String, Object> rest = new TreeMap<>(question.options());
        PictureOptions options = new PictureOptions(
                text(rest, "image").orElse(DEFAULT_IMAGE),
                ModelReference.take(rest),
                text(rest, "against"),
                number(rest, "cover").map(PictureOptions::cover).orElse(0.0),
                number(rest, "steps").map(PictureOptions::steps).orElse(50));
        if (!rest.isEmpty()) {
            throw new BadInputException(
                    "question",
                    "the unknown option " + rest.keySet().iterator().next(),
                    "image, model, card, against, cover, steps, or one of " + CardOptions.NAMES);
        }
        return options;
    }

    /** The question with all options, defaults included: what an explanation keeps. */
    public Question question() {
        Map<String, Object> all = model.options();
        all.put("image", image);
        against.ifPresent(value -> all.put("against", value));
        all.put("cover", cover);
        all.put("steps", steps);
        return Question.of(VERB, all);
    }

    private static double cover(double number) {
        if (Math.abs(number) > Float.MAX_VALUE) {
            throw new BadInputException("option --cover", String.valueOf(number), "a number that a float can hold");
        }
        return number;
    }

    private static int steps(double number) {
        if (number != Math.rint(number) || number < 1 || number > MOST_STEPS) {
            String found = number == Math.rint(number) ? String.format("%.0f", number) : String.valueOf(number);
            throw new BadInputException("option --steps", found, "a whole number from 1 to " + MOST_STEPS);
        }
        return (int) number;
    }

    private static Optional<String> text(Map<String, Object> options, String name) {
        return take(options, name, value -> String.valueOf(value));
    }

    private static Optional<Double> number(Map<String, Object> options, String name) {
        return take(options, name, value -> {
            try {
                double number = Double.parseDouble(String.valueOf(value));
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below, with what is not a number at all
            }
            throw new BadInputException("option --" + name, "\"" + value + "\"", "a number");
        });
    }

    private static <T> Optional<T> take(Map<String, Object> options, String name, Function<Object, T> reading) {
        return Optional.ofNullable(options.remove(name)).map(reading);
    }
}
