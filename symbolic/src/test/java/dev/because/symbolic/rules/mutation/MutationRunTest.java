package dev.because.symbolic.rules.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.coverage.Triage;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.RandomRules;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MutationRunTest {
    /** That certain conclusions are drawn and no others. */
    private record Drawn(String name, Collection<Fact> facts, Set<Fact> expected) implements Case {
        @Override
        public boolean holds(Trace trace) {
            return Set.copyOf(trace.concluded()).equals(expected);
        }
    }

    @Test
    void a_mutant_is_noticed_exactly_where_another_evaluation_concludes_something_else() {
        int survivors = 0;
        int noticed = 0;
        for (int seed = 0; seed < 4; seed++) {
            RandomRules random = new RandomRules(seed);
            RuleSet rules = random.rules(9);
            List<Drawn> cases = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                List<Fact> facts = random.facts(5);
                cases.add(new Drawn("case " + i, facts, concluded(new ReteEvaluation(rules), facts)));
            }
            List<Mutant> mutants = Mutants.sample(rules, new Vocabulary(List.of()), 25, seed);
            MutationRun run = new MutationRun(cases, NaiveEvaluation::new);
            MutationReport report = run.of(mutants, 1);
            assertEquals(report, run.of(mutants, 4));
            assertEquals(List.of(), run.failing(rules));
            Set<Mutant> unseen = mutants.stream()
                    .filter(mutant -> allHold(new ReteEvaluation(mutant.rules()), cases))
                    .collect(Collectors.toSet());
            assertEquals(unseen, Set.copyOf(report.survivors()));
            survivors += unseen.size();
            noticed += report.noticed();
        }
        assertTrue(survivors > 20 && noticed > 20, survivors + " survived, " + noticed + " were noticed");
    }

    @Test
    void a_case_at_the_bound_notices_that_the_bound_moves_and_one_far_from_it_does_not() {
        List<Mutant> mutants = Mutants.all(Triage.rules(), Triage.WORDS).stream()
                .filter(mutant -> mutant.what().contains("fever ≥ 39"))
                .toList();
        assertEquals(5, mutants.size());
        assertEquals(1, noticed(mutants, 40, "medicine"));
        assertEquals(3, noticed(mutants, 39, "medicine"));
        assertEquals(3, noticed(mutants, 38.5, "home"));
    }

    @Test
    void a_case_that_does_not_hold_for_the_rules_as_they_are_is_named() {
        MutationRun run = new MutationRun(List.of(sent(40, "medicine"), sent(40, "surgery")), NaiveEvaluation::new);
        assertEquals(List.of("40.0 to surgery"), run.failing(Triage.rules()));
    }

    private static int noticed(List<Mutant> mutants, double fever, String ward) {
        return new MutationRun(List.of(sent(fever, ward)), NaiveEvaluation::new)
                .of(mutants, 2)
                .noticed();
    }

    private static Drawn sent(double fever, String ward) {
        return new Drawn(
                fever + " to " + ward,
                List.of(Triage.patient("Ann", "some", fever)),
                Set.of(Fact.of("ward").with("name", "Ann").with("to", ward)));
    }

    private static boolean allHold(Evaluation evaluation, List<Drawn> cases) {
        return cases.stream().allMatch(one -> concluded(evaluation, one.facts()).equals(one.expected()));
    }

    private static Set<Fact> concluded(Evaluation evaluation, Collection<Fact> facts) {
        return Set.copyOf(evaluation.evaluate(facts, Evaluation.BUDGET).concluded());
    }
}
