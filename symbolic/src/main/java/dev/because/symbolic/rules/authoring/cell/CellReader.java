package dev.because.symbolic.rules.authoring.cell;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a cell asks of its field. */
public final class CellReader {
    private static final Pattern NAME = Pattern.compile("\\$([A-Za-z]\\w*)");
    private static final Pattern COMPARISON = Pattern.compile(
            "(>=|=>|≥|<=|=<|≤|<>|!=|≠|==|=|>|<|at least\\b|at most\\b|more than\\b|less than\\b|above\\b|below\\b)\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NOT = Pattern.compile("not\\b\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern HAS =
            Pattern.compile("has\\b\\s*(not?\\b)?\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Field field;
    private final Map<String, Field> names;
    private final Place place;

    private CellReader(Field field, Map<String, Field> names, Place place) {
        this.field = field;
        this.names = names;
        this.place = place;
    }

    /**
     * What a cell asks.
     *
     * @param names what names stand for that can be spoken of here, those among them that this pattern binds itself
     * @throws UnreadableException if it cannot be read; with one or the other value, if two rows are needed to say it
     */
    public static Cell read(String text, Field field, Map<String, Field> names, Place place) {
        String stripped = text.strip();
        if (isEmpty(stripped)) {
            return new Cell(List.of(), List.of());
        }
        CellReader reader = new CellReader(field, names, place);
        List<Constraint> constraints = new ArrayList<>();
        for (String piece : pieces(stripped, field)) {
            if (!NAME.matcher(piece).matches()) {
                constraints.addAll(reader.test(piece));
            }
        }
        List<String> own = names(stripped, field);
        own.forEach(name -> reader.reference("$" + name, Comparison.EQUAL, field.type()));
        return new Cell(constraints, own);
    }

    /** Whether a cell asks nothing. */
    public static boolean isEmpty(String text) {
        return text.isBlank() || text.strip().matches("[-–—]");
    }

    /** What a cell calls its field, whether or not the rest of it can be read. */
    public static List<String> names(String text, Field field) {
        return pieces(text.strip(), field).stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .toList();
    }

    private static List<String> pieces(String text, Field field) {
        return isOption(text, field)
                ? List.of(text)
                : Pieces.tests(text, field.type().isNumeric());
    }

    private static boolean isOption(String text, Field field) {
        return field.type() == FieldType.TEXT && field.options().contains(text);
    }

    private List<Constraint> test(String piece) {
        Matcher comparison = COMPARISON.matcher(piece);
        Matcher not = NOT.matcher(piece);
        Matcher has = HAS.matcher(piece);
        if (isOption(piece, field)) {
            return List.of(compare(Comparison.EQUAL, piece));
        } else if (comparison.matches()) {
            return List.of(compare(sign(comparison.group(1)), comparison.group(2)));
        } else if (field.type() == FieldType.TEXTS) {
            if (has.matches()) {
                return List.of(contains(has.group(1) == null, has.group(2)));
            }
            if (not.matches() && has.reset(not.group(1)).matches() && has.group(1) == null) {
                return List.of(contains(false, has.group(2)));
            }
            throw new UnreadableException(
                    place, piece, "\"has …\" or \"has not …\", for " + field.name() + " is a list");
        } else if (not.matches()) {
            return List.of(not(not.group(1)));
        }
        Matcher brackets = BRACKETS.matcher(piece);
        String list = brackets.matches() ? brackets.group(1).strip() : piece;
        return field.type().isNumeric()
                ? Quantities.range(piece, field, place).orElseGet(() -> List.of(among(true, list)))
                : List.of(among(true, list));
    }

    private Constraint not(String rest) {
        Matcher comparison = COMPARISON.matcher(rest);
        Matcher brackets = BRACKETS.matcher(rest);
        if (NAME.matcher(rest).matches()) {
            return compare(Comparison.UNEQUAL, rest);
        }
        if (comparison.matches()) {
            return compare(sign(comparison.group(1)).negated(), comparison.group(2));
        }
        if (field.type().isNumeric() && Quantities.range(rest, field, place).isPresent()) {
            throw new UnreadableException(place, "not " + rest, "two rules, one for below and one for above");
        }
        boolean several = Pieces.commas(rest).size() > 1;
        if (several && !brackets.matches()) {
            throw new UnreadableException(place, "not " + rest, "not (" + rest + ")");
        }
        return among(false, brackets.matches() ? brackets.group(1).strip() : rest);
    }

    private Constraint among(boolean among, String list) {
        if (field.type().isNumeric() && Quantities.hasDecimalComma(list)) {
            throw new UnreadableException(
                    place, list, "a decimal point, or a blank after the comma if several numbers are meant");
        }
        List<String> pieces = Pieces.commas(list);
        if (pieces.size() == 1 && Values.option(list, field).isEmpty()) {
            pieces = alternatives(list);
        }
        LinkedHashSet<Object> values = new LinkedHashSet<>();
        for (String piece : pieces) {
            if (pieces.size() > 1 && NAME.matcher(piece).matches()
                    || COMPARISON.matcher(piece).matches()
                    || field.type().isNumeric()
                            && Quantities.range(piece, field, place).isPresent()) {
                throw new UnreadableException(place, list, "a rule of its own for " + piece);
            }
            values.add(Values.read(piece, field, place));
        }
        return values.size() > 1
                ? new Constraint.OneOf(field.name(), among, List.copyOf(values), place)
                : new Constraint.Compare(
                        field.name(),
                        among ? Comparison.EQUAL : Comparison.UNEQUAL,
                        new Operand.Literal(values.iterator().next()),
                        place);
    }

    private List<String> alternatives(String list) {
        List<String> pieces = Pieces.alternatives(list);
        if (pieces.size() > 1
                && field.type() == FieldType.TEXT
                && field.options().isEmpty()) {
            throw new UnreadableException(
                    place, list, "a comma for \"or\", or quotation marks if \"or\" belongs to the text");
        }
        return pieces;
    }

    private Constraint contains(boolean has, String member) {
        if (member.isEmpty()) {
            throw new UnreadableException(place, "nothing after \"has\"", "a member of " + field.name());
        }
        if (NAME.matcher(member).matches()) {
            return new Constraint.Contains(
                    field.name(), has, reference(member, Comparison.EQUAL, FieldType.TEXT), place);
        }
        if (Pieces.commas(member).size() > 1 && Values.option(member, field).isEmpty()) {
            throw new UnreadableException(
                    place, member, "\"has … and has …\" for all of them, or a rule for each of them");
        }
        return new Constraint.Contains(
                field.name(), has, new Operand.Literal(Values.read(member, field, place)), place);
    }

    private Constraint compare(Comparison comparison, String right) {
        if (comparison.isOrder() && !field.type().isNumeric()) {
            throw new UnreadableException(
                    place,
                    comparison.sign() + " " + right,
                    "= or ≠, for " + field.name() + " is " + field.type().title());
        }
        if (field.type() == FieldType.TEXTS && !NAME.matcher(right).matches()) {
            throw new UnreadableException(
                    place,
                    comparison.sign() + " " + right,
                    "\"has …\" or \"has not …\", for " + field.name() + " is a list");
        }
        if (field.type().isNumeric() && Quantities.hasDecimalComma(right)) {
            throw new UnreadableException(place, right, "a decimal point");
        }
        Operand operand = NAME.matcher(right).matches()
                ? reference(right, comparison, field.type())
                : new Operand.Literal(Values.read(right, field, place));
        return new Constraint.Compare(field.name(), comparison, operand, place);
    }

    private Operand reference(String written, Comparison comparison, FieldType asked) {
        String name = written.substring(1);
        Field other = Optional.ofNullable(names.get(name))
                .orElseThrow(() -> new UnreadableException(
                        place,
                        written,
                        names.isEmpty()
                                ? "a value, for no name is bound before it"
                                : Nearest.expected(
                                        written,
                                        names.keySet().stream()
                                                .map(one -> "$" + one)
                                                .sorted()
                                                .toList())));
        boolean comparable =
                asked == other.type() || asked.isNumeric() && other.type().isNumeric();
        if (!comparable) {
            throw new UnreadableException(
                    place,
                    written + ", which is " + other.type().title(),
                    asked.title() + " " + (comparison.isOrder() ? "to compare with" : "to be the same as") + " "
                            + field.name());
        }
        return new Operand.Reference(name);
    }

    private static Comparison sign(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case ">=", "=>", "≥", "at least" -> Comparison.AT_LEAST;
            case "<=", "=<", "≤", "at most" -> Comparison.AT_MOST;
            case "<>", "!=", "≠" -> Comparison.UNEQUAL;
            case ">", "more than", "above" -> Comparison.MORE;
            case "<", "less than", "below" -> Comparison.LESS;
            default -> Comparison.EQUAL;
        };
    }
}
