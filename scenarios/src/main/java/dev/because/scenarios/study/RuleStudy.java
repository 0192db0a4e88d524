package dev.because.scenarios.study;

import dev.because.scenarios.rules.Rulebook;
import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.RuleRun;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.symbolic.rules.coverage.Coverage;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.mutation.Mutants;
import dev.because.symbolic.rules.mutation.MutationReport;
import dev.because.symbolic.rules.mutation.MutationRun;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenarios of one rule base.
 *
 * @param book the rules, as they were in force
 * @param results of the scenarios that asked them, in their order
 */
public record RuleStudy(Rulebook book, List<ScenarioResult> results) {
    public RuleStudy {
        results = List.copyOf(results);
    }

    /** A study for each rule base that was asked, in the order in which they first were; a base on two days is two. */
    public static List<RuleStudy> of(List<ScenarioResult> results) {
        Map<Object, Integer> numbers = new IdentityHashMap<>();
        Map<Integer, List<ScenarioResult>> groups = new LinkedHashMap<>();
        for (ScenarioResult result : results) {
            result.run().ifPresent(run -> {
                int number = numbers.computeIfAbsent(run.bench(), bench -> numbers.size());
                groups.computeIfAbsent(number, key -> new ArrayList<>()).add(result);
            });
        }
        return groups.values().stream()
                .map(group -> new RuleStudy(run(group.get(0)).bench().book(), group))
                .toList();
    }

    /** What the scenarios asked of the rules, those that failed too. */
    public Coverage coverage() {
        return Coverage.of(
                book.rules(),
                results.stream().map(result -> run(result).trace()).toList());
    }

    /**
     * Which mistakes in the rules the scenarios notice that pass as they are.
     *
     * @param count how many mistakes are tried
     * @param seed draws them
     * @param threads how many are tried side by side; their number changes nothing
     */
    public MutationReport mutants(int count, long seed, int threads) {
        List<ScenarioCase> cases = results.stream()
                .filter(result -> result.outcome() instanceof Outcome.Passed)
                .map(ScenarioCase::of)
                .toList();
        return new MutationRun(cases, NaiveEvaluation::new)
                .of(Mutants.sample(book.rules(), book.words(), count, seed), threads);
    }

    private static RuleRun run(ScenarioResult result) {
        return result.run().orElseThrow();
    }
}
