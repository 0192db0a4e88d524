package dev.because.symbolic.rules.lint.cases;

import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.check.Check;
import dev.because.symbolic.rules.lint.check.Inspected;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.FindingKind;
import dev.because.symbolic.rules.lint.scene.Scene;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds cases that no row of a table covers, of tables that decide: of one whose rows all count, none need. A case has one fact for each
 * that the rows ask for, with all fields that any of them looks at, within the options and bounds of the vocabulary; of texts without
 * options only those count that the table speaks of.
 */
public final class Gaps implements Check {
    private static final int REFUTED = 40;

    @Override
    public List<Finding> findings(Inspected base) {
        List<Finding> findings = new ArrayList<>();
        base.tables().forEach((table, rows) -> {
            if (rows.get(0).row().orElseThrow().policy() != HitPolicy.COLLECT) {
                new Search(base, table, findings).table(rows);
            }
        });
        return findings;
    }

    /** One table's. */
    private static final class Search {
        private final Inspected base;
        private final String table;
        private final List<Finding> findings;
        private final Set<List<Fact>> told = new HashSet<>();
        private boolean tooMany;

        Search(Inspected base, String table, List<Finding> findings) {
            this.base = base;
            this.table = table;
            this.findings = findings;
        }

        void table(List<Rule> rows) {
            Set<List<Rule>> looked = new HashSet<>();
            for (Optional<LocalDate> day : days(rows)) {
                List<Rule> inForce = rows.stream()
                        .filter(row -> day.isEmpty() || row.remarks().holdsOn(day.get()))
                        .toList();
                if (!inForce.isEmpty() && looked.add(inForce)) {
                    for (Frame frame : Frame.of(base, inForce)) {
                        frame(frame, inForce, day);
                    }
                }
            }
            if (tooMany) {
                findings.add(Finding.of(
                        FindingKind.TOO_MANY_CASES,
                        rows.get(0).place(),
                        "There are too many cases to tell whether some row of " + table + " covers each.",
                        rows.get(0)));
            }
        }

        private void frame(Frame frame, List<Rule> rows, Optional<LocalDate> day) {
            int[] refuted = {0};
            Cover<Integer> cover = new Cover<>(frame.covers(), base.options().steps(), part -> {
                Scene narrower = frame.scene().copy();
                part.forEach(narrower.unknowns()::narrow);
                Optional<List<Fact>> facts = base.cases().cases(narrower, 2).found().stream()
                        .filter(found -> isMissed(found, rows, day))
                        .findFirst();
                if (facts.isEmpty()) {
                    tooMany |= ++refuted[0] == REFUTED;
                    return refuted[0] < REFUTED;
                }
                if (told.add(facts.get())) {
                    findings.add(finding(frame, part, facts.get(), rows.get(0), day));
                }
                return told.size() < base.options().gaps();
            });
            tooMany |= told.size() < base.options().gaps() && !cover.search(frame.box());
        }

        private boolean isMissed(List<Fact> facts, List<Rule> rows, Optional<LocalDate> day) {
            return base.trial()
                    .run(rows, day, facts)
                    .trace()
                    .filter(trace -> trace.matches().stream().noneMatch(match -> rows.contains(match.rule())))
                    .isPresent();
        }

        private Finding finding(
                Frame frame, Map<Integer, Values> part, List<Fact> facts, Rule first, Optional<LocalDate> day) {
            return Finding.of(
                            FindingKind.GAP,
                            first.place(),
                            "No row of " + table + " covers the case"
                                    + day.map(date -> " on " + date).orElse("") + " that " + frame.describe(part)
                                    + ": for instance " + Said.facts(facts) + ".",
                            first)
                    .with(facts);
        }

        /** A day of each stretch on which the same rows are in force; an empty one if that is always so. */
        private static List<Optional<LocalDate>> days(List<Rule> rows) {
            Set<LocalDate> days = new TreeSet<>();
            for (Rule row : rows) {
                row.remarks().from().ifPresent(from -> {
                    days.add(from);
                    days.add(from.minusDays(1));
                });
                row.remarks().until().ifPresent(until -> {
                    days.add(until);
                    days.add(until.plusDays(1));
                });
            }
            return days.isEmpty()
                    ? List.of(Optional.empty())
                    : days.stream().map(Optional::of).toList();
        }
    }
}
