package dev.because.explain.answer;

import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;

/**
 * Answers every question of one verb, in a way that needs no command line: what scenarios and Java programs call.
 * Answerers are found through {@link java.util.ServiceLoader}, have no state of their own, and may be asked from several
 * threads at once.
 */
public interface Answerer {
    /** The verb of the questions that it answers, such as {@code explain}. */
    String verb();

    /**
     * Answers one question; the same question gives the same answer.
     *
     * @param question what is asked, with the options of the verb by name; an option that is not given has its default
     * @param relativeTo the folder from which relative paths among the options count
     * @throws BadInputException if an option is not known or has no right value, or if a file that it names cannot be
     *     used
     */
    Answered answer(Question question, Path relativeTo);
}
