package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.Optional;

/** How one condition of a match was met. Patterns are {@linkplain Filling filled} with the values of the match. */
public sealed interface Step {
    /** By a fact that was given. */
    record Given(FactPattern asked, Fact fact) implements Step {}

    /** By what was concluded, as told here. */
    record Concluded(FactPattern asked, Derivation derivation) implements Step {}

    /** By what was concluded, as told further up. */
    record Told(FactPattern asked, Fact fact) implements Step {}

    /** By the absence of any such fact. */
    record Absent(FactPattern asked) implements Step {}

    /**
     * Rows of the table that stand before it do not apply.
     *
     * @param row the row that applies
     * @param subject what the table decides about; empty if it decides once
     */
    record NoEarlierRow(Row row, Optional<Object> subject) implements Step {}
}
