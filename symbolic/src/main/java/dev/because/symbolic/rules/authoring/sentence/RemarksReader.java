package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.authoring.word.WrongWordException;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands after the conclusion: because, part, source, example, validity, whether the rule overrides another. */
final class RemarksReader {
    private static final List<String> PARTS = List.of("answer", "for", "against", "change", "trust");
    private static final String[] LABELS = {"source", "part", "example", "valid", "overrides", "row"};
    private static final List<String> SHOWN = List.of("Source:", "Part:", "Example:", "Valid", "Overrides", "Row");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]*)[^{}]*}");

    private final Cursor cursor;
    private final Set<String> seen = new HashSet<>();
    private Optional<String> says = Optional.empty();
    private String part = "for";
    private Optional<String> source = Optional.empty();
    private Optional<String> example = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private Optional<Row> row = Optional.empty();
    private boolean overrides;

    RemarksReader(Cursor cursor) {
        this.cursor = cursor;
    }

    void read(Consequence then) {
        if (cursor.take(", because") || cursor.take("because")) {
            because(then);
        } else if (!cursor.take(".") && cursor.peek().sort() != Sort.END) {
            throw cursor.wrong(
                    cursor.peek(),
                    Nearest.to(cursor.peek().text(), List.of("with", "because")).orElse("'with', 'because' or '.'"));
        }
        while (cursor.peek().sort() != Sort.END) {
            remark();
        }
    }

    Remarks remarks() {
        return new Remarks(says, part, source, example, from, until);
    }

    Optional<Row> row() {
        return row;
    }

    boolean overrides() {
        return overrides;
    }

    private void because(Consequence then) {
        Token first = cursor.peek();
        says = quoted().or(() -> Optional.of(closed(unquoted())));
        String written =
                cursor.source().text().substring(first.start(), cursor.before().end());
        Matcher matcher = PLACEHOLDER.matcher(written);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!then.values().containsKey(name)) {
                throw new WrongWordException(new Fault(
                        cursor.source().place(first, matcher.start(1)),
                        "{" + name + "}",
                        then.values().isEmpty()
                                ? "no braces, for the conclusion has no values"
                                : Nearest.expected(name, then.values().keySet())));
            }
        }
    }

    private static String closed(String sentence) {
        String capital = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        return capital.endsWith(".") || capital.endsWith("!") || capital.endsWith("?") ? capital : capital + ".";
    }

    private void remark() {
        Token token = cursor.peek();
        String label = cursor.seesOne(LABELS)
                .orElseThrow(() -> cursor.wrong(
                        token,
                        token.sort() == Sort.WORD
                                ? Nearest.to(token.text(), SHOWN)
                                        .orElse("a new rule, which begins with Rule, When or If")
                                : "a new rule, or " + String.join(", ", SHOWN)));
        cursor.next();
        if (!seen.add(label)) {
            throw cursor.wrong(token, token.text() + " again", "it once");
        }
        switch (label) {
            case "source" -> source = Optional.of(labelled());
            case "example" -> example = Optional.of(labelled());
            case "part" -> part();
            case "valid" -> valid();
            case "row" -> tableRow();
            default -> {
                cursor.expect("the shipped rule");
                overrides = true;
            }
        }
        if (!cursor.take(".")
                && !cursor.before().is(".")
                && cursor.before().sort() != Sort.QUOTED
                && cursor.peek().sort() != Sort.END) {
            throw cursor.wrong(cursor.peek(), "'.'");
        }
    }

    private void part() {
        cursor.take(":");
        Token token = cursor.next();
        if (!PARTS.contains(token.lower())) {
            throw cursor.wrong(token, Nearest.expected(token.text(), PARTS));
        }
        part = token.lower();
    }

    private String labelled() {
        cursor.expect(":");
        return quoted().orElseGet(() -> unquoted().replaceFirst("\\.$", ""));
    }

    /** A text in quotes, if it is all that comes next; with the full stop behind it. */
    private Optional<String> quoted() {
        if (cursor.peek().sort() != Sort.QUOTED || !ends(1)) {
            return Optional.empty();
        }
        String text = cursor.next().text();
        cursor.take(".");
        return Optional.of(text);
    }

    /** All up to the full stop that ends a line or is followed by another remark. */
    private String unquoted() {
        Token first = cursor.peek();
        while (cursor.peek().sort() != Sort.END) {
            boolean stop = cursor.next().is(".");
            if (stop && ends(0)) {
                break;
            }
        }
        if (cursor.before().start() < first.start()) {
            throw cursor.wrong(first, "a text");
        }
        return cursor.source().between(first, cursor.before());
    }

    private boolean ends(int ahead) {
        Token token = cursor.peek(ahead);
        return token.sort() == Sort.END
                || ahead > 0 && token.is(".")
                || token.opensLine(cursor.source())
                || Arrays.asList(LABELS).contains(token.lower());
    }

    private void valid() {
        Days days = new Days(cursor);
        days.read();
        from = days.from();
        until = days.until();
    }

    /** "Row 3 of the table "triage", of which the first counts for each h." */
    private void tableRow() {
        Token number = cursor.next();
        if (number.sort() != Sort.NUMBER || !number.text().matches("\\d{1,9}")) {
            throw cursor.wrong(number, "the number of a row");
        }
        cursor.expect("of the table");
        String table = cursor.take(Sort.QUOTED)
                .orElseThrow(() -> cursor.wrong(cursor.peek(), "the name of the table in quotes"))
                .text();
        cursor.expect(", of which");
        HitPolicy policy = HitPolicy.UNIQUE;
        if (cursor.take("the first counts")) {
            policy = HitPolicy.FIRST;
        } else if (cursor.take("all count")) {
            policy = HitPolicy.COLLECT;
        } else {
            cursor.expect("one applies");
        }
        String subject = "";
        if (cursor.take("for each")) {
            subject = cursor.next().text();
        }
        row = Optional.of(new Row(table, Integer.parseInt(number.text()), policy, subject));
    }
}
