package dev.because.explain.check.causal;

import dev.because.explain.check.causal.graph.Subsets;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The fewest findings under which something is impossible, found by trying all sets, the smaller first and of equally small ones
 * those of findings that were told first; where there are too many sets, only that each of the claimed ones is needed.
 */
final class SecondContradictions {
    private static final int MOST_TRIED = 20_000;

    private final Findings findings;
    private final Predicate<Findings> impossible;
    private int tried;

    /** @param impossible whether something is impossible under some findings */
    SecondContradictions(Findings findings, Predicate<Findings> impossible) {
        this.findings = findings;
        this.impossible = impossible;
    }

    /** What must be claimed: the first smallest set, or the claimed one where only that can be tested. */
    List<Finding> smallest(List<Finding> claimed) {
        requireNeeded(claimed);
        for (int size = 0; size < claimed.size(); size++) {
            Optional<List<Finding>> found = first(size);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return first(claimed.size()).orElse(claimed);
    }

    private void requireNeeded(List<Finding> claimed) {
        Findings all = new Findings(claimed);
        if (!impossible.test(all)) {
            throw new IllegalArgumentException("these findings can come together");
        }
        for (Finding finding : claimed) {
            if (impossible.test(all.without(finding.variable()))) {
                throw new IllegalArgumentException(finding + " is not needed for it");
            }
        }
    }

    /** The first set of that size, in the order told; empty if there is none, or too many were tried. */
    private Optional<List<Finding>> first(int size) {
        Subsets subsets = new Subsets(findings.size(), size);
        while (tried < MOST_TRIED && subsets.next()) {
            tried++;
            List<Finding> chosen =
                    IntStream.of(subsets.chosen()).mapToObj(findings.all()::get).toList();
            if (impossible.test(new Findings(chosen))) {
                return Optional.of(chosen);
            }
        }
        return Optional.empty();
    }
}
