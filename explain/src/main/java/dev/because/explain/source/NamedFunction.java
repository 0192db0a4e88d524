package dev.because.explain.source;

import dev.because.explain.justification.Source;
import dev.because.explain.source.FunctionOptions.GivenBy;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.expression.Equations;
import dev.because.symbolic.logic.expression.Expression;
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
 * @param expression as it was written, if the question has one expression
 */
public record NamedFunction(GivenFunction given, List<Source> sources, Optional<Expression> expression) {
    private static final String WHERE = "the expression";

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
            return new NamedFunction(
                    new GivenFunction(functions, Form.ROWS, Optional.empty()), List.of(), Optional.empty());
        }
        if (!(given instanceof GivenBy.Text named)) {
            throw new IllegalArgumentException("two functions: " + given);
        }
        String text = named.table();
        List<String> variables = names(named.vars());
        FunctionReader reader = new FunctionReader(variables, List.of());
        Optional<Path> file = file(text, relativeTo);
        GivenFunction read = file.isEmpty() ? reader.read(text) : reader.readFile(file.get());
        if (!variables.isEmpty() && read.form() != Form.EXPRESSION) {
            throw new BadInputException(
                    "option --vars",
                    "a " + read.form().words(),
                    "an expression, or --minterms: a " + read.form().words() + " has names of its own");
        }
        List<Source> sources = file.isEmpty() ? List.of() : List.of(new Source("s1", text, Digest.ofFile(file.get())));
        return new NamedFunction(read, sources, file.isEmpty() ? expression(text, variables) : Optional.empty());
    }

    private static Optional<Expression> expression(String text, List<String> variables) {
        List<Expression> all =
                List.copyOf(Equations.expressions(WHERE, text, variables).values());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<String> names(String vars) {
        return vars.isEmpty()
                ? List.of()
                : Arrays.stream(vars.split(",", -1)).map(String::strip).toList();
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
