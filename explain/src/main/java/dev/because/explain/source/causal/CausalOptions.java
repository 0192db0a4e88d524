package dev.because.explain.source.causal;

import dev.because.explain.justification.Question;
import dev.because.explain.source.OptionReader;
import dev.because.neural.network.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    public CausalOptions {
        given = List.copyOf(given);
        causes = List.copyOf(causes);
        without = List.copyOf(without);
        hidden = List.copyOf(hidden);
    }

    /** Reads the options of a question; one that is not given has its default. */
    public static CausalOptions of(Question question) {
        OptionReader reader = new OptionReader(question, VERB);
        CausalOptions options = new CausalOptions(
                reader.text("model")
                        .orElseThrow(() -> new BadInputException(
                                "question", "no model", "a model's file, or a shipped one's name")),
                reader.list("given"),
                reader.text("ask"),
                reader.text("against"),
                reader.list("causes"),
                reader.text("do"),
                reader.list("without"),
                reader.yes("next"),
                reader.list("hidden"),
                reader.whole("samples", FEWEST_SAMPLES, MOST_SAMPLES).orElse(DEFAULT_SAMPLES),
                reader.whole("largest", 1, Integer.MAX_VALUE).orElse(DEFAULT_LARGEST),
                reader.whole("seed", 0, Integer.MAX_VALUE).orElse(0));
        reader.requireNothingElse(
                "model, given, ask, against, causes, do, without, next, hidden, samples, largest or seed");
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
}
