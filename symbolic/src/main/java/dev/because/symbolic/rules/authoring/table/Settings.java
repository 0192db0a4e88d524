package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.grid.GridRow;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a table says of itself before its headings. */
final class Settings {
    static final String TABLE = "Table";
    static final String HIT_POLICY = "Hit policy";
    static final String FOR_EACH = "For each";
    static final String CONCLUDES = "Concludes";
    private static final List<String> KEYS = Stream.concat(
                    Stream.of(TABLE, HIT_POLICY, FOR_EACH, CONCLUDES),
                    Stream.concat(Section.REMARKS.stream(), Stream.of(Section.OVERRIDES))
                            .map(Section::title))
            .toList();

    private final Map<String, Written> values = new HashMap<>();

    /** Reads one row. */
    void add(GridRow row, Consumer<UnreadableException> faults) {
        List<Integer> filled = row.filled();
        Written key = row.cell(filled.get(0));
        Optional<String> known = key(key.text());
        if (known.isEmpty()) {
            faults.accept(key.instead(Nearest.to(key.text(), KEYS)
                    .orElse("a setting such as Table, or a row of headings with When and Then")));
        } else if (filled.size() > 2) {
            faults.accept(row.cell(filled.get(2)).instead("one cell beside " + known.get()));
        } else if (filled.size() == 2 && values.put(known.get(), row.cell(filled.get(1))) != null) {
            faults.accept(new UnreadableException(key.place(), known.get() + " a second time", "each setting once"));
        }
    }

    /** The setting that a cell is the name of; a colon may follow it. */
    static Optional<String> key(String text) {
        String plain = text.replaceAll("\\s*:$", "").replaceAll("\\s+", " ");
        return KEYS.stream().filter(key -> key.equalsIgnoreCase(plain)).findFirst();
    }

    Optional<Written> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** @throws UnreadableException if there is no such policy */
    HitPolicy policy() {
        return get(HIT_POLICY)
                .map(written -> Arrays.stream(HitPolicy.values())
                        .filter(policy -> policy.name().equalsIgnoreCase(written.text()))
                        .findFirst()
                        .orElseThrow(() -> written.instead(Nearest.expected(
                                written.text(),
                                Arrays.stream(HitPolicy.values())
                                        .map(policy -> policy.name().toLowerCase(Locale.ROOT))
                                        .toList()))))
                .orElse(HitPolicy.UNIQUE);
    }

    /** The name for whose values the table decides. @throws UnreadableException if it is no name */
    String subject() {
        return get(FOR_EACH)
                .map(written -> {
                    String name = written.text().replaceFirst("^\\$", "");
                    if (!name.matches("[A-Za-z]\\w*")) {
                        throw written.instead("a name that its rows bind, such as h for $h");
                    }
                    return name;
                })
                .orElse("");
    }
}
