package dev.because.symbolic.rules.expert;

import java.util.List;
import java.util.Optional;

/**
 * A rule of an expert.
 *
 * @param name unique in its rule base
 * @param when its conditions, all together, in the order in which they are joined
 * @param then what it concludes
 * @param remarks what it says of itself
 * @param row if it is a row of a decision table, which
 * @param overrides whether it takes the place of a shipped rule of the same name
 * @param place where it was written
 */
public record Rule(
        String name,
        List<Condition> when,
        Consequence then,
        Remarks remarks,
        Optional<Row> row,
        boolean overrides,
        Place place) {
    public Rule {
        when = List.copyOf(when);
    }
}
