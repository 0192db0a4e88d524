package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Grammar;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Measures;
import dev.because.symbolic.rules.authoring.word.Phrases;
import dev.because.symbolic.rules.authoring.word.Source;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Tokenizer;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes values, and what stands for them. */
final class WrittenValues {
    private final Lexicon lexicon;
    private final Rule rule;
    private final WrittenNames names;

    WrittenValues(Lexicon lexicon, Rule rule) {
        this.lexicon = lexicon;
        this.rule = rule;
        this.names = new WrittenNames(rule);
    }

    WrittenNames names() {
        return names;
    }

    /**
     * What a field is compared with.
     *
     * @param condition in which it is; the number of conditions for the conclusion
     * @param field with which it is compared, if that is known
     */
    String operand(Operand operand, int condition, Optional<Field> field) {
        if (operand instanceof Operand.Literal literal) {
            return literal(literal.value(), field);
        }
        String name = ((Operand.Reference) operand).variable();
        Optional<Integer> home = names.home(condition, name);
        if (home.isPresent() && names.isImplied(home.get(), name)) {
            String kind = rule.when().get(home.get()).pattern().kind();
            String of =
                    String.valueOf(rule.when().get(home.get()).pattern().bound().get(name));
            return "the " + fieldPhrase(kind, of) + " of " + names.fact(home.get());
        }
        return isPlain(name) && !startsOption(name, field) ? name : "the value called " + quoted(name);
    }

    private boolean startsOption(String name, Optional<Field> field) {
        return Grammar.NUMBERS.contains(name)
                || field.stream()
                        .flatMap(known -> known.options().stream())
                        .anyMatch(option -> Phrases.words(option).stream()
                                .findFirst()
                                .filter(name::equalsIgnoreCase)
                                .isPresent());
    }

    /** A value that is written out. */
    String literal(Object value, Optional<Field> field) {
        if (value instanceof Double number) {
            return number(number, field);
        }
        if (value instanceof List<?> list) {
            return "the list "
                    + list.stream()
                            .map(text -> quoted(String.valueOf(text)))
                            .collect(Collectors.joining(", ", "(", ")"));
        }
        return value instanceof Boolean ? value.toString() : quoted(String.valueOf(value));
    }

    private static String number(double number, Optional<Field> field) {
        String unit = field.map(Field::unit).orElse("");
        if (unit.isEmpty() || !Double.isFinite(number)) {
            return Measures.plain(number);
        }
        if (Phrases.words(unit).contains("probability") || Phrases.words(unit).contains("share")) {
            return percents(number);
        }
        boolean one = Math.abs(number) == 1 && unit.endsWith("s");
        return Measures.plain(number) + " " + (one ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static String percents(double number) {
        return number == 0
                ? Measures.plain(number)
                : new BigDecimal(Double.toString(number))
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " percent";
    }

    /** Whether a name may stand in a sentence without quotation marks. */
    boolean isPlain(String name) {
        List<Token> tokens = Tokenizer.of(new Source("", name));
        boolean fact = false;
        for (int i = 0; i < rule.when().size(); i++) {
            fact |= names.fact(i).equalsIgnoreCase(name);
        }
        return !fact
                && tokens.size() == 2
                && tokens.get(0).sort() == Token.Sort.WORD
                && tokens.get(0).text().equals(name)
                && !Grammar.RESERVED.contains(tokens.get(0).lower());
    }

    /** A name, in quotation marks if it needs them. */
    String name(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** How people call a kind, or its name where the phrase means something else too. */
    String kindPhrase(String name) {
        return lexicon.words()
                .kind(name)
                .map(kind -> lexicon.kinds().tells(kind.phrase(), kind) && !kind.isConclusion() ? kind.phrase() : name)
                .orElse(name);
    }

    /** How people call a field of a kind. */
    String fieldPhrase(String kindName, String name) {
        Optional<Kind> kind = lexicon.words().kind(kindName);
        return kind.flatMap(known -> known.field(name))
                .map(field -> lexicon.fields(kind.get()).tells(field.phrase(), field) ? field.phrase() : name)
                .orElse(name);
    }

    /** A field of a kind, if it is known. */
    Optional<Field> field(String kind, String name) {
        return lexicon.words().kind(kind).flatMap(known -> known.field(name));
    }

    /** Whether a phrase is one of the kinds'. */
    boolean isKind(String words) {
        Source source = new Source("", words);
        return lexicon.kinds().longest(new Cursor(source, Tokenizer.of(source))).isPresent();
    }
}
