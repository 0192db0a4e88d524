package dev.because.explain.source;

import dev.because.explain.justification.Question;
import dev.because.neural.data.card.CardOptions;
import dev.because.neural.network.BadInputException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The question which Boolean circuit something is.
 *
 * @param subject what it is about
 * @param maxInputs how many inputs the circuit may have
 * @param seed by which the rows are divided into those to learn from and those to judge by
 */
public record CircuitOptions(CircuitSubject subject, int maxInputs, int seed) {
    /** The verb of this question. */
    public static final String VERB = "circuit";

    /** The most inputs that a circuit may have, and how many it may have where nothing is said. */
    public static final int MOST_INPUTS = 12;

    /** With fewer rows, half of them would judge nothing. */
    public static final int FEWEST_ROWS = 20;

    /** @throws BadInputException if the circuit may have no input, or too many */
    public CircuitOptions {
        if (maxInputs < 1 || maxInputs > MOST_INPUTS) {
            throw new BadInputException(
                    "option --max-inputs", String.valueOf(maxInputs), "a whole number from 1 to " + MOST_INPUTS);
        }
    }

    /** Reads the options of a question. */
    public static CircuitOptions of(Question question) {
        if (!question.verb().equals(VERB)) {
            throw new BadInputException("question, verb", question.verb(), VERB);
        }
        Map<String, Object> rest = new TreeMap<>(question.options());
        int maxInputs = whole(rest, "max-inputs", MOST_INPUTS);
        int seed = whole(rest, "seed", 0);
        Optional<String> table = text(rest, "table");
        CircuitSubject subject = table.isPresent() ? table(table.get(), rest) : network(rest);
        if (!rest.isEmpty()) {
            throw new BadInputException(
                    "question",
                    "the unknown option " + rest.keySet().iterator().next(),
                    table.isPresent()
                            ? "table, column, inputs, max-inputs or seed"
                            : "neuron, inputs, data, reading, names, max-inputs, seed, model, card, or one of "
                                    + CardOptions.NAMES);
        }
        return new CircuitOptions(subject, maxInputs, seed);
    }

    private static CircuitSubject table(String table, Map<String, Object> options) {
        return new CircuitSubject.OfTable(
                table,
                text(options, "column")
                        .orElseThrow(() -> new BadInputException(
                                table, "no column that is asked about", "--output COLUMN, the name of one")),
                text(options, "inputs"));
    }

    private static CircuitSubject network(Map<String, Object> options) {
        String neuron = text(options, "neuron")
                .orElseThrow(() -> new BadInputException(
                        "question", "no neuron", "--neuron class:7, layer[:,:,channel] or layer[row,column,channel]"));
        return new CircuitSubject.OfNetwork(
                ModelReference.take(options),
                neuron,
                text(options, "inputs"),
                text(options, "data").orElse(NeuronOptions.DIGITS),
                text(options, "reading").orElse(CircuitSubject.OfNetwork.GREATEST),
                text(options, "names"));
    }

    /** The question with all options, defaults included: what an explanation keeps. */
    public Question question() {
        SortedMap<String, Object> all = subject.options();
        all.put("max-inputs", maxInputs);
        all.put("seed", seed);
        return Question.of(VERB, all);
    }

    private static int whole(Map<String, Object> options, String name, int otherwise) {
        Optional<String> text = text(options, name);
        try {
            return text.map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new BadInputException(
                    "option --" + name, "\"" + text.orElse("") + "\"", "a whole number of at most nine digits");
        }
    }

    private static Optional<String> text(Map<String, Object> options, String name) {
        return Optional.ofNullable(options.remove(name)).map(String::valueOf);
    }
}
