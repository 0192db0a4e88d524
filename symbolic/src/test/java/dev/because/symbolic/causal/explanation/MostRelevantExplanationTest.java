package dev.because.symbolic.causal.explanation;

import static dev.because.symbolic.causal.FluAndStrep.FLU;
import static dev.because.symbolic.causal.FluAndStrep.STREP;
import static dev.because.symbolic.causal.FluAndStrep.U;
import static dev.because.symbolic.causal.FluAndStrep.X;
import static dev.because.symbolic.causal.FluAndStrep.Y;
import static dev.because.symbolic.causal.FluAndStrep.YES;
import static dev.because.symbolic.causal.FluAndStrep.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation.Explanation;
import dev.because.symbolic.causal.explanation.MostRelevantExplanation.Explanations;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MostRelevantExplanationTest {
    private static final Findings XYZ =
            Findings.none().with(X, YES).with(Y, YES).with(Z, YES);

    @Test
    void flu_alone_explains_x_y_and_z_best() {
        Explanations found = find(FluAndStrep.network(), XYZ, 5);
        assertEquals(Guarantee.EXACT, found.guarantee());
        Explanation best = found.best().get(0);
        assertEquals(List.of(new Proposition(FLU, YES)), best.propositions());
        assertEquals(2096, best.factor(), 0.5);
        assertEquals(0.05, best.prior(), 1e-12);
        assertEquals(0.991018, best.posterior(), 1e-6);
    }

    @Test
    void both_explain_x_y_z_and_u_together() {
        Explanation best =
                find(FluAndStrep.network(), XYZ.with(U, YES), 1).best().get(0);
        assertEquals(List.of(new Proposition(FLU, YES), new Proposition(STREP, YES)), best.propositions());
    }

    @Test
    void what_becomes_certain_has_an_infinite_factor() {
        List<Explanation> best = find(FluAndStrep.withoutLeaks(), XYZ, 5).best();
        assertEquals(List.of(new Proposition(FLU, YES)), best.get(0).propositions());
        assertEquals(Double.POSITIVE_INFINITY, best.get(0).factor());
        assertTrue(best.stream().skip(1).allMatch(other -> other.factor() < 100));
    }

    @Test
    void every_set_of_random_networks_was_compared() {
        RandomCase.many(200, 5, 3).forEach(given -> {
            List<Proposition> candidates = candidates(given);
            var found = new MostRelevantExplanation(given.network(), given.inference())
                    .find(given.findings(), candidates, 4);
            assertEquals(given.possible(), found.isPresent());
            found.ifPresent(explanations -> {
                List<Explanation> expected = bruteForce(given, candidates, 4);
                assertEquals(Guarantee.EXACT, explanations.guarantee());
                assertEquals(expected.size(), explanations.best().size());
                for (int i = 0; i < expected.size(); i++) {
                    Explanation one = explanations.best().get(i);
                    assertEquals(expected.get(i).propositions(), one.propositions());
                    assertEquals(1, ratio(expected.get(i).factor(), one.factor()), 1e-9);
                    assertEquals(expected.get(i).posterior(), one.posterior(), 1e-12);
                    assertEquals(expected.get(i).prior(), one.prior(), 1e-12);
                }
            });
        });
    }

    @Test
    void the_forward_search_scores_right_and_mostly_finds_the_best_too() {
        int[] agreed = new int[2];
        RandomCase.many(150, 5, 3).filter(RandomCase::possible).forEach(given -> {
            List<Proposition> candidates = candidates(given).stream()
                    .filter(one -> !Causes.observed(given.findings()).get(one.variable()))
                    .sorted()
                    .toList();
            List<Explanation> expected = bruteForce(given, candidates, 1);
            List<Scored> scored = MinimalExplanations.of(
                    ForwardSearch.of(given.network(), given.inference(), candidates, given.findings()), 1);
            for (Scored one : scored) {
                List<Proposition> propositions =
                        IntStream.of(one.members()).mapToObj(candidates::get).toList();
                assertEquals(1, ratio(factor(given, propositions), one.factor()), 1e-9);
                agreed[0] += propositions.equals(expected.get(0).propositions()) ? 1 : 0;
                agreed[1]++;
            }
        });
        assertTrue(agreed[1] > 60 && agreed[0] >= 0.95 * agreed[1], agreed[0] + " of " + agreed[1]);
    }

    private static Explanations find(BayesianNetwork network, Findings findings, int count) {
        List<Proposition> candidates = Proposition.all(network, List.of(FLU, STREP));
        return new MostRelevantExplanation(network, new VariableElimination(network))
                .find(findings, candidates, count)
                .orElseThrow();
    }

    /** Some states of three variables. */
    private static List<Proposition> candidates(RandomCase given) {
        List<Proposition> all = new ArrayList<>();
        for (int variable : given.random().ints(0, 5).distinct().limit(3).toArray()) {
            all.addAll(Proposition.all(given.network(), List.of(variable)));
        }
        all.remove(given.random().nextInt(all.size()));
        return all;
    }

    /** By the paper's definitions, comparing each explanation with each other. */
    private static List<Explanation> bruteForce(RandomCase given, List<Proposition> candidates, int count) {
        List<Explanation> all = new ArrayList<>();
        for (int set = 1; set < 1 << candidates.size(); set++) {
            int bits = set;
            List<Proposition> chosen = IntStream.range(0, candidates.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(candidates::get)
                    .sorted()
                    .toList();
            boolean once = chosen.stream().map(Proposition::variable).distinct().count() == chosen.size();
            boolean open = chosen.stream()
                    .noneMatch(one -> Causes.observed(given.findings()).get(one.variable()));
            if (once && open) {
                double prior = given.worlds().posterior(Findings.none(), Worlds.are(chosen));
                double posterior = given.worlds().posterior(given.findings(), Worlds.are(chosen));
                all.add(new Explanation(chosen, prior, posterior, factor(given, chosen)));
            }
        }
        return all.stream()
                .filter(one -> one.factor() > 1 + 1e-9)
                .filter(one -> all.stream().noneMatch(other -> dominates(other, one)))
                .sorted(Comparator.comparing(
                                (Explanation one) -> one,
                                (one, other) -> better(one, other) ? -1 : better(other, one) ? 1 : 0)
                        .thenComparing(one -> one.propositions().size())
                        .thenComparing(one -> one.propositions().toString()))
                .limit(count)
                .toList();
    }

    private static double factor(RandomCase given, List<Proposition> chosen) {
        var event = Worlds.are(chosen);
        double with = given.worlds().posterior(given.findings(), event);
        double without = given.worlds().posterior(given.findings(), event.negate());
        double before = given.worlds().posterior(Findings.none(), event);
        double not = given.worlds().posterior(Findings.none(), event.negate());
        return before == 0 || not == 0 ? 1 : with * not / (before * without);
    }

    private static boolean dominates(Explanation one, Explanation other) {
        var mine = new HashSet<>(one.propositions());
        var theirs = new HashSet<>(other.propositions());
        boolean strongly = theirs.containsAll(mine) && mine.size() < theirs.size() && !better(other, one);
        boolean weakly = mine.containsAll(theirs) && mine.size() > theirs.size() && better(one, other);
        return strongly || weakly;
    }

    private static boolean better(Explanation one, Explanation other) {
        return one.factor() > other.factor() * (1 + 2e-9);
    }

    private static double ratio(double one, double other) {
        return one == other ? 1 : one / other;
    }
}
