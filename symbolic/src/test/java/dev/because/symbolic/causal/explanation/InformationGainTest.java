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
import dev.because.symbolic.causal.explanation.InformationGain.Gain;
import dev.because.symbolic.causal.explanation.InformationGain.IfState;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InformationGainTest {
    private static final double LOG2 = Math.log(2);

    @Test
    void after_x_and_y_the_rival_tells_most_about_flu_and_of_the_symptoms_z_does() {
        BayesianNetwork network = FluAndStrep.network();
        List<Gain> gains = new InformationGain(network, new VariableElimination(network))
                .about(new Proposition(FLU, YES), Findings.none().with(X, YES).with(Y, YES))
                .orElseThrow();
        assertEquals(List.of(STREP, Z, U), gains.stream().map(Gain::variable).toList());
        IfState present = gains.get(1).states().get(YES);
        assertEquals(0.991018, present.hypothesis().get(0), 1e-6);
    }

    @Test
    void the_gains_of_random_networks_are_the_expected_drops_of_the_entropy() {
        RandomCase.many(200, 5, 3).forEach(given -> {
            InformationGain informant = new InformationGain(given.network(), given.inference());
            Proposition hypothesis = given.proposition();
            var gains = informant.about(hypothesis, given.findings());
            assertEquals(given.possible(), gains.isPresent());
            gains.ifPresent(all -> {
                Predicate<int[]> event = Worlds.is(hypothesis);
                check(given, all, List.of(event, event.negate()), 1);
                List<Predicate<int[]>> states = IntStream.range(
                                0,
                                given.network().variable(hypothesis.variable()).size())
                        .mapToObj(state -> Worlds.is(new Proposition(hypothesis.variable(), state)))
                        .toList();
                check(
                        given,
                        informant.about(hypothesis.variable(), given.findings()).orElseThrow(),
                        states,
                        states.size());
                long open = IntStream.range(0, given.network().size())
                        .filter(variable -> variable != hypothesis.variable()
                                && given.findings().about(variable).isEmpty())
                        .count();
                assertEquals(open, all.size());
            });
        });
    }

    private static void check(RandomCase given, List<Gain> gains, List<Predicate<int[]>> events, int told) {
        double last = Double.POSITIVE_INFINITY;
        for (Gain gain : gains) {
            assertTrue(gain.bits() >= 0 && gain.bits() <= last + 2e-12);
            last = gain.bits();
            double left = 0;
            for (IfState state : gain.states()) {
                Findings more = given.findings().with(gain.variable(), state.state());
                assertEquals(
                        given.worlds().together(more) / given.worlds().together(given.findings()),
                        state.probability(),
                        1e-12);
                left += state.probability() * entropy(given, more, events);
                assertEquals(told, state.hypothesis().size());
                for (int i = 0; i < told; i++) {
                    assertEquals(
                            given.worlds().posterior(more, events.get(i)),
                            state.hypothesis().get(i),
                            1e-10);
                }
            }
            assertEquals(entropy(given, given.findings(), events) - left, gain.bits(), 1e-10);
        }
    }

    private static double entropy(RandomCase given, Findings findings, List<Predicate<int[]>> events) {
        return events.stream()
                .mapToDouble(event -> given.worlds().posterior(findings, event))
                .map(p -> p == 0 ? 0 : -p * Math.log(p) / LOG2)
                .sum();
    }
}
