package dev.because.explain.source;

import dev.because.explain.justification.Source;
import dev.because.explain.source.FunctionOptions.GivenBy;
import dev.because.neural.data.Digest;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.format.FunctionReader;
import dev.because.symbolic.logic.format.GivenFunction;
import dev.because.symbolic.logic.format.GivenFunction.Form;
import dev.because.symbolic.logic.format.Rows;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The functions that a question names.
 *
 * @param given the functions
 * @param sources the file that they were read from, if there is one
 */
public record NamedFunction(GivenFunction given, List<Source> sources) {
    public NamedFunction {
        sources = List.copyOf(sources);
    }

    /**
     * Reads what a question gives.
     *
     * @param relativeTo the folder from which relative paths count
     * @throws dev.because.symbolic.logic.BadInputException if it cannot be read
     */
    public static NamedFunction open(GivenBy given, Path relativeTo) {
        if (given instanceof GivenBy.RowNumbers rows) {
            List<String> names =
                    Arrays.stream(rows.vars().split(",", -1)).map(String::strip).toList();
            Specification functions = Rows.read(names, rows.minterms(), rows.dontcare());
            return new NamedFunction(new GivenFunction(functions, Form.ROWS, Optional.empty()), List.of());
        }
        if (!(given instanceof GivenBy.Text named)) {
            throw new IllegalArgumentException("two functions: " + given);
        }
        String text = named.table();
        Optional<Path> file = file(text, relativeTo);
        if (file.isEmpty()) {
            return new NamedFunction(new FunctionReader().read(text), List.of());
        }
        return new NamedFunction(
                new FunctionReader().readFile(file.get()), List.of(new Source("s1", text, Digest.ofFile(file.get()))));
    }

    public Specification functions() {
        return given.specification();
    }

    private static Optional<Path> file(String text, Path relativeTo) {
        try {
            return Optional.of(relativeTo.resolve(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
