package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.expert.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Shows mutants to cases. */
public final class MutationRun {
    private final List<Case> cases;
    private final Function<RuleSet, Evaluation> evaluation;

    /**
     * @param cases the cases, which hold for the rules as they are
     * @param evaluation how mutants are evaluated: by plain loops, where there are few facts; a network takes longer to build
     */
    public MutationRun(List<? extends Case> cases, Function<RuleSet, Evaluation> evaluation) {
        this.cases = List.copyOf(cases);
        this.evaluation = evaluation;
    }

    /** The cases that do not hold for some rules, by name: none for the rules as they are, or nothing can be said about mutants. */
    public List<String> failing(RuleSet rules) {
        Evaluation asked = evaluation.apply(rules);
        return cases.stream().filter(one -> notices(one, asked)).map(Case::name).toList();
    }

    /**
     * Finds out which mutants are noticed.
     *
     * @param threads how many are tried side by side; their number changes no result
     * @return the results in the order of the mutants
     */
    public MutationReport of(List<Mutant> mutants, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<MutationReport.Row>> running = mutants.stream()
                    .map(mutant -> pool.submit(() -> new MutationReport.Row(mutant, noticedBy(mutant))))
                    .toList();
            List<MutationReport.Row> rows = new ArrayList<>();
            for (Future<MutationReport.Row> row : running) {
                rows.add(row.get());
            }
            return new MutationReport(rows);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between mutants", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mutant could not be evaluated", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The first case, in their order, that does not hold for a mutant. */
    private Optional<String> noticedBy(Mutant mutant) {
        Evaluation asked = evaluation.apply(mutant.rules());
        return cases.stream().filter(one -> notices(one, asked)).map(Case::name).findFirst();
    }

    private static boolean notices(Case one, Evaluation asked) {
        try {
            return !one.holds(asked.evaluate(one.facts(), Evaluation.BUDGET));
        } catch (RuleFaultException fault) {
            return true; // two rows of a table that says they never do apply together: nobody could miss it
        }
    }
}
