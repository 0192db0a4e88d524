package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule says of itself.
 *
 * @param texts by {@code says}, {@code part}, {@code source}, {@code example}, {@code from} and {@code until}, those that are written
 */
public record RemarksDraft(Map<String, Written> texts) {
    /** The parts of an answer. */
    public static final List<String> PARTS = List.of("answer", "for", "against", "change", "trust");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*([A-Za-z][\\w-]*)[^{}]*}");

    public RemarksDraft {
        texts = new TreeMap<>(texts);
        texts.values().removeIf(written -> written.text().isEmpty());
        texts = Map.copyOf(texts);
    }

    /** The remarks, without what of them is wrong. */
    Remarks read(Collection<String> concluded, Consumer<UnreadableException> faults) {
        get("says").ifPresent(says -> {
            Matcher placeholders = PLACEHOLDER.matcher(says.text());
            while (placeholders.find()) {
                String name = placeholders.group(1);
                if (!concluded.contains(name)) {
                    faults.accept(new UnreadableException(
                            says.place(),
                            "{" + name + "}",
                            concluded.isEmpty()
                                    ? "words, for nothing is concluded that could stand there"
                                    : Nearest.expected(
                                            "{" + name + "}",
                                            concluded.stream()
                                                    .map(one -> "{" + one + "}")
                                                    .toList())));
                }
            }
        });
        Optional<LocalDate> from = day("from", faults);
        Optional<LocalDate> until = day("until", faults);
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            faults.accept(get("until").orElseThrow().instead("a day that is not before " + from.get()));
        }
        return new Remarks(
                get("says").map(Written::text),
                part(faults),
                get("source").map(Written::text),
                get("example").map(Written::text),
                from,
                until);
    }

    private Optional<Written> get(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    private String part(Consumer<UnreadableException> faults) {
        Optional<Written> part = get("part");
        String text =
                part.map(written -> written.text().toLowerCase(Locale.ROOT)).orElse(PARTS.get(0));
        if (!PARTS.contains(text)) {
            faults.accept(part.orElseThrow().instead(Nearest.expected(text, PARTS)));
        }
        return text;
    }

    private Optional<LocalDate> day(String name, Consumer<UnreadableException> faults) {
        return get(name).flatMap(written -> {
            try {
                return Optional.of(LocalDate.parse(written.text()));
            } catch (DateTimeParseException e) {
                faults.accept(written.instead("a day such as 2026-04-30"));
                return Optional.empty();
            }
        });
    }
}
