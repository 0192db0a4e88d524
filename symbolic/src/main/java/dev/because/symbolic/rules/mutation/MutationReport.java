package dev.because.symbolic.rules.mutation;

import java.util.List;
import java.util.Optional;

/**
 * Which mutants were noticed.
 *
 * @param rows one for each mutant, in their order
 */
public record MutationReport(List<Row> rows) {
    /**
     * What became of one mutant.
     *
     * @param mutant the mutant
     * @param noticedBy the first case that noticed it; empty if it survived
     */
    public record Row(Mutant mutant, Optional<String> noticedBy) {}

    public MutationReport {
        rows = List.copyOf(rows);
    }

    /** How many were noticed. */
    public int noticed() {
        return rows.size() - survivors().size();
    }

    /** Those that no case noticed. */
    public List<Mutant> survivors() {
        return rows.stream()
                .filter(row -> row.noticedBy().isEmpty())
                .map(Row::mutant)
                .toList();
    }
}
