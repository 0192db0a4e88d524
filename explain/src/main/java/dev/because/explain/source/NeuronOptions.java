package dev.because.explain.source;

import dev.because.explain.justification.Question;
import dev.because.neural.data.card.CardOptions;
import dev.because.neural.network.BadInputException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The question what each channel of a layer sees.
 *
 * @param model the network that is asked
 * @param layer the name of one of its layers
 * @param data a folder of pictures, or {@link #DIGITS} for the embedded ones
 */
public record NeuronOptions(ModelReference model, String layer, String data) {
    /** The verb of this question. */
    public static final String VERB = "neurons";

    /** The pictures that are always at hand, and are shown where none are named. */
    public static final String DIGITS = "digits";

    /** Reads the options of a question; all but the layer have a default. */
    public static NeuronOptions of(Question question) {
        if (!question.verb().equals(VERB)) {
            throw new BadInputException("question, verb", question.verb(), VERB);
        }
        Map<String, Object> rest = new TreeMap<>(question.options());
        String layer = text(rest, "layer")
                .orElseThrow(() -> new BadInputException(
                        "question", "no layer", "the option layer, one that `because neurons MODEL --list` prints"));
        NeuronOptions options = new NeuronOptions(
                ModelReference.take(rest), layer, text(rest, "data").orElse(DIGITS));
        if (!rest.isEmpty()) {
            throw new BadInputException(
                    "question",
                    "the unknown option " + rest.keySet().iterator().next(),
                    "layer, data, model, card, or one of " + CardOptions.NAMES);
        }
        return options;
    }

    /** The question with all options, defaults included: what an explanation keeps. */
    public Question question() {
        Map<String, Object> all = model.options();
        all.put("layer", layer);
        all.put("data", data);
        return Question.of(VERB, all);
    }

    private static Optional<String> text(Map<String, Object> options, String name) {
        return Optional.ofNullable(options.remove(name)).map(String::valueOf);
    }
}
