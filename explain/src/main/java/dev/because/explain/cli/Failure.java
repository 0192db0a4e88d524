package dev.because.explain.cli;

import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Unwritable;
import dev.because.explain.justification.MalformedExplanationException;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What went wrong, in one line. What came from outside is the user's to mend: exit code 2. Everything else is a fault of
 * this program: exit code {@value #FAULT}, and the line says how to see the trace.
 */
final class Failure {
    /** The exit code of a fault of this program (EX_SOFTWARE of sysexits.h). */
    static final int FAULT = 70;

    /** The environment variable that asks for the trace. */
    static final String DEBUG = "BECAUSE_DEBUG";

    private final Throwable problem;

    Failure(Throwable problem) {
        this.problem = unwrapped(problem);
    }

    int report(Console console) {
        Optional<String> badInput = badInput();
        console.problem(badInput.orElseGet(this::fault));
        if ("1".equals(System.getenv(DEBUG))) {
            problem.printStackTrace(console.err());
        }
        return badInput.isPresent() ? Verb.BAD_INPUT : FAULT;
    }

    /** The line for the user, if it is something that the user can mend. */
    Optional<String> badInput() {
        if (problem instanceof BadInputException bad) {
            return Optional.of(message(bad));
        }
        if (problem instanceof dev.because.symbolic.logic.BadInputException bad) {
            return Optional.of(message(bad));
        }
        if (problem instanceof MalformedExplanationException malformed) {
            return Optional.of(message(malformed));
        }
        if (problem instanceof ParameterException wrong) {
            return Optional.of(options(wrong));
        }
        if (problem instanceof IOException unreadable) {
            return Optional.of(file(unreadable));
        }
        return Optional.empty();
    }

    private String fault() {
        if (problem instanceof OutOfMemoryError) {
            return "out of memory (BECAUSE_JAVA_OPTS=-Xmx8g, say, gives it more)";
        }
        return "internal error: " + problem.getClass().getName() + ": " + message(problem) + " (" + DEBUG
                + "=1 prints the trace)";
    }

    private static String options(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String text = message(wrong);
        return decapitalised(text) + nearest(wrong) + " ('" + command + " --help' says what it takes)";
    }

    private static String nearest(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(option -> "; did you mean '" + option + "'?")
                        .orElse("")
                : "";
    }

    private static String file(IOException problem) {
        if (problem instanceof FileSystemException named) {
            return Objects.requireNonNullElse(named.getFile(), "a file") + ": found " + Unwritable.reason(named);
        }
        return message(problem);
    }

    private static Throwable unwrapped(Throwable problem) {
        boolean wrapper = problem instanceof UncheckedIOException
                || problem instanceof ExecutionException
                || problem instanceof CompletionException;
        Throwable cause = problem.getCause();
        return wrapper && cause != null ? unwrapped(cause) : problem;
    }

    private static String message(Throwable problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "no message").strip();
    }

    private static String decapitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
