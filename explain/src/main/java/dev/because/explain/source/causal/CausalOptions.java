package dev.because.explain.source.causal;

import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The question which cause explains some findings, with everything that determines the answer. What it says of the case is
 * text here; {@link NamedNetwork} finds the variables and states that it speaks of.
 *
 * @param model a file, or a shipped model's name
 * @param given the findings, in the order in which they were told
 * @param ask the hypothesis that is asked about; if empty, the one that explains the findings best
 * @param against the hypothesis that it is held against
 * @param causes the variables among which the answer is sought; if empty, those that {@link NamedNetwork} says
 * @param action what someone is to make happen ({@code do})
 * @param without findings that are to be left out, all at once, so that it is seen what they change
 * @param next whether it is asked which finding would help most
 * @param hidden variables that cannot be observed
 * @param samples how many cases are drawn where the exact way would take too much memory
 * @param largest how many numbers a table of the exact way may hold
 * @param seed by which the cases are drawn
 */
public record CausalOptions(
        String model,
        List<String> given,
        Optional<String> ask,
        Optional<String> against,
        List<String> causes,
        Optional<String> action,
        List<String> without,
        boolean next,
        List<String> hidden,
        int samples,
        int largest,
        int seed) {
    /** The verb of this question. */
    public static final String VERB = "diagnose";

    /** How many cases are drawn where nothing is said of it. */
    public static final int DEFAULT_SAMPLES = 100_000;

    /** How many numbers a table may hold where nothing is said of it: half a gigabyte. */
    public static final int DEFAULT_LARGEST = 1 << 26;

    private static final int FEWEST_SAMPLES = 1_000;
    private static final int MOST_SAMPLES = 100_000_000;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    public CausalOptions {
        given = List.copyOf(given);
        causes = List.copyOf(causes);
        without = List.copyOf(without);
        hidden = List.copyOf(hidden);
    }

    /** Reads the options of a question; one that is not given has its default. */
    public static CausalOptions of(Question question) {
        if (!question.verb().equals(VERB)) {
            throw new BadInputException("question, verb", question.verb(), VERB);
        }
        Map<String, Object> rest = new TreeMap<>(question.options());
        CausalOptions options = new CausalOptions(
                text(rest, "model")
                        .orElseThrow(() -> new BadInputException(
                                "question", "no model", "a model's file, or a shipped one's name")),
                list(rest, "given"),
                text(rest, "ask"),
                text(rest, "against"),
                list(rest, "causes"),
                text(rest, "do"),
                list(rest, "without"),
                text(rest, "next").map(CausalOptions::yes).orElse(false),
                list(rest, "hidden"),
                whole(rest, "samples", DEFAULT_SAMPLES, FEWEST_SAMPLES, MOST_SAMPLES),
                whole(rest, "largest", DEFAULT_LARGEST, 1, Integer.MAX_VALUE),
                whole(rest, "seed", 0, 0, Integer.MAX_VALUE));
        if (!rest.isEmpty()) {
            throw new BadInputException(
                    "question",
                    "the unknown option " + rest.keySet().iterator().next(),
                    "model, given, ask, against, causes, do, without, next, hidden, samples, largest or seed");
        }
        return options;
    }

    /** The question with everything that determines the answer: what an explanation keeps. */
    public Question question() {
        Map<String, Object> all = new TreeMap<>();
        all.put("model", model);
        all.put("given", String.join(",", given));
        ask.ifPresent(value -> all.put("ask", value));
        against.ifPresent(value -> all.put("against", value));
        if (!causes.isEmpty()) {
            all.put("causes", String.join(",", causes));
        }
        action.ifPresent(value -> all.put("do", value));
        if (!without.isEmpty()) {
            all.put("without", String.join(",", without));
        }
        if (next) {
            all.put("next", "yes");
        }
        if (!hidden.isEmpty()) {
            all.put("hidden", String.join(",", hidden));
        }
        put(all, "samples", samples, DEFAULT_SAMPLES);
        put(all, "largest", largest, DEFAULT_LARGEST);
        put(all, "seed", seed, 0);
        return Question.of(VERB, all);
    }

    /** What only bounds the work is kept where it was asked for: elsewhere nothing true rests on it. */
    private static void put(Map<String, Object> all, String name, int value, int usual) {
        if (value != usual) {
            all.put(name, value);
        }
    }

    private static List<String> list(Map<String, Object> options, String name) {
        Optional<String> text = text(options, name).filter(value -> !value.isBlank());
        List<String> items = text.map(value ->
                        Arrays.stream(value.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
        if (items.contains("")) {
            throw new BadInputException(
                    "option --" + name, "\"" + text.orElse("") + "\"", "something before and after each comma");
        }
        return items;
    }

    private static boolean yes(String text) {
        if (text.equals("yes") || text.equals("true")) {
            return true;
        }
        if (text.equals("no") || text.equals("false")) {
            return false;
        }
        throw new BadInputException("option --next", "\"" + text + "\"", "yes or no");
    }

    private static int whole(Map<String, Object> options, String name, int otherwise, int least, int most) {
        Optional<String> text = text(options, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        String digits = text.get().strip();
        if (!WHOLE.matcher(digits).matches() || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            throw new BadInputException(
                    "option --" + name,
                    "\"" + text.get() + "\"",
                    "a whole number from " + least + " to " + Math.min(most, 999_999_999));
        }
        return Integer.parseInt(digits);
    }

    private static Optional<String> text(Map<String, Object> options, String name) {
        return Optional.ofNullable(options.remove(name)).map(String::valueOf);
    }
}
