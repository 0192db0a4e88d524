package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code from 2026-01-01 until 31 December 2026}. */
final class Days {
    private final Cursor cursor;
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();

    Days(Cursor cursor) {
        this.cursor = cursor;
    }

    Optional<LocalDate> from() {
        return from;
    }

    Optional<LocalDate> until() {
        return until;
    }

    void read() {
        if (cursor.take("from")) {
            from = Optional.of(day());
        } else if (!cursor.sees("until")) {
            throw cursor.wrong(cursor.peek(), Nearest.expected(cursor.peek().text(), List.of("from", "until")));
        }
        if (cursor.takeOne("until", "to")) {
            Token token = cursor.peek();
            until = Optional.of(day());
            if (from.isPresent() && until.get().isBefore(from.get())) {
                throw cursor.wrong(token, "a day that is not before " + from.get());
            }
        }
    }

    private LocalDate day() {
        Token token = cursor.next();
        try {
            if (token.sort() == Sort.DAY) {
                return LocalDate.parse(token.text());
            }
            if (token.sort() == Sort.NUMBER && cursor.peek(1).sort() == Sort.NUMBER) {
                Token name = cursor.peek();
                Month month = Arrays.stream(Month.values())
                        .filter(each -> each.name().equalsIgnoreCase(name.text()))
                        .findFirst()
                        .orElseThrow(() -> cursor.wrong(
                                name,
                                Nearest.expected(
                                        name.text(),
                                        Arrays.stream(Month.values())
                                                .map(each -> each.name().charAt(0)
                                                        + each.name()
                                                                .substring(1)
                                                                .toLowerCase(Locale.ROOT))
                                                .toList())));
                cursor.next();
                return LocalDate.of(Integer.parseInt(cursor.next().text()), month, Integer.parseInt(token.text()));
            }
        } catch (DateTimeException | NumberFormatException impossible) {
            throw cursor.wrong(token, "a day that there is");
        }
        throw cursor.wrong(token, "a day, such as 2026-12-31");
    }
}
