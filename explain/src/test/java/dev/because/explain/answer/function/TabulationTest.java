package dev.because.explain.answer.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.evidence.FunctionEvidence;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.facts.FunctionStep.FoundCover;
import dev.because.explain.facts.FunctionStep.Prime;
import dev.because.explain.grounding.FunctionGrounding;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.source.FunctionOptions.Goal;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.diagram.Equivalence;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.exact.ExactMinimizer;
import dev.because.symbolic.minimization.prime.PrimeLister;
import dev.because.symbolic.minimization.prime.Rows;
import dev.because.symbolic.rules.Inference;
import dev.because.symbolic.rules.RuleBase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rules find row by row is what the kernel finds all at once. */
class TabulationTest {
    private static final RuleBase RULES = RuleBase.prebuilt("dev.because.explain.facts.functions");

    @Test
    void the_rules_agree_with_the_kernel_on_some_functions_of_every_size() {
        for (int inputs = 0; inputs <= 6; inputs++) {
            for (int seed = 0; seed < 6; seed++) {
                assertAgree(random(inputs, seed, 0.1 * (seed % 3)));
            }
        }
    }

    @Test
    void the_rules_agree_with_the_kernel_on_functions_of_eight_inputs() {
        for (int seed = 8; seed < 11; seed++) {
            assertAgree(random(8, seed, 0));
        }
    }

    @Test
    @Tag("long")
    void the_rules_agree_with_the_kernel_on_five_hundred_functions_of_eight_inputs() {
        for (int seed = 0; seed < 500; seed++) {
            assertAgree(random(8, seed, 0));
        }
    }

    @Test
    void a_function_with_very_many_implicants_is_left_to_the_kernels() {
        Specification everywhere = Specification.ofRows(8, row -> row != 77);
        assertTrue(!Tabulation.fits(everywhere, List.of(FunctionFact.ON), Goal.MINIMUM));
        assertTrue(Tabulation.fits(everywhere, List.of(FunctionFact.OFF), Goal.MINIMUM));
    }

    private static Specification random(int inputs, int seed, double open) {
        Random random = new Random(seed);
        double[] places = random.doubles(1L << inputs).toArray();
        return Specification.ofRows(inputs, row -> places[(int) row] < 0.5, row -> places[(int) row] > 1 - open);
    }

    /** The primes, the size of the cover and both bounds are the kernel's; the cover does what it must, and every step is there. */
    private static void assertAgree(Specification function) {
        Budget budget = Budget.of(Duration.ofMinutes(5));
        List<String> sides = List.of(FunctionFact.ON);
        FunctionEvidence evidence = new Tabulation(function, sides, new ExactMinimizer(), budget).evidence(RULES);
        Inference derived = RULES.infer(
                FunctionGrounding.ground(evidence).stream().map(Grounded::fact).toList());
        FoundCover found = derived.concluded(FoundCover.class).get(0);
        Minimization kernel = new ExactMinimizer().minimize(function, budget);
        assertEquals(primes(function, budget), rulesPrimes(derived));
        assertEquals(kernel.cover().termCount(), found.terms());
        assertEquals(kernel.cover().literalCount(), found.literals());
        assertTrue(kernel.literalsProved());
        assertTrue(found.isMinimum(), found.toString());
        Cover cover = Cover.of(
                function.inputs(), found.cubes().stream().map(Cube::parse).toList());
        assertEquals(Optional.empty(), new Equivalence().compare(function, cover));
        assertTrue(
                derived.firings().stream().noneMatch(firing -> firing.matched().isEmpty()));
    }

    private static Set<String> primes(Specification function, Budget budget) {
        return PrimeLister.list(Rows.of(function.on(), function.dontCare()), 100_000, budget)
                .orElseThrow()
                .terms()
                .stream()
                .map(term -> term.cube().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rulesPrimes(Inference derived) {
        return derived.concluded(Prime.class).stream().map(Prime::cube).collect(Collectors.toCollection(TreeSet::new));
    }
}
