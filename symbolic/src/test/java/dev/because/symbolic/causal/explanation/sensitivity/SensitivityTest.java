package dev.because.symbolic.causal.explanation.sensitivity;

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
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.FluAndStrep;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.explanation.Proposition;
import dev.because.symbolic.causal.explanation.RandomCase;
import dev.because.symbolic.causal.explanation.Worlds;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity.Influence;
import dev.because.symbolic.causal.explanation.sensitivity.Sensitivity.Turn;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private static final Proposition IS_FLU = new Proposition(FLU, YES);
    private static final Proposition IS_STREP = new Proposition(STREP, YES);

    @Test
    void the_numbers_of_the_patient_have_names_and_those_of_u_do_not_matter() {
        BayesianNetwork network = FluAndStrep.network();
        Findings findings = Findings.none().with(X, YES).with(Y, YES).with(Z, YES);
        Set<String> names = new Sensitivity(network, new VariableElimination(network))
                .of(IS_FLU, findings).orElseThrow().stream()
                        .map(Influence::name)
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "prior of flu",
                        "prior of strep",
                        "flu → x",
                        "strep → x",
                        "flu → y",
                        "strep → y",
                        "flu → z",
                        "leak of x",
                        "leak of y",
                        "leak of z"),
                names);
        names.forEach(name -> assertEquals(
                name, ModelNumber.named(network, name).orElseThrow().inWords(network)));
        assertEquals(Optional.empty(), ModelNumber.named(network, "flu → u"));
    }

    @Test
    void a_row_of_a_table_is_named_by_its_conditions() {
        Variable cough = new Variable("cough", List.of("yes", "no"));
        Variable cold = new Variable("cold", List.of("none", "mild", "bad"));
        BayesianNetwork network = BayesianNetwork.of(
                "cold",
                List.of(
                        new Node(cold, List.of(), new ProbabilityTable(3, new int[0], new double[] {0.5, 0.3, 0.2})),
                        new Node(cough, List.of("cold"), new ProbabilityTable(2, new int[] {3}, new double[] {
                            0, 1, 0.4, 0.6, 0.9, 0.1
                        }))));
        assertEquals(
                List.of("P(cough=yes | cold=mild)", "P(cough=yes | cold=bad)"),
                ModelNumber.of(network, 1).stream()
                        .map(number -> number.inWords(network))
                        .toList());
        assertEquals("prior of cold=none", ModelNumber.of(network, 0).get(0).inWords(network));
    }

    @Test
    void the_posterior_is_the_quotient_of_linear_functions_everywhere() {
        int[] compared = new int[1];
        RandomCase.many(120, 4, 3).forEach(given -> {
            Proposition hypothesis = given.proposition();
            var found = new Sensitivity(given.network(), given.inference()).of(hypothesis, given.findings());
            assertEquals(given.possible(), found.isPresent());
            found.ifPresent(influences -> {
                double last = Double.POSITIVE_INFINITY;
                for (Influence influence : influences) {
                    assertTrue(Math.abs(influence.derivative()) <= last + 2e-12);
                    last = Math.abs(influence.derivative());
                }
                for (Influence influence : influences.subList(0, Math.min(4, influences.size()))) {
                    check(given, hypothesis, influence);
                    compared[0]++;
                }
            });
        });
        assertTrue(compared[0] > 150);
    }

    private static void check(RandomCase given, Proposition hypothesis, Influence influence) {
        double value = influence.value();
        for (double t : new double[] {0.001, 0.3, value, 0.999}) {
            assertEquals(
                    recomputed(given, hypothesis, influence, t),
                    influence.posterior().at(t),
                    1e-9);
        }
        double step = 1e-5 * Math.min(value, 1 - value);
        double difference = recomputed(given, hypothesis, influence, value + step)
                - recomputed(given, hypothesis, influence, value - step);
        assertEquals(difference / (2 * step), influence.derivative(), 1e-5 * (1 + Math.abs(influence.derivative())));
        assertEquals(influence.derivative(), influence.posterior().derivative(value), 1e-9);
        assertTrue(influence.posterior().least() <= influence.posterior().at(value) + 1e-12);
        assertTrue(influence.posterior().greatest() >= influence.posterior().at(value) - 1e-12);
    }

    private static double recomputed(RandomCase given, Proposition hypothesis, Influence influence, double t) {
        Worlds worlds = new Worlds(influence.number().with(given.network(), t));
        return worlds.posterior(given.findings(), Worlds.is(hypothesis));
    }

    /** Thirteen causes are too many to spread out; the same effect with finer degrees, soft and hard findings. */
    @Test
    void an_observed_effect_of_many_causes_is_not_spread_out() {
        BayesianNetwork network = manyCauses(13);
        Proposition hypothesis = new Proposition(2, 1);
        Findings hard = Findings.none().with(13, 1).with(14, 1);
        Findings soft = Findings.none().with(new Likelihoods(13, 0.1, 0.7, 0.3)).with(14, 1);
        for (Findings findings : List.of(hard, soft)) {
            List<Influence> influences = new Sensitivity(network, new VariableElimination(network))
                    .of(hypothesis, findings)
                    .orElseThrow();
            for (int i = 0; i < influences.size(); i += 12) {
                Influence influence = influences.get(i);
                for (double t : new double[] {0.1, 0.8}) {
                    BayesianNetwork changed = influence.number().with(network, t);
                    double expected = new VariableElimination(changed)
                            .joint(new int[] {2}, findings)
                            .orElseThrow()
                            .value(1);
                    assertEquals(expected, influence.posterior().at(t), 1e-9, influence.name());
                }
            }
        }
    }

    @Test
    void at_the_turn_the_rival_draws_level_and_beyond_it_leads() {
        BayesianNetwork network = FluAndStrep.network();
        Findings findings =
                Findings.none().with(X, YES).with(Y, YES).with(Z, YES).with(U, YES);
        Sensitivity sensitivity = new Sensitivity(network, new VariableElimination(network));
        int turns = 0;
        for (Influence influence : sensitivity.of(IS_FLU, findings).orElseThrow()) {
            var turn = sensitivity.turn(influence.number(), List.of(IS_FLU, IS_STREP), findings);
            for (double t = 0.005; t < 1; t += 0.01) {
                boolean beyond = turn.isPresent()
                        && (t - turn.get().at())
                                        * (influence.value() - turn.get().at())
                                < 0;
                assertEquals(beyond, lead(influence.number().with(network, t), findings) < 0);
            }
            turns += turn.map(Turn::leader).filter(IS_STREP::equals).isPresent() ? 1 : 0;
        }
        assertTrue(turns >= 3, "turns " + turns);
    }

    private static double lead(BayesianNetwork network, Findings findings) {
        var posteriors = new VariableElimination(network).posteriors(findings).orElseThrow();
        return posteriors.probability(FLU, YES) - posteriors.probability(STREP, YES);
    }

    private static BayesianNetwork manyCauses(int count) {
        List<Node> nodes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double[][][] degrees = new double[count][][];
        double[][][] plain = new double[count][][];
        for (int i = 0; i < count; i++) {
            double prior = 0.02 + 0.03 * i;
            names.add("d" + i);
            nodes.add(new Node(
                    new Variable("d" + i, List.of("no", "yes")),
                    List.of(),
                    new ProbabilityTable(2, new int[0], new double[] {1 - prior, prior})));
            double strength = 0.1 + 0.05 * i;
            degrees[i] = new double[][] {{1, 0, 0}, {1 - strength, 0.4 * strength, 0.6 * strength}};
            plain[i] = new double[][] {{1, 0}, {strength, 1 - strength}};
        }
        nodes.add(new Node(
                new Variable("pain", List.of("none", "some", "much")),
                names,
                new NoisyMax(degrees, new double[] {0.9, 0.08, 0.02})));
        nodes.add(new Node(
                new Variable("rash", List.of("no", "yes")), names, new NoisyMax(plain, new double[] {0.97, 0.03})));
        return BayesianNetwork.of("many causes", nodes);
    }
}
