package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.expression.Equations;
import dev.because.symbolic.logic.format.GivenFunction.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads functions in whatever form they come: a file if one of that name exists, else an expression. A file is a PLA if it is
 * called so ({@code .pla}) or has a line that begins with {@code .i}; a truth table if it is called so ({@code .csv},
 * {@code .tsv}) or its first line has commas, semicolons or tabs between names; else it holds expressions.
 *
 * @param variables the inputs in order, for expressions; if empty, those that occur
 * @param outputs the columns of a truth table that are outputs; if empty, the last
 */
public record FunctionReader(List<String> variables, List<String> outputs) {
    private static final Pattern PLA = Pattern.compile("^\\s*\\.i\\s+\\d", Pattern.MULTILINE);
    private static final Pattern TABLE = Pattern.compile("[^=+&|(]*[,;\\t][^=+&|(]*");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*[/\\\\].*|.*\\.(pla|csv|tsv|txt|eqn)", Pattern.CASE_INSENSITIVE);

    public FunctionReader {
        variables = List.copyOf(variables);
        outputs = List.copyOf(outputs);
    }

    /** Reads what says itself which variables and outputs it has. */
    public FunctionReader() {
        this(List.of(), List.of());
    }

    /**
     * Reads functions.
     *
     * @param text the name of a file, or an expression
     * @throws BadInputException if they cannot be read
     */
    public GivenFunction read(String text) {
        Optional<Path> file = file(text);
        if (file.isPresent()) {
            return readFile(file.get());
        }
        if (FILE_NAME.matcher(text.strip()).matches()) {
            throw new BadInputException(text, "no such file", "a file, or an expression such as A'BC + D");
        }
        return new GivenFunction(Equations.read("the expression", text, variables), Form.EXPRESSION, Optional.empty());
    }

    /**
     * Reads functions from a file.
     *
     * @throws BadInputException if that fails
     */
    public GivenFunction readFile(Path file) {
        String content;
        try {
            content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new BadInputException(file.toString(), "what cannot be read: " + failed.getMessage(), "a file");
        }
        String name = file.toString();
        Form form = form(name.toLowerCase(Locale.ROOT), content);
        Specification specification =
                switch (form) {
                    case PLA -> PlaReader.read(name, content);
                    case TRUTH_TABLE -> TruthTableReader.read(name, content, outputs);
                    default -> Equations.read(name, content, variables);
                };
        return new GivenFunction(specification, form, Optional.of(file));
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static Form form(String name, String content) {
        if (name.endsWith(".pla") || PLA.matcher(content).find()) {
            return Form.PLA;
        }
        String first = content.lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .findFirst()
                .orElse("");
        boolean table = name.endsWith(".csv")
                || name.endsWith(".tsv")
                || TABLE.matcher(first).matches();
        return table ? Form.TRUTH_TABLE : Form.EXPRESSION;
    }
}
