package dev.because.symbolic.causal.explanation;

import static dev.because.symbolic.causal.FluAndStrep.FLU;
import static dev.because.symbolic.causal.FluAndStrep.NO;
import static dev.because.symbolic.causal.FluAndStrep.STREP;
import static dev.because.symbolic.causal.FluAndStrep.U;
import static dev.because.symbolic.causal.FluAndStrep.X;
import static dev.because.symbolic.causal.FluAndStrep.Y;
import static dev.because.symbolic.causal.FluAndStrep.YES;
import static dev.because.symbolic.causal.FluAndStrep.Z;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.explanation.PossibleCauses.PossibleCause;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final Proposition IS_FLU = new Proposition(FLU, YES);
    private static final Proposition IS_STREP = new Proposition(STREP, YES);
    private static final Findings XYZ =
            Findings.none().with(X, YES).with(Y, YES).with(Z, YES);

    private final BayesianNetwork leaky = FluAndStrep.network();
    private final BayesianNetwork leakless = FluAndStrep.withoutLeaks();

    @Test
    void asked_about_are_the_open_roots_above_the_findings() {
        assertEquals(List.of(FLU, STREP), Causes.of(leaky, XYZ));
        assertEquals(List.of(FLU), Causes.of(leaky, Findings.none().with(Z, YES)));
        assertEquals(List.of(STREP), Causes.of(leaky, XYZ.with(FLU, NO)));
        assertEquals(List.of(FLU, STREP), Causes.of(leaky, XYZ.with(new Likelihoods(FLU, 0.2, 0.8))));
        assertEquals(List.of(FLU, STREP), Causes.of(leaky, Findings.none()));
        assertEquals(List.of(), Causes.of(leaky, Findings.none().with(Z, YES).with(FLU, NO)));
    }

    @Test
    void z_can_have_come_from_flu_or_from_elsewhere() {
        assertEquals(List.of(Optional.of(IS_FLU), Optional.empty()), causes(leaky, Z, XYZ));
        assertEquals(List.of(Optional.of(IS_FLU), Optional.of(IS_STREP), Optional.empty()), causes(leaky, X, XYZ));
    }

    @Test
    void without_leaks_only_flu_can_cause_z_so_flu_is_certain() {
        PossibleCauses possible = new PossibleCauses(leakless, new VariableElimination(leakless));
        assertEquals(List.of(Optional.of(IS_FLU)), causes(leakless, Z, XYZ));
        assertEquals(Optional.of(true), possible.isNecessary(IS_FLU, XYZ));
        assertEquals(Optional.of(false), possible.isNecessary(IS_STREP, XYZ));
        Findings noStrep = XYZ.without(Z).with(U, NO).with(STREP, NO);
        assertEquals(List.of(Optional.of(IS_FLU)), causes(leakless, X, noStrep));
        assertEquals(Optional.of(false), possible.isExcluded(IS_STREP, XYZ));
        assertEquals(Optional.of(true), possible.isExcluded(IS_STREP, noStrep));
        assertEquals(Optional.empty(), possible.isNecessary(IS_FLU, XYZ.with(FLU, NO)));
        assertEquals(Optional.empty(), possible.of(new Observation(Z, YES), XYZ.with(FLU, NO)));
    }

    @Test
    void what_is_absent_and_what_has_no_parents_needs_no_cause() {
        Findings findings = Findings.none().with(Z, NO).with(FLU, YES);
        assertEquals(List.of(), causes(leaky, Z, findings));
        assertEquals(List.of(), causes(leaky, FLU, findings));
    }

    /** The second way: a world in which the parent alone brings the effect to that degree, others to no more. */
    @Test
    void the_possible_causes_of_random_networks_are_those_of_all_worlds() {
        int[] seen = new int[3];
        RandomCase.many(400, 6, 3).forEach(given -> {
            var worlds = given.worlds();
            PossibleCauses possible = new PossibleCauses(given.network(), given.inference());
            Stream.of(given.findings().all().toArray())
                    .filter(Observation.class::isInstance)
                    .map(Observation.class::cast)
                    .forEach(finding -> {
                        var found = possible.of(finding, given.findings());
                        assertEquals(given.possible(), found.isPresent());
                        found.ifPresent(all -> {
                            seen[0] += all.size();
                            assertEquals(bruteForce(given, finding), propositions(all));
                            all.forEach(one -> one.proposition()
                                    .ifPresent(cause -> assertEquals(
                                            worlds.posterior(given.findings(), Worlds.is(cause)),
                                            one.probability(),
                                            1e-12)));
                        });
                    });
            if (given.possible()) {
                Proposition cause = given.proposition();
                double before =
                        worlds.together(Findings.none(), Worlds.is(cause).negate());
                double without =
                        worlds.together(given.findings(), Worlds.is(cause).negate());
                assertEquals(Optional.of(without == 0 && before > 0), possible.isNecessary(cause, given.findings()));
                double with = worlds.together(given.findings(), Worlds.is(cause));
                assertEquals(
                        Optional.of(with == 0 && worlds.together(Findings.none(), Worlds.is(cause)) > 0),
                        possible.isExcluded(cause, given.findings()));
                seen[1] += without == 0 && before > 0 ? 1 : 0;
                seen[2] += with == 0 ? 1 : 0;
            }
        });
        assertTrue(seen[0] > 100 && seen[1] > 10 && seen[2] > 10);
    }

    private static List<Optional<Proposition>> bruteForce(RandomCase given, Observation finding) {
        int[] parents = given.network().parents(finding.variable());
        var mechanism = given.network().mechanism(finding.variable());
        List<Optional<Proposition>> causes = new ArrayList<>();
        for (Proposition one : Proposition.all(
                given.network(),
                java.util.stream.IntStream.of(parents).sorted().boxed().toList())) {
            int place = java.util.stream.IntStream.of(parents).boxed().toList().indexOf(one.variable());
            boolean can = given.worlds().all().stream()
                    .filter(Worlds.is(one))
                    .filter(world -> given.worlds().weight(world, given.findings()) > 0)
                    .anyMatch(world -> mechanism instanceof NoisyMax noisy
                            ? alone(noisy, place, one.state(), finding.state(), world, parents)
                            : favoured(given, finding, one, world));
            if (can) {
                causes.add(Optional.of(one));
            }
        }
        if (mechanism instanceof NoisyMax noisy
                && parents.length > 0
                && finding.state() > 0
                && noisy.leak(finding.state()) > 0) {
            causes.add(Optional.empty());
        }
        return causes;
    }

    /** That the parent reaches the degree and nothing else more than it, in the states of this world. */
    private static boolean alone(NoisyMax noisy, int place, int state, int degree, int[] world, int[] parents) {
        double probability = degree == 0 ? 0 : noisy.strength(place, state, degree) * noisy.leakAtMost(degree);
        for (int p = 0; p < parents.length; p++) {
            probability *= p == place ? 1 : noisy.atMost(degree, p, world[parents[p]]);
        }
        return probability > 0;
    }

    private static boolean favoured(RandomCase given, Observation finding, Proposition cause, int[] world) {
        int[] parents = given.network().parents(finding.variable());
        int[] states = new int[parents.length];
        double least = 1;
        double here = 0;
        for (int other = 0; other < given.network().variable(cause.variable()).size(); other++) {
            for (int p = 0; p < parents.length; p++) {
                states[p] = parents[p] == cause.variable() ? other : world[parents[p]];
            }
            double probability = given.network().mechanism(finding.variable()).probability(finding.state(), states);
            least = Math.min(least, probability);
            here = other == cause.state() ? probability : here;
        }
        return here > least;
    }

    private static List<Optional<Proposition>> causes(BayesianNetwork network, int variable, Findings findings) {
        Observation finding = (Observation) findings.about(variable).orElseThrow();
        return propositions(new PossibleCauses(network, new VariableElimination(network))
                .of(finding, findings)
                .orElseThrow());
    }

    private static List<Optional<Proposition>> propositions(List<PossibleCause> causes) {
        return causes.stream().map(PossibleCause::proposition).toList();
    }
}
