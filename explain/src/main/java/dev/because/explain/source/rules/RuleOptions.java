package dev.because.explain.source.rules;

import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which experts' rules join an answer.
 *
 * @param path a folder of rules, or one file
 * @param on the day that they are asked on; empty if none of them depends on the day
 */
public record RuleOptions(String path, Optional<LocalDate> on) {
    /** The option of a question that names the rules. */
    public static final String PATH = "rules";
    /** The option that names the day. */
    public static final String DAY = "on";

    /**
     * The rules that a question names.
     *
     * @throws BadInputException if its day is none
     */
    public static Optional<RuleOptions> of(Question question) {
        Optional<LocalDate> on =
                Optional.ofNullable(question.options().get(DAY)).map(RuleOptions::day);
        return Optional.ofNullable(question.options().get(PATH)).map(path -> new RuleOptions(String.valueOf(path), on));
    }

    /** The same question without the rules. */
    public static Question without(Question question) {
        SortedMap<String, Object> options = new TreeMap<>(question.options());
        options.remove(PATH);
        options.remove(DAY);
        return new Question(question.verb(), options);
    }

    /** The same question with these rules. */
    public Question in(Question question) {
        Map<String, Object> options = new TreeMap<>(question.options());
        options.put(PATH, path);
        on.ifPresent(day -> options.put(DAY, day.toString()));
        return Question.of(question.verb(), options);
    }

    private static LocalDate day(Object text) {
        try {
            return LocalDate.parse(text.toString());
        } catch (DateTimeParseException e) {
            throw new BadInputException("option --on", text.toString(), "a day, such as 2026-01-31");
        }
    }
}
