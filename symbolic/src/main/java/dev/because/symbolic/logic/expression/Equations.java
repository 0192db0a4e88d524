package dev.because.symbolic.logic.expression;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one expression, with or without a name for it ({@code F = AB + C}), or several, each with its name: one a line or with
 * semicolons between them. A line without an equals sign goes on with the one before. Comments begin with {@code #}.
 */
public final class Equations {
    private final String where;
    private final List<String> variables;
    private final Map<String, Expression> expressions = new LinkedHashMap<>();
    private final Set<String> occurring = new LinkedHashSet<>();

    private Equations(String where, List<String> variables) {
        this.where = where;
        this.variables = variables;
    }

    /**
     * Reads one expression or more.
     *
     * @param where what to call it in messages
     * @param text all of it
     * @param variables the inputs in order; if empty, those that occur, in natural order
     * @throws BadInputException with line and column
     */
    public static Specification read(String where, String text, List<String> variables) {
        return of(where, text, variables).specification();
    }

    /**
     * The same as they are written, by name; one without a name has an empty one.
     *
     * @throws BadInputException with line and column
     */
    public static Map<String, Expression> expressions(String where, String text, List<String> variables) {
        return Collections.unmodifiableMap(of(where, text, variables).expressions);
    }

    private static Equations of(String where, String text, List<String> variables) {
        Equations equations = new Equations(where, variables);
        List<String> lines = text.lines().toList();
        StringBuilder statement = new StringBuilder();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            // Blanks in the place of a comment, so that columns stay.
            String line = lines.get(i).replaceFirst("#.*", "");
            for (String part : (line + " ").split("(?<=;)")) {
                if (part.contains("=") && !statement.toString().isBlank()) {
                    equations.add(start, lines.size(), statement.toString());
                    statement.setLength(0);
                }
                if (statement.toString().isBlank()) {
                    start = i;
                    statement.setLength(0);
                    statement.append(" ".repeat(Math.max(0, line.indexOf(part))));
                }
                statement.append(part);
                if (part.endsWith(";")) {
                    statement.setLength(statement.length() - 1);
                    equations.add(start, lines.size(), statement.toString());
                    statement.setLength(0);
                }
            }
            statement.append(' ');
        }
        if (!statement.toString().isBlank()) {
            equations.add(start, lines.size(), statement.toString());
        }
        return equations;
    }

    private void add(int line, int lines, String statement) {
        if (statement.isBlank()) {
            return;
        }
        String at = lines > 1 ? where + ", line " + (line + 1) : where;
        int equals = statement.indexOf('=');
        String name = equals < 0 ? "" : statement.substring(0, equals).strip();
        if (equals >= 0 && !name.matches("[\\p{L}_][\\p{L}\\p{N}_\\[\\]<>.]*")) {
            throw new BadInputException(at, "'" + name + "' before =", "the name of an output");
        }
        if (expressions.containsKey(name)) {
            throw new BadInputException(
                    at, name.isEmpty() ? "a second expression without a name" : name + " again", "a name for each");
        }
        if (statement.substring(equals + 1).isBlank()) {
            throw new BadInputException(at + ", column " + (equals + 2), "the end", "an operand");
        }
        String body = equals < 0 ? statement : " ".repeat(equals + 1) + statement.substring(equals + 1);
        Expression expression = ExpressionReader.read(at, body, variables);
        expressions.put(name, expression);
        occurring.addAll(expression.variables());
    }

    private Specification specification() {
        if (expressions.isEmpty()) {
            throw new BadInputException(where, "nothing", "an expression, such as A'BC + D");
        }
        List<String> inputs = variables.isEmpty() ? VariableOrder.natural(occurring) : variables;
        Set<String> names = expressions.keySet();
        Ports ports = names.equals(Set.of("")) ? Ports.named(inputs) : Ports.named(inputs, List.copyOf(names));
        int outputs = names.size();
        Map<Cube, Bits> terms = new LinkedHashMap<>();
        Expansion expansion = new Expansion(inputs);
        List<Expression> all = new ArrayList<>(expressions.values());
        for (int output = 0; output < all.size(); output++) {
            for (Cube cube : expansion.products(all.get(output))) {
                terms.merge(cube, Bits.of(output), Bits::or);
            }
        }
        List<Term> on = new ArrayList<>();
        terms.forEach((cube, of) -> on.add(new Term(cube, of)));
        return new Specification(ports, new Cover(inputs.size(), outputs, on), Cover.empty(inputs.size(), outputs));
    }
}
