package dev.because.explain.source;

import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The question for the shortest expression of a function, with everything that determines the answer.
 *
 * @param given the functions
 * @param form which expressions are sought
 * @param goal how short they must be
 * @param phase whether outputs may be negated so that they share more terms
 * @param budget how long the search may go on, as it was written: {@code 500ms}, {@code 30s}, {@code 2m}
 * @param alternatives which covers are to be counted beside the one that is chosen
 * @param most how many of them are listed
 */
public record FunctionOptions(
        GivenBy given, Form form, Goal goal, Phase phase, String budget, Alternatives alternatives, int most) {
    /** The verb of this question. */
    public static final String VERB = "simplify";

    /** How long a search goes on where nothing is said of it. */
    public static final String DEFAULT_BUDGET = "30s";

    private static final int FEW_INPUTS = 6;
    private static final Pattern BUDGET = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");

    /** How functions are given. */
    public sealed interface GivenBy {
        /**
         * A PLA, a truth table or a file of expressions; or an expression itself.
         *
         * @param vars the inputs of expressions, in order, with commas between; if empty, those that occur
         */
        record Text(String table, String vars) implements GivenBy {}

        /** The numbers of rows, and the names of the inputs. */
        record RowNumbers(String vars, String minterms, String dontcare) implements GivenBy {}

        /** Two that are to be compared, each as a text. */
        record Two(String verify, String against) implements GivenBy {}
    }

    /** Which expressions are sought. */
    public enum Form {
        SOP,
        POS,
        BOTH,
        /** Both of a function of few inputs, else a sum of products. */
        AUTO;

        static Form of(String text) {
            return choice("form", text, values());
        }
    }

    /** How short they must be. */
    public enum Goal {
        MINIMUM,
        IRREDUNDANT,
        HAZARD_FREE;

        /** Its name as an option: {@code hazard-free}. */
        public String word() {
            return FunctionOptions.word(this);
        }

        static Goal of(String text) {
            return choice("goal", text, values());
        }
    }

    /** Whether outputs may be negated. */
    public enum Phase {
        POSITIVE,
        /** Whichever of an output and its negation lets all together have fewer terms. */
        AUTO;

        static Phase of(String text) {
            return choice("phase", text, values());
        }
    }

    /** Which covers are counted beside the one that is chosen. */
    public enum Alternatives {
        NONE,
        /** All minimum ones. */
        MINIMUM,
        /** All irredundant ones. */
        IRREDUNDANT;

        static Alternatives of(String text) {
            return choice("alternatives", text, values());
        }
    }

    /** Reads the options of a question; one that is not given has its default. */
    public static FunctionOptions of(Question question) {
        if (!question.verb().equals(VERB)) {
            throw new BadInputException("question, verb", question.verb(), VERB);
        }
        Map<String, Object> rest = new TreeMap<>(question.options());
        FunctionOptions options = new FunctionOptions(
                given(rest),
                Form.of(text(rest, "form").orElse(word(Form.AUTO))),
                Goal.of(text(rest, "goal").orElse(word(Goal.MINIMUM))),
                Phase.of(text(rest, "phase").orElse(word(Phase.POSITIVE))),
                text(rest, "budget").orElse(DEFAULT_BUDGET),
                Alternatives.of(text(rest, "alternatives").orElse(word(Alternatives.NONE))),
                text(rest, "most").map(FunctionOptions::most).orElse(0));
        options.time();
        if (!rest.isEmpty()) {
            throw new BadInputException(
                    "question",
                    "the unknown option " + rest.keySet().iterator().next(),
                    "table, vars, minterms, dontcare, verify, against, form, goal, phase, budget, alternatives or most");
        }
        return options;
    }

    private static int most(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new BadInputException("option most", "\"" + text + "\"", "a whole number up to 999999");
        }
        return Integer.parseInt(text);
    }

    private static GivenBy given(Map<String, Object> rest) {
        Optional<String> table = text(rest, "table");
        Optional<String> vars = text(rest, "vars");
        Optional<String> minterms = text(rest, "minterms");
        Optional<String> dontcare = text(rest, "dontcare");
        Optional<String> verify = text(rest, "verify");
        if (verify.isPresent()) {
            if (table.isPresent() || vars.isPresent() || minterms.isPresent()) {
                throw new BadInputException(
                        "question", "a function beside the two that are compared", "only those two");
            }
            return new GivenBy.Two(
                    verify.get(),
                    text(rest, "against")
                            .orElseThrow(() -> new BadInputException("question", "one function", "--verify F1 F2")));
        }
        boolean rows = minterms.isPresent() || dontcare.isPresent();
        boolean none = table.isEmpty() && vars.isEmpty();
        if (table.isPresent() && rows || none && !rows) {
            throw new BadInputException(
                    "question",
                    rows ? "both a table and rows" : "no function",
                    "TABLE, or --vars A,B,C --minterms 1,3-5");
        }
        if (table.isPresent()) {
            return new GivenBy.Text(table.get(), vars.orElse(""));
        }
        return new GivenBy.RowNumbers(
                vars.orElseThrow(() -> new BadInputException("question", "no variables", "--vars A,B,C")),
                minterms.orElse(""),
                dontcare.orElse(""));
    }

    /** The question with all options, defaults included: what an explanation keeps. */
    public Question question() {
        Map<String, Object> all = new TreeMap<>();
        if (given instanceof GivenBy.Text text) {
            all.put("table", text.table());
            if (!text.vars().isEmpty()) {
                all.put("vars", text.vars());
            }
        } else if (given instanceof GivenBy.RowNumbers rows) {
            all.put("vars", rows.vars());
            all.put("minterms", rows.minterms());
            if (!rows.dontcare().isEmpty()) {
                all.put("dontcare", rows.dontcare());
            }
        }
        if (given instanceof GivenBy.Two pair) {
            all.put("verify", pair.verify());
            all.put("against", pair.against());
        }
        all.put("form", word(form));
        all.put("goal", word(goal));
        if (phase != Phase.POSITIVE) {
            all.put("phase", word(phase));
        }
        all.put("budget", budget);
        if (alternatives != Alternatives.NONE) {
            all.put("alternatives", word(alternatives));
            all.put("most", most);
        }
        return Question.of(VERB, all);
    }

    /** The forms that are sought for a function of so many inputs and outputs. */
    public Form form(int inputs, int outputs) {
        if (phase == Phase.AUTO) {
            return Form.SOP;
        }
        return form != Form.AUTO ? form : inputs <= FEW_INPUTS && outputs == 1 ? Form.BOTH : Form.SOP;
    }

    /** How long the search may go on. */
    public Duration time() {
        Matcher matcher = BUDGET.matcher(budget.strip());
        if (!matcher.matches()) {
            throw new BadInputException("option --budget", "\"" + budget + "\"", "a time such as 500ms, 30s or 2m");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T extends Enum<T>> T choice(String option, String text, T[] values) {
        for (T value : values) {
            if (word(value).equals(text)) {
                return value;
            }
        }
        List<String> words = Arrays.stream(values).map(FunctionOptions::word).toList();
        throw new BadInputException("option --" + option, "\"" + text + "\"", "one of " + String.join(", ", words));
    }

    private static Optional<String> text(Map<String, Object> options, String name) {
        return Optional.ofNullable(options.remove(name)).map(String::valueOf);
    }
}
