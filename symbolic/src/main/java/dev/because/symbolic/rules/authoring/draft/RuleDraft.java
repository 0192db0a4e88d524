package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as it was written.
 *
 * @param name its name
 * @param when its conditions
 * @param conclusion the name of what it concludes
 * @param values what the conclusion says, by name: {@code $name}, or a value
 * @param remarks what it says of itself
 * @param row if it is a row of a decision table, which
 * @param overrides whether it takes the place of a shipped rule of the same name
 * @param isBroken whether something that belongs to it could not even be taken for a draft, so that it must not become a rule
 * @param place where it was written
 */
public record RuleDraft(
        Written name,
        List<PatternDraft> when,
        Written conclusion,
        Map<String, Written> values,
        RemarksDraft remarks,
        Optional<Row> row,
        boolean overrides,
        boolean isBroken,
        Place place) {
    public RuleDraft {
        when = List.copyOf(when);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
