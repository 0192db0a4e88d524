package dev.because.explain.source;

import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes the options of a question one after the other; what is left in the end is unknown. */
public final class OptionReader {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Map<String, Object> rest;

    /** @throws BadInputException if the question is another verb's */
    public OptionReader(Question question, String verb) {
        if (!question.verb().equals(verb)) {
            throw new BadInputException("question, verb", question.verb(), verb);
        }
        rest = new TreeMap<>(question.options());
    }

    /** The option of that name as text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(rest.remove(name)).map(String::valueOf);
    }

    /** What the option lists, with commas between. */
    public List<String> list(String name) {
        Optional<String> text = text(name).filter(value -> !value.isBlank());
        List<String> items = text.map(value ->
                        Arrays.stream(value.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
        if (items.contains("")) {
            throw new BadInputException(
                    "option --" + name, "\"" + text.orElse("") + "\"", "something before and after each comma");
        }
        return items;
    }

    /** The option's number, which must be in a range. */
    public Optional<Integer> whole(String name, int least, int most) {
        return text(name).map(text -> {
            String digits = text.strip();
            if (!WHOLE.matcher(digits).matches()
                    || Integer.parseInt(digits) < least
                    || Integer.parseInt(digits) > most) {
                throw new BadInputException(
                        "option --" + name,
                        "\"" + text + "\"",
                        "a whole number from " + least + " to " + Math.min(most, 999_999_999));
            }
            return Integer.parseInt(digits);
        });
    }

    /** Whether the option says yes; one that is not given says no. */
    public boolean yes(String name) {
        String text = text(name).orElse("no");
        if (text.equals("yes") || text.equals("true")) {
            return true;
        }
        if (text.equals("no") || text.equals("false")) {
            return false;
        }
        throw new BadInputException("option --" + name, "\"" + text + "\"", "yes or no");
    }

    /** @throws BadInputException if an option is left */
    public void requireNothingElse(String expected) {
        if (!rest.isEmpty()) {
            throw new BadInputException(
                    "question", "the unknown option " + rest.keySet().iterator().next(), expected);
        }
    }
}
