package dev.because.explain.check.function;

import dev.because.explain.justification.Source;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.NamedFunction;
import java.nio.file.Path;
import java.util.List;

/**
 * The functions of one question.
 *
 * @param options the question
 * @param relativeTo the folder from which its relative paths count
 * @param named the functions
 */
public record OpenFunction(FunctionOptions options, Path relativeTo, NamedFunction named) {
    public static OpenFunction of(FunctionOptions options, Path relativeTo) {
        return new OpenFunction(options, relativeTo, NamedFunction.open(options.given(), relativeTo));
    }

    public List<Source> sources() {
        return named.sources();
    }
}
