package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads numbers with their units: {@code -300 centipawns}, {@code 50 percent}, {@code three}. */
public final class Measures {
    private static final Set<String> FRACTIONS = Set.of("probability", "share", "fraction", "score", "ratio");

    private Measures() {}

    /** The number that comes next, if one does; the unit may be left out, but no other may stand there. */
    public static Optional<Double> take(Cursor cursor, Optional<Field> field) {
        if (field.filter(Measures::isFraction).isPresent() && percentsFollow(cursor)) {
            double percents = Double.parseDouble(cursor.next().text().replace('−', '-'));
            return Optional.of(within(cursor, cursor.before(), field, percents / 100));
        }
        Token token = cursor.peek();
        if (token.sort() == Sort.NUMBER) {
            cursor.next();
            if (token.text().contains(",")) {
                throw cursor.wrong(token, token.text().replace(",", "") + " without a comma");
            }
            BigDecimal number = new BigDecimal(token.text().replace('−', '-'));
            double value = number.signum() == 0 && token.text().matches("[-−].*") ? -0.0 : number.doubleValue();
            return Optional.of(within(cursor, token, field, unit(cursor, field, number, value)));
        }
        int word = Grammar.NUMBERS.indexOf(token.lower());
        if (token.sort() != Sort.WORD || word < 0) {
            return Optional.empty();
        }
        cursor.next();
        return Optional.of(within(cursor, token, field, unit(cursor, field, BigDecimal.valueOf(word), word)));
    }

    /** As the first of "40 and 60 percent". */
    private static boolean percentsFollow(Cursor cursor) {
        Token third = cursor.peek(3);
        return cursor.peek().sort() == Sort.NUMBER
                && cursor.peek(1).is("and")
                && cursor.peek(2).sort() == Sort.NUMBER
                && (third.is("%") || third.is("percent") || third.is("per"));
    }

    private static double unit(Cursor cursor, Optional<Field> field, BigDecimal number, double value) {
        Token token = cursor.peek();
        boolean percent = cursor.seesOne("%", "percent", "per cent").isPresent();
        if (field.isEmpty()) {
            return value;
        }
        String unit = field.get().unit();
        Phrases<String> units = new Phrases<>(text -> text);
        units.add(unit, unit, 0);
        units.add(Lexicon.plural(unit), unit, 0);
        if (unit.endsWith("s")) {
            units.add(unit.substring(0, unit.length() - 1), unit, 0);
        }
        if (percentUnit(unit)) {
            units.add("%", unit, 0);
            units.add("percent", unit, 0);
            units.add("per cent", unit, 0);
        }
        if (units.take(cursor).isPresent()) {
            return value;
        }
        if (percent && isFraction(field.get())) {
            cursor.takeOne("%", "percent", "per cent");
            return number.movePointLeft(2).doubleValue();
        }
        if (percent || token.sort() == Sort.WORD && !follows(cursor)) {
            throw cursor.wrong(token, expected(field.get(), token.text()));
        }
        return value;
    }

    private static boolean percentUnit(String unit) {
        return Set.of("%", "percent", "per cent").contains(unit);
    }

    private static String expected(Field field, String written) {
        if (field.unit().isEmpty()) {
            return "no unit" + (isFraction(field) ? " but percent" : "") + ", for " + field.phrase() + " has none";
        }
        List<String> known = new ArrayList<>(List.of(field.unit()));
        if (isFraction(field)) {
            known.add("percent");
        }
        return Nearest.to(written, known).orElse(String.join(" or ", known));
    }

    /** Whether what comes next goes on with the sentence, and is no unit. */
    private static boolean follows(Cursor cursor) {
        return Grammar.RESERVED.contains(cursor.peek().lower());
    }

    private static boolean isFraction(Field field) {
        return field.least() >= -1 && field.most() <= 1
                || Phrases.words(field.unit()).stream().anyMatch(FRACTIONS::contains);
    }

    private static double within(Cursor cursor, Token token, Optional<Field> field, double value) {
        field.filter(known -> !known.admits(value)).ifPresent(known -> {
            String found = cursor.source().between(token, cursor.before());
            throw cursor.wrong(
                    token,
                    found,
                    known.type().admits(value)
                            ? "a number from " + plain(known.least()) + " to " + plain(known.most())
                            : known.type().title());
        });
        return value;
    }

    /** A number as people write it: without an exponent, and without a fraction where it is whole. */
    public static String plain(double number) {
        if (Double.isInfinite(number) || Double.isNaN(number)) {
            return String.valueOf(number);
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
