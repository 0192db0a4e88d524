package dev.because.explain.cli;

import dev.because.explain.cli.console.Console;

/**
 * One question that the command answers. An implementation is public, has a public constructor without parameters, and
 * carries picocli's {@code @Command} with the verb's name and, as the first line of its description, the question. A
 * subcommand of a verb ({@code rules lint}) is a verb too, but is not registered.
 */
public interface Verb {
    /** It answered. */
    int ANSWERED = 0;

    /** The answer is a check that failed, a scenario that failed, or a finding of lint. */
    int REFUSED = 1;

    /** What it was given cannot be used. */
    int BAD_INPUT = 2;

    /**
     * Answers the question; the options are set.
     *
     * @return the exit code: {@link #ANSWERED} or {@link #REFUSED}
     * @throws Exception anything; {@link Failure} tells bad input from a fault of the program
     */
    int answer(Console console) throws Exception;

    /**
     * Starts, on another thread, to load what the answer will need. It is called before the command line is read, and
     * not when only help is wanted. It must return at once and must not fail.
     */
    default void warmUp() {}
}
