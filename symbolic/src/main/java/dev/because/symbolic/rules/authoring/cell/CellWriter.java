package dev.because.symbolic.rules.authoring.cell;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes cells so that {@link CellReader} reads them as they were. */
public final class CellWriter {
    private CellWriter() {}

    /**
     * What is asked of one field.
     *
     * @throws IllegalArgumentException if a list is compared with a value, for which there are no words
     */
    public static String write(Cell cell) {
        boolean alone = cell.constraints().size() == 1 && cell.names().isEmpty();
        return Stream.concat(
                        cell.names().stream().map(name -> "$" + name),
                        cell.constraints().stream().map(constraint -> constraint(constraint, alone)))
                .collect(Collectors.joining(" and "));
    }

    /** A value, in quotation marks where it would be taken for something else. */
    public static String value(Object value) {
        if (value instanceof Double number) {
            BigDecimal shortest = new BigDecimal(number.toString());
            return (shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros()).toPlainString();
        }
        if (value instanceof List<?> list) {
            if (list.size() != 1) {
                throw new IllegalArgumentException("found the list " + list + ", expected one text");
            }
            return value(list.get(0));
        }
        return value instanceof String text && !isPlain(text) ? quoted(text) : value.toString();
    }

    /** What a conclusion says: a name or a value. */
    public static String operand(Operand operand) {
        return operand instanceof Operand.Reference reference
                ? "$" + reference.variable()
                : value(((Operand.Literal) operand).value());
    }

    private static String constraint(Constraint constraint, boolean alone) {
        if (constraint instanceof Constraint.OneOf oneOf) {
            String list = oneOf.options().stream().map(CellWriter::value).collect(Collectors.joining(", "));
            return oneOf.among() && alone ? list : (oneOf.among() ? "" : "not ") + "(" + list + ")";
        }
        if (constraint instanceof Constraint.Contains contains) {
            return (contains.has() ? "has " : "has not ") + operand(contains.member());
        }
        Constraint.Compare compare = (Constraint.Compare) constraint;
        if (compare.right() instanceof Operand.Literal literal && literal.value() instanceof List) {
            throw new IllegalArgumentException(
                    "found a list as that which " + compare.field() + " is compared with, expected one value");
        }
        boolean plain = alone && compare.comparison() == Comparison.EQUAL && compare.right() instanceof Operand.Literal;
        return (plain ? "" : compare.comparison().sign() + " ") + operand(compare.right());
    }

    private static boolean isPlain(String text) {
        Field any = Field.text("any", "any");
        try {
            return Values.guess(text) == FieldType.TEXT
                    && text.equals(text.strip())
                    && text.chars().noneMatch(letter -> letter == '(' || letter == ')' || letter == '"')
                    && CellReader.read(text, any, Map.of(), NOWHERE)
                            .constraints()
                            .equals(List.of(new Constraint.Compare(
                                    "any", Comparison.EQUAL, new Operand.Literal(text), NOWHERE)));
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static final dev.because.symbolic.rules.expert.Place NOWHERE =
            new dev.because.symbolic.rules.expert.Place("", "");
}
